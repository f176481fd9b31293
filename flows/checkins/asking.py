"""Asking owners how their projects are going, when it is time: once on a day of theirs, and never in a pile."""

from datetime import date, datetime, timedelta

from flows.checkins.case import case_of
from flows.checkins.following import said_under
from flows.checkins.planning import plan_next, plan_on
from flows.checkins.rules import EXPIRES_WD, LAST_STEP, End, after_ends, local_day, opening_on, step_day
from flows.checkins.words import how_is_it
from flows.nudges.fresh import fresh_start
from flows.nudges.nudge import NudgeKind, nudge
from flows.nudges.windows import next_opening
from flows.post import Post
from flows.workdays import add_working_days
from storage.models import CheckIn, CheckInState, ExperimentState, Member, MemberState, Project, ProjectState


async def ask_owners(post: Post, at_most: int) -> int:
    """Ask the owners of the projects whose time has come; returns how many were dealt with.

    Whatever the reason that an owner is not asked now, the moment is taken: what was missed is made up for once.
    """
    due = await post.work.projects.due(post.organisation.id, "check_in_at", post.now, at_most)
    for project in due:
        project.check_in_at = None
        if project.state is ProjectState.ACTIVE and project.owner is not None:
            await _ask_when_open(post, project, project.owner)
    return len(due)


async def next_asked(post: Post) -> datetime | None:
    """Return when an owner is asked next."""
    return await post.work.projects.next_due(post.organisation.id, "check_in_at")


async def wake_owners(post: Post, at_most: int) -> int:
    """Ask the owners of projects that are asleep once more, at a fresh start; after that, silence. Returns how many."""
    due = await post.work.projects.due(post.organisation.id, "fresh_start_at", post.now, at_most)
    for project in due:
        project.fresh_start_at = None
        if project.asleep_at and project.owner is not None:
            await _wake_when_open(post, project, project.owner)
    return len(due)


async def next_fresh_start(post: Post) -> datetime | None:
    """Return when an owner is asked to wake a project next."""
    return await post.work.projects.next_due(post.organisation.id, "fresh_start_at")


async def _ask_when_open(post: Post, project: Project, owner: Member) -> None:
    opening = next_opening(owner, post.policy, post.now)
    today = local_day(owner, post.now)
    if opening > post.now:
        project.check_in_at = opening
    elif await post.work.check_ins.unanswered_of(project.id):
        await _leave_out(post, project, today, "unanswered")
    elif (day := after_ends(await _ends(post, project, owner), today, post.policy.country)) is not None:
        plan_on(post, project, day)
    elif (check_in := await post.work.check_ins.plan(project, today)) is None:
        plan_on(post, project, today + timedelta(days=1))  # asked on this day before
    elif not await _send(post, project, owner, check_in):
        await plan_next(post, project)


async def _wake_when_open(post: Post, project: Project, owner: Member) -> None:
    back = owner.ask_again_at if owner.state is MemberState.PAUSED else None
    opening = next_opening(owner, post.policy, post.now)
    start = fresh_start(owner, post.policy, opening, local_day(owner, back) if back else None)
    today = local_day(owner, post.now)
    if start > post.now:
        project.fresh_start_at = start
    elif (check_in := await post.work.check_ins.plan(project, today)) is None:
        project.fresh_start_at = opening_on(owner, post.policy, today + timedelta(days=1))
    elif await _send(post, project, owner, check_in):
        check_in.reminders = LAST_STEP  # no ladder of its own
        check_in.next_step_at = opening_on(owner, post.policy, _expires_on(post, today))


async def _ends(post: Post, project: Project, owner: Member) -> list[End]:
    """Return when the experiments of a project end, and when their owner is asked about that next."""
    running = await post.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    return [(one.ends_on, local_day(owner, one.ask_at) if one.ask_at else None) for one in running if one.ends_on]


async def _leave_out(post: Post, project: Project, today: date, because: str) -> None:
    """Note that a check-in is not asked: the reminders of the one before do its work."""
    left_out = await post.work.check_ins.plan(project, today)
    if left_out is not None:
        await _drop(post, left_out, because)


async def _send(post: Post, project: Project, owner: Member, check_in: CheckIn) -> bool:
    """Ask now; False when the owner cannot be asked, which is noted with the reason."""
    case = await case_of(post.work, project, check_in, check_in.due_on)
    expires = opening_on(owner, post.policy, _expires_on(post, check_in.due_on) + timedelta(days=1))
    message, key = how_is_it(post.words_of(owner), case), said_under(check_in, 0)
    if not await nudge(post, owner, message, kind=NudgeKind.CHECK_IN, key=key, expires=expires, asks=True):
        await _drop(post, check_in, "out_of_reach" if owner.state is MemberState.ACTIVE else owner.state)
        return False
    before = check_in.state
    check_in.state, check_in.sent_at = CheckInState.SENT, post.now
    first = step_day(check_in.due_on, 0, check_in.due_on, post.policy)
    check_in.next_step_at = opening_on(owner, post.policy, first)
    await post.note("check_in", check_in.id, before, check_in.state)
    return True


async def _drop(post: Post, check_in: CheckIn, because: str) -> None:
    before, check_in.state, check_in.dropped_because = check_in.state, CheckInState.DROPPED, because
    await post.note("check_in", check_in.id, before, check_in.state, because)


def _expires_on(post: Post, day: date) -> date:
    return add_working_days(day, EXPIRES_WD, post.policy.country)
