"""Where check-ins are found: by a command, among what waits, and below the project they are about."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.checkins.answering import go_on
from flows.checkins.case import to_answer
from flows.checkins.recording import wake
from flows.checkins.rules import local_day, may_change
from flows.ideas.card import owner_name
from flows.projects.access import PROJECT_CARRIER, PROJECT_INVOLVED
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import CheckIn, CheckInState, Project, ProjectState

checkins = Capability("checkin")
_MOST = 5


@checkins.command("checkin", who=MEMBER, daily=True)
async def command(turn: Turn, _rest: str) -> None:
    """Answer the check-in that is open, or say how a project is going without being asked."""
    mine = await turn.work.projects.of_member(turn.me.id, 1, _MOST, [ProjectState.ACTIVE])
    if mine.total == 1:
        await now(turn, str(mine.items[0].id))
    elif mine.items:
        blocks = [block for one in mine.items for block in _entry(turn, one)]
        await turn.say_blocks(turn.words.blocks("checkin.which"), blocks)
    else:
        await turn.say("checkin.no_project")


@checkins.button("now", who=PROJECT_CARRIER)
async def now(turn: Turn, project_id: str) -> None:
    """Say how a project is going now: in the check-in that is open, or in one for today."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None or project.state is not ProjectState.ACTIVE:
        turn.notice("checkin.not_active")
        return
    if project.asleep_at is not None:
        await wake(turn, project)
    asked = await turn.work.check_ins.unanswered_of(project.id)
    check_in = asked or await _begun(turn, project) or await _of_today(turn, project)
    if check_in is not None and (case := await to_answer(turn, str(check_in.id))):
        await go_on(turn, case)


@checkins.waits
async def waits(turn: Turn) -> Sequence[Block]:
    """The check-ins to which there is no answer yet, but where an experiment that is over stands in the list."""
    over = {project.id for _, project in await turn.work.experiments.over(turn.me.id, turn.today, _MOST)}
    found = await turn.work.check_ins.waiting_of(turn.me.id, _MOST)
    projects = [await turn.work.projects.of(turn.organisation.id, one.project_id) for one in found]
    return [
        block
        for check_in, project in zip(found, projects, strict=True)
        if project is not None and project.id not in over
        for block in turn.words.blocks("checkin.waiting", [[offer("begin", check_in.id)]], title=project.title)
    ]


@checkins.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """What was answered last, for who is involved, and a way to say how it is going now for who carries it."""
    args = (str(project.id),)
    last = await turn.work.check_ins.answered(project.id, 1) if not await PROJECT_INVOLVED.check(turn, args) else ()
    told = [block for one in last for block in await _told(turn, one)]
    if project.state is not ProjectState.ACTIVE or await PROJECT_CARRIER.check(turn, args):
        return told
    way = offer("checkin.wake" if project.asleep_at else "checkin.say", project.id, action="checkin.now")
    return [*told, turn.words.row([way])]


def _entry(turn: Turn, project: Project) -> Sequence[Block]:
    rows = [[offer("now", project.id)]]
    return turn.words.blocks("checkin.entry", rows, number=project.number or 0, title=project.title)


async def _begun(turn: Turn, project: Project) -> CheckIn | None:
    """Return the check-in of a project that somebody began to answer these days."""
    begun = await turn.work.check_ins.open_of(project.id)
    return begun if begun and may_change(begun.due_on, turn.today, turn.policy.country) else None


async def _of_today(turn: Turn, project: Project) -> CheckIn | None:
    """Return today's check-in of a project, made if there is none; one that nobody was asked for has no reminders."""
    day = local_day(project.owner or turn.me, turn.now)
    await turn.work.check_ins.plan(project, day)
    check_in = await turn.work.check_ins.of_day(project.id, day)
    if check_in is not None and check_in.state in {CheckInState.SCHEDULED, CheckInState.DROPPED}:
        check_in.state, check_in.sent_at, check_in.dropped_because = CheckInState.SENT, turn.now, None
        check_in.reminders = 0
    return check_in


async def _told(turn: Turn, check_in: CheckIn) -> Sequence[Block]:
    """What the card does not say already: who told it, what is in the way, and which step comes next."""
    by = await turn.work.members.get(check_in.answered_by or 0)
    obstacle = turn.words.line(f"support.kind_{check_in.obstacle}") if check_in.obstacle else Ours("none")
    step = check_in.small_step or Ours("none")
    return turn.words.blocks("checkin.told", name=owner_name(turn.words, by), obstacle=obstacle, step=step)
