"""When the owner of a project is asked next: every two weeks while an experiment runs, else every four (2.6)."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from flows.nudges.windows import next_opening
from flows.post import Post
from flows.workdays import add_working_days
from storage.models import ExperimentState, Project, ProjectState

RUNNING_WD, OTHERWISE_WD = 10, 20
"""Working days between two check-ins."""
_LATE_TWICE = 2


async def plan_next(post: Post, project: Project) -> None:
    """Set when the owner of a project, loaded, is asked again, from now; nothing is asked unless it is active."""
    owner = project.owner
    if project.state is not ProjectState.ACTIVE or project.asleep_at or owner is None:
        project.check_in_at = None
        return
    running = await post.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    days = (RUNNING_WD if running else OTHERWISE_WD) * (2 if project.late_answers >= _LATE_TWICE else 1)
    zone = ZoneInfo(owner.time_zone)
    day = add_working_days(post.now.astimezone(zone).date(), days, post.policy.country)
    project.check_in_at = next_opening(owner, post.policy, datetime.combine(day, time(), zone))
