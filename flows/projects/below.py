"""What somebody can do with a project they look at, by its state and their part in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from flows.capability import Capability
from flows.chat import Block, Style
from flows.projects.rules import GOALS, GOALS_OPEN, By, lacks, may
from flows.texts import Offer, Ours, Words, offer
from flows.turn import Turn
from storage.models import GOING_ON, Project, ProjectState, Role

projects, besides = Capability("project"), Capability("project")
"""What comes first below a project, and what comes last."""
_IN_A_ROW = 2
_LOOKED_BACK = {ProjectState.ACTIVE, ProjectState.PAUSED, ProjectState.IN_REVIEW, ProjectState.FINISHED}


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in a project."""

    owns: bool
    sponsors: bool
    organises: bool


@projects.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """What a project calls for as it stands, above all else that can be done with it."""
    part = await _part(turn, project)
    ways = await _to_begin(turn, project) if part.owns else []
    if project.state is ProjectState.IN_REVIEW and await _looks_back(turn, project, part):
        ways.append(offer("project.look_back", project.id, action="project.pack"))
    return [*await _until_when(turn, project, part), *_in_rows(turn.words, ways + _called_for(project, part))]


@besides.below_project
async def also(turn: Turn, project: Project) -> Sequence[Block]:
    """What else can be done with it: change the goals, look back, pause, end."""
    part = await _part(turn, project)
    ways: list[Offer] = []
    if part.owns and project.state in GOALS_OPEN and not await _lacks_goals(turn, project):
        ways.append(offer("project.change_goals", project.id, action="project.edit"))
    if project.state is not ProjectState.IN_REVIEW and await _looks_back(turn, project, part):
        ways.append(offer("project.look_back", project.id, action="project.pack"))
    if part.owns and project.state is ProjectState.ACTIVE:
        ways += [_way("to_pause", project, "pause"), _way("to_finish", project, "finish")]
    if (part.owns and may(project, ProjectState.STOPPED, By.OWNER)) or (
        part.sponsors and may(project, ProjectState.STOPPED, By.SPONSOR)
    ):
        ways.append(_way("to_stop", project, "stop"))
    if part.sponsors and project.state in GOING_ON and project.state is not ProjectState.READY:
        ways.append(_way("to_leave", project, "not_me"))
    return _in_rows(turn.words, ways)


async def _part(turn: Turn, project: Project) -> Part:
    organises = Role.ORGANISER in await turn.roles()
    return Part(project.owner_id == turn.me.id, project.sponsor_id == turn.me.id, organises)


async def _until_when(turn: Turn, project: Project, part: Part) -> Sequence[Block]:
    """Say until when a project pauses, and why, to those who are involved."""
    if project.pause_over_at is None or not await _looks_back(turn, project, part):
        return ()
    owner = project.owner or turn.me  # it was their day that was chosen
    day = project.pause_over_at.astimezone(ZoneInfo(owner.time_zone)).date()
    return turn.words.blocks("project.rests", day=day, reason=project.pause_reason or Ours("none"))


async def _looks_back(turn: Turn, project: Project, part: Part) -> bool:
    if project.state not in _LOOKED_BACK:
        return False
    return part.owns or part.sponsors or part.organises or await _carries(turn, project)


async def _to_begin(turn: Turn, project: Project) -> list[Offer]:
    """Return what a project lacks, or that a draft which lacks nothing is ready."""
    lacking = lacks(project, await turn.work.projects.goals(project.id))
    ways: list[Offer] = []
    if project.state is ProjectState.DRAFT and not lacking:
        ways.append(offer("project.begin", project.id, action="project.confirm", style=Style.MAIN))
    if project.state in GOALS_OPEN and GOALS & set(lacking):
        ways.append(offer("project.set_goals", project.id, action="project.goals", style=Style.MAIN))
    if project.state in GOING_ON and "sponsor" in lacking:
        ways.append(offer("project.choose_sponsor", project.id, action="project.sponsors"))
    return ways


async def _lacks_goals(turn: Turn, project: Project) -> bool:
    return bool(GOALS & set(lacks(project, await turn.work.projects.goals(project.id))))


def _called_for(project: Project, part: Part) -> list[Offer]:
    """Return what becomes of a project as it stands, for who may make it so."""
    if part.sponsors and project.state is ProjectState.READY:  # who reads about it first answers from here
        return [_way("to_wish", project, "luck"), _way("to_not_me", project, "not_me")]
    if part.owns and project.state is ProjectState.PAUSED:
        return [_way("to_resume", project, "resume"), _way("to_longer", project, "longer")]
    if part.owns and project.state is ProjectState.IN_REVIEW:
        return [_way("to_finish", project, "finish"), _way("to_prolong", project, "prolong")]
    if (part.owns or part.organises) and project.state is ProjectState.FINISHED:
        return [_way("to_secure", project, "secure")]
    return []


def _in_rows(words: Words, ways: list[Offer]) -> list[Block]:
    return [words.row(ways[at : at + _IN_A_ROW]) for at in range(0, len(ways), _IN_A_ROW)]


def _way(label: str, project: Project, action: str) -> Offer:
    return offer(f"project.{label}", project.id, action=f"project.{action}")


async def _carries(turn: Turn, project: Project) -> bool:
    return await turn.work.projects.carries(project.id, turn.me.id)
