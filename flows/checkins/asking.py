"""Asking owners how their projects are going, when it is time: once on a day of theirs, and never in a pile."""

from datetime import date, datetime, timedelta

from flows.checkins.case import case_of
from flows.checkins.planning import plan_next, plan_on
from flows.checkins.rules import LAST_STEP, local_day, opening_on
from flows.checkins.sending import expires_on, leave_out, send
from flows.checkins.words import how_is_it
from flows.nudges.fresh import fresh_start
from flows.nudges.windows import next_opening
from flows.post import Post
from storage.models import CheckIn, ExperimentState, Member, MemberState, Project, ProjectState


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
        await _leave_out(post, project, today)
    elif await _ends_today(post, project, owner, today):
        plan_on(post, project, today + timedelta(days=1))
    elif (check_in := await post.work.check_ins.plan(project, today)) is None:
        plan_on(post, project, today + timedelta(days=1))  # asked on this day before
    elif not await _put(post, project, owner, check_in):
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
    elif await _put(post, project, owner, check_in):
        check_in.reminders = LAST_STEP  # no ladder of its own
        check_in.next_step_at = opening_on(owner, post.policy, expires_on(post, today))


async def _ends_today(post: Post, project: Project, owner: Member, today: date) -> bool:
    """Tell whether an experiment of a project ends today and is asked about yet: that is the check-in of this day."""
    running = await post.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    asked = [local_day(owner, one.ask_at) for one in running if one.ends_on == today and one.ask_at is not None]
    return any(day <= today for day in asked)


async def _put(post: Post, project: Project, owner: Member, check_in: CheckIn) -> bool:
    case = await case_of(post.work, project, check_in, check_in.due_on)
    return await send(post, owner, check_in, how_is_it(post.words_of(owner), case))


async def _leave_out(post: Post, project: Project, today: date) -> None:
    """Note that a check-in is not asked: the reminders of the one before do its work."""
    left_out = await post.work.check_ins.plan(project, today)
    if left_out is not None:
        await leave_out(post, left_out, "unanswered")
