"""Asking for a new owner: the owner does, or who looks after a project that nobody answers for; and taking it back."""

from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from flows.capability import Capability
from flows.chat import Block
from flows.members.rules import takes_part
from flows.projects.access import PROJECT_OWNER
from flows.projects.moving import not_allowed
from flows.projects.rules import By
from flows.succession.access import PROJECT_LEADER
from flows.succession.offering import tell
from flows.succession.order import ASLEEP_WEEKS, seeks
from flows.succession.searching import begin, give_up
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import GOING_ON, OfferStep, Project

seeking = Capability("heir")


@seeking.button("seek", who=PROJECT_OWNER)
async def seek(turn: Turn, project_id: str) -> None:
    """Say how a new owner is found, and let the owner choose: have me look, or ask somebody in particular."""
    project = await under_way(turn, project_id)
    if project is None or await _is_sought(turn, project):
        return
    rows = [
        [offer("search", project.id), offer("ask", project.id)],
        [offer("look", project.id, action="project.look")],
    ]
    await turn.say("heir.how", rows, instead=True, title=project.title)


@seeking.button("search", who=PROJECT_OWNER)
async def search(turn: Turn, project_id: str) -> None:
    """Look for a new owner; until there is one, its owner may keep it after all."""
    project = await under_way(turn, project_id)
    if project is None:
        return
    if not seeks(project):
        await begin(turn.post, project, By.OWNER, reason="owner asked", actor=turn.me)
        turn.home_is_old = True
    await turn.say_blocks(await standing(turn, project), instead=True)


@seeking.button("keep", who=PROJECT_OWNER)
async def keep(turn: Turn, project_id: str) -> None:
    """Carry it oneself after all, as long as nobody took it over."""
    project = await under_way(turn, project_id)
    if project is None:
        return
    if seeks(project):
        await give_up(turn.post, project, turn.me, reason="owner keeps it")
        turn.home_is_old = True
    rows = [[offer("look", project.id, action="project.look")]]
    await turn.say("heir.kept", rows, instead=True, title=project.title)


@seeking.button("start", who=PROJECT_LEADER)
async def start(turn: Turn, project_id: str) -> None:
    """Look for a new owner of a project that was asleep for long; its owner hears it, and may keep it."""
    project = await under_way(turn, project_id)
    if project is None or await _is_sought(turn, project):
        return
    if not sleeps_long(turn, project):
        turn.notice("heir.not_asleep")
        return
    by = By.SPONSOR if project.sponsor_id == turn.me.id else By.ORGANISER
    await begin(turn.post, project, by, reason="asleep", actor=turn.me)
    turn.home_is_old = True
    owner = project.owner
    if owner is not None and takes_part(owner) and owner.id != turn.me.id:
        rows = [[offer("keep", project.id), offer("look", project.id, action="project.look")]]
        message = turn.post.words_of(owner).message("heir.started", rows, name=turn.me.name, title=project.title)
        await tell(turn.post, owner, "heir.started", project, message)
    await turn.say_blocks(await standing(turn, project), instead=True)


async def _is_sought(turn: Turn, project: Project) -> bool:
    """Tell whether a new owner is sought already; then say how that stands."""
    if seeks(project):
        await turn.say_blocks(await standing(turn, project), instead=True)
    return seeks(project)


async def under_way(turn: Turn, project_id: str) -> Project | None:
    """Return a project that goes on, its people loaded; else say that it is over, or never was."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id)) if project_id.isdecimal() else None
    if project is None:
        turn.notice("project.gone")
    elif project.state not in GOING_ON:
        not_allowed(turn, project)
    else:
        return project
    return None


def sleeps_long(turn: Turn, project: Project) -> bool:
    """Tell whether a project has been asleep for so long that others may look for a new owner."""
    return project.asleep_at is not None and turn.now - project.asleep_at >= timedelta(weeks=ASLEEP_WEEKS)


async def standing(turn: Turn, project: Project) -> Sequence[Block]:
    """Say who is asked now about a project that looks for an owner, until when, with the owner's way back.

    Only its owner reads which colleague that is: whether somebody answers is nobody else's business.
    """
    made = await turn.work.succession.open_of(project.id)
    mine = project.owner_id == turn.me.id
    named = made.member_id if made and (mine or made.step is OfferStep.SPONSOR) else None
    asked = await turn.work.members.get(named) if named else None
    name = asked.name if asked else Ours("none")
    step, ends = (Ours(made.step), made.due_at) if made else (Ours("none"), turn.now)
    day = ends.astimezone(ZoneInfo(turn.organisation.time_zone)).date()
    rows = [[offer("keep", project.id)]] if mine else []
    return turn.words.blocks("heir.seeking", rows, title=project.title, step=step, name=name, day=day)
