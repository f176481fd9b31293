"""Asking about a project: one check-in for a day of its owner's, whose ladder speaks for all that is asked about it."""

from datetime import date, datetime, timedelta

from flows.chat import Message
from flows.checkins.following import said_under
from flows.checkins.rules import EXPIRES_WD, local_day, opening_on, step_day
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.workdays import add_working_days
from storage.models import CheckIn, CheckInState, Member, MemberState, Project


async def ask_of_end(
    post: Post, project: Project, owner: Member, message: Message, expires: datetime | None
) -> CheckIn | None:
    """Ask about the end of an experiment, as today's check-in of its project; returns that, sent or left out.

    None when there was one today; what is asked is not said after it expires, its reminders are.
    """
    check_in = await post.work.check_ins.plan(project, local_day(owner, post.now))
    if check_in and await send(post, owner, check_in, message, kind=NudgeKind.EXPERIMENT, expires=expires):
        project.check_in_at = None
    return check_in


async def send(
    post: Post,
    owner: Member,
    check_in: CheckIn,
    message: Message,
    *,
    kind: NudgeKind = NudgeKind.CHECK_IN,
    expires: datetime | None = None,
) -> bool:
    """Ask now; False when the owner cannot be asked, which is noted with the reason."""
    expires = expires or opening_on(owner, post.policy, expires_on(post, check_in.due_on) + timedelta(days=1))
    key = said_under(check_in, 0)
    if not await nudge(post, owner, message, kind=kind, key=key, expires=expires, asks=True):
        await leave_out(post, check_in, "out_of_reach" if owner.state is MemberState.ACTIVE else owner.state)
        return False
    before = check_in.state
    check_in.state, check_in.sent_at = CheckInState.SENT, post.now
    first = step_day(check_in.due_on, 0, check_in.due_on, post.policy)
    check_in.next_step_at = opening_on(owner, post.policy, first)
    await post.note("check_in", check_in.id, before, check_in.state)
    return True


async def leave_out(post: Post, check_in: CheckIn, because: str) -> None:
    """Note that a check-in is not asked, and why."""
    before, check_in.state, check_in.dropped_because = check_in.state, CheckInState.DROPPED, because
    await post.note("check_in", check_in.id, before, check_in.state, because)


def expires_on(post: Post, day: date) -> date:
    """Return the last day on which a check-in of this day is still sent."""
    return add_working_days(day, EXPIRES_WD, post.policy.country)
