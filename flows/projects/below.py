"""What somebody can do with a project they look at, by its state and their part in it."""

from collections.abc import Sequence

from flows.capability import Capability
from flows.chat import Block, Style
from flows.projects.rules import GOALS, GOALS_OPEN, lacks
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import GOING_ON, Project, ProjectState

projects = Capability("project")
_MOST_WAITING = 3


@projects.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """The owner's ways on."""
    ways = await _of_owner(turn, project) if project.owner_id == turn.me.id else []
    return [turn.words.row(ways)] if ways else []


@projects.waits
async def waiting(turn: Turn) -> Sequence[Block]:
    """The drafts of mine that still need goals or a sponsor."""
    found = await turn.work.projects.of_member(turn.me.id, 1, _MOST_WAITING, [ProjectState.DRAFT])
    mine = [project for project in found.items if project.owner_id == turn.me.id]
    return [block for project in mine for block in await _waits(turn, project)]


async def _of_owner(turn: Turn, project: Project) -> list[Offer]:
    lacking = lacks(project, await turn.work.projects.goals(project.id))
    ways: list[Offer] = []
    if project.state is ProjectState.DRAFT and not lacking:
        ways.append(offer("project.begin", project.id, action="project.confirm", style=Style.MAIN))
    if project.state in GOALS_OPEN and GOALS & set(lacking):
        ways.append(offer("project.set_goals", project.id, action="project.goals", style=Style.MAIN))
    elif project.state in GOALS_OPEN:
        ways.append(offer("project.change_goals", project.id, action="project.edit"))
    if project.state in GOING_ON and "sponsor" in lacking:
        ways.append(offer("project.choose_sponsor", project.id, action="project.sponsors"))
    return ways


async def _waits(turn: Turn, project: Project) -> Sequence[Block]:
    lacking = lacks(project, await turn.work.projects.goals(project.id))
    if GOALS & set(lacking):
        return turn.words.blocks("project.waits_for_goals", [[offer("goals", project.id)]], title=project.title)
    if lacking:
        return turn.words.blocks("project.waits_for_sponsor", [[offer("sponsors", project.id)]], title=project.title)
    return turn.words.blocks("project.waits_for_begin", [[offer("confirm", project.id)]], title=project.title)
