"""What somebody can do with a project they look at, by its state and their part in it."""

from collections.abc import Sequence

from flows.capability import Capability
from flows.chat import Block, Style
from flows.projects.pausing import after_pause
from flows.projects.rules import GOALS, GOALS_OPEN, By, lacks, may
from flows.texts import Offer, Words, offer
from flows.turn import Turn
from storage.models import GOING_ON, Project, ProjectState, Role

projects = Capability("project")
_MOST_WAITING = 5
_IN_A_ROW = 2
_WAIT_FOR_ME = (ProjectState.DRAFT, ProjectState.PAUSED, ProjectState.IN_REVIEW, ProjectState.FINISHED)
_LOOKED_BACK = {ProjectState.ACTIVE, ProjectState.PAUSED, ProjectState.IN_REVIEW, ProjectState.FINISHED}


@projects.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """The ways on: with the goals, with how it stands, and to look back."""
    owns, sponsors = project.owner_id == turn.me.id, project.sponsor_id == turn.me.id
    organises = Role.ORGANISER in await turn.roles()
    ways = await _with_goals(turn, project) if owns else []
    ways += _with_its_state(project, owns=owns, sponsors=sponsors, organises=organises)
    if project.state in _LOOKED_BACK and (owns or sponsors or organises or await _carries(turn, project)):
        ways.append(offer("project.look_back", project.id, action="project.pack"))
    return [turn.words.row(ways[at : at + _IN_A_ROW]) for at in range(0, len(ways), _IN_A_ROW)]


@projects.waits
async def waiting(turn: Turn) -> Sequence[Block]:
    """The projects of mine that wait for a word: goals, a sponsor, the end of a pause, looking back, securing."""
    found = await turn.work.projects.of_member(turn.me.id, 1, _MOST_WAITING, _WAIT_FOR_ME)
    mine = [project for project in found.items if project.owner_id == turn.me.id]
    return [block for project in mine for block in await _waits(turn, project)]


async def _with_goals(turn: Turn, project: Project) -> list[Offer]:
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


def _with_its_state(project: Project, *, owns: bool, sponsors: bool, organises: bool) -> list[Offer]:
    """Return what can become of a project as it stands, for who may make it so."""
    ways: list[Offer] = []
    if owns and project.state is ProjectState.ACTIVE:
        ways += [_way("to_pause", project, "pause"), _way("to_finish", project, "finish")]
    if owns and project.state is ProjectState.PAUSED:
        ways += [_way("to_resume", project, "resume"), _way("to_longer", project, "longer")]
    if owns and project.state is ProjectState.IN_REVIEW:
        ways += [_way("to_finish", project, "finish"), _way("to_prolong", project, "prolong")]
    if (owns and may(project, ProjectState.STOPPED, By.OWNER)) or (
        sponsors and may(project, ProjectState.STOPPED, By.SPONSOR)
    ):
        ways.append(_way("to_stop", project, "stop"))
    if (owns or organises) and project.state is ProjectState.FINISHED:
        ways.append(_way("to_secure", project, "secure"))
    return ways + (_as_sponsor(project) if sponsors else [])


def _as_sponsor(project: Project) -> list[Offer]:
    """Return what only the sponsor can say: who reads about it first, or minds later, answers from here."""
    if project.state is ProjectState.READY:
        return [_way("to_wish", project, "luck"), _way("to_not_me", project, "not_me")]
    return [_way("to_leave", project, "not_me")] if project.state in GOING_ON else []


def _way(label: str, project: Project, action: str) -> Offer:
    return offer(f"project.{label}", project.id, action=f"project.{action}")


async def _carries(turn: Turn, project: Project) -> bool:
    return await turn.work.projects.carries(project.id, turn.me.id)


def _waits_for_end(words: Words, project: Project) -> Sequence[Block]:
    if project.actual is not None or project.not_measured:  # told already, but for what came of each learning goal
        return words.blocks("project.waits_for_goals_end", [[offer("finish", project.id)]], title=project.title)
    rows = [[offer("pack", project.id), offer("finish", project.id)], [offer("prolong", project.id)]]
    return words.blocks("project.waits_for_end", rows, title=project.title)


async def _waits(turn: Turn, project: Project) -> Sequence[Block]:
    words, title = turn.words, project.title
    if project.state is ProjectState.PAUSED:
        over = project.pause_over_at is None
        return words.blocks("project.pause_over", after_pause(project), title=title) if over else ()
    if project.state is ProjectState.IN_REVIEW:
        return _waits_for_end(words, project)
    if project.state is ProjectState.FINISHED:
        return words.blocks("project.waits_for_securing", [[offer("secure", project.id)]], title=title)
    lacking = lacks(project, await turn.work.projects.goals(project.id))
    if GOALS & set(lacking):
        return words.blocks("project.waits_for_goals", [[offer("goals", project.id)]], title=title)
    if lacking:
        return words.blocks("project.waits_for_sponsor", [[offer("sponsors", project.id)]], title=title)
    return words.blocks("project.waits_for_begin", [[offer("confirm", project.id)]], title=title)
