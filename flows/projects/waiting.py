"""What waits for the owner of a project: goals, a sponsor, a start, the end of a pause, looking back, securing."""

from collections.abc import Sequence

from flows.capability import Capability
from flows.chat import Block
from flows.projects.pausing import after_pause
from flows.projects.rules import GOALS, lacks
from flows.texts import Words, offer
from flows.turn import Turn
from storage.models import Project, ProjectState

waiting = Capability("project")
_MOST = 5
_WAIT_FOR_ME = (
    *(ProjectState.DRAFT, ProjectState.READY, ProjectState.PAUSED),
    *(ProjectState.IN_REVIEW, ProjectState.FINISHED),
)


@waiting.waits
async def of_mine(turn: Turn) -> Sequence[Block]:
    """The projects of mine that wait for a word: goals, a sponsor, a start, a pause's end, looking back, securing."""
    found = await turn.work.projects.of_member(turn.me.id, 1, _MOST, _WAIT_FOR_ME)
    mine = [project for project in found.items if project.owner_id == turn.me.id]
    return [block for project in mine for block in await _waits(turn, project)]


def _waits_for_end(words: Words, project: Project) -> Sequence[Block]:
    if project.actual is not None or project.not_measured:  # told already, but for what came of each learning goal
        return words.blocks("project.waits_for_goals_end", [[offer("finish", project.id)]], title=project.title)
    rows = [[offer("pack", project.id), offer("finish", project.id)], [offer("prolong", project.id)]]
    return words.blocks("project.waits_for_end", rows, title=project.title)


async def _waits(turn: Turn, project: Project) -> Sequence[Block]:
    words, title = turn.words, project.title
    if project.state is ProjectState.PAUSED:
        over = project.pause_over_at is None
        return words.blocks("project.waits_for_pick_up", after_pause(project), title=title) if over else ()
    if project.state is ProjectState.IN_REVIEW:
        return _waits_for_end(words, project)
    if project.state is ProjectState.FINISHED:
        return words.blocks("project.waits_for_securing", [[offer("secure", project.id)]], title=title)
    return await _waits_for_start(turn, project)


async def _waits_for_start(turn: Turn, project: Project) -> Sequence[Block]:
    """Say what a project that has not begun waits for."""
    words, title = turn.words, project.title
    lacking = lacks(project, await turn.work.projects.goals(project.id))
    if GOALS & set(lacking):
        return words.blocks("project.waits_for_goals", [[offer("goals", project.id)]], title=title)
    if lacking:
        return words.blocks("project.waits_for_sponsor", [[offer("sponsors", project.id)]], title=title)
    if project.state is ProjectState.READY:
        return words.blocks("project.waits_for_trial", [[offer("new", project.id, action="exp.new")]], title=title)
    return words.blocks("project.waits_for_begin", [[offer("confirm", project.id)]], title=title)
