"""When the owner of a project is asked next: every two weeks while an experiment runs, else every four (2.6)."""

from datetime import date, datetime

from flows.checkins.following import drop_open
from flows.checkins.rules import Span, local_day, next_day, opening_on
from flows.nudges.rhythm import HALF_AS_OFTEN
from flows.post import Post
from storage.models import ExperimentState, Project, ProjectState


async def plan_next(post: Post, project: Project, *, anew: bool = False) -> None:
    """Set when the owner of a project, loaded, is asked again, from now; what is asked already comes first.

    The first time, and `anew` for a new owner, that is at a fresh start.

    Nothing is asked unless it is active: what was asked of one that pauses, ends or looks for an owner is withdrawn.
    """
    owner = project.owner
    project.check_in_at = None
    if project.state is not ProjectState.ACTIVE:
        await drop_open(post, project, project.state)
    elif not project.asleep_at and owner is not None and not await post.work.check_ins.unanswered_of(project.id):
        spans, today = await running(post, project), local_day(owner, post.now)
        anew = anew or await post.work.check_ins.latest_of(project.id) is None
        late, fewer = project.late_answers, owner.fewer >= HALF_AS_OFTEN
        plan_on(post, project, next_day(today, post.policy, spans, late, fewer=fewer, anew=anew))


def plan_on(post: Post, project: Project, day: date) -> None:
    """Have the owner of a project, loaded, be asked again on this day, or on the first one after it that suits."""
    project.check_in_at = opening_on(project.owner, post.policy, day) if project.owner else None


async def next_time(post: Post, project: Project) -> datetime | None:
    """Return when something is asked about a project next: how it is going, or what came out of an experiment."""
    found = await post.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    moments = project.check_in_at, *(one.ask_at for one in found)
    return min((one for one in moments if one is not None), default=None)


async def running(post: Post, project: Project) -> list[Span]:
    """Return the first and last days of a project's running experiments."""
    found = await post.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    return [(one.starts_on, one.ends_on) for one in found if one.starts_on and one.ends_on]
