"""When the owner of a project is asked next: every two weeks while an experiment runs, else every four (2.6)."""

from datetime import date

from flows.checkins.rules import Span, local_day, next_day, opening_on
from flows.post import Post
from storage.models import ExperimentState, Project, ProjectState


async def plan_next(post: Post, project: Project) -> None:
    """Set when the owner of a project, loaded, is asked again, from now; nothing is asked unless it is active."""
    owner = project.owner
    if project.state is not ProjectState.ACTIVE or project.asleep_at or owner is None:
        project.check_in_at = None
        return
    today = local_day(owner, post.now)
    day = next_day(today, post.policy, await running(post, project), project.late_answers)
    plan_on(post, project, day)


def plan_on(post: Post, project: Project, day: date) -> None:
    """Have the owner of a project, loaded, be asked again on this day, or on the first one after it that suits."""
    project.check_in_at = opening_on(project.owner, post.policy, day) if project.owner else None


async def running(post: Post, project: Project) -> list[Span]:
    """Return the first and last days of a project's running experiments."""
    found = await post.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    return [(one.starts_on, one.ends_on) for one in found if one.starts_on and one.ends_on]
