"""What a project may become, who may make it so, and what it lacks to begin: no chat, no database (domain.md 2.4)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.members.rules import takes_part
from storage.models import Direction, LearningGoal, Project, ProjectState

GOALS_OPEN = frozenset({ProjectState.DRAFT, ProjectState.READY, ProjectState.ACTIVE, ProjectState.PAUSED})
"""The states in which the goals are the owner's to change."""
LOWEST, HIGHEST = -1.0, 2.0
"""Between which progress is shown (domain.md 6.2)."""


class By(StrEnum):
    """In what capacity somebody moves a project on."""

    OWNER = "owner"
    BOTH = "both"
    """Owner and sponsor, together."""
    SPONSOR = "sponsor"
    ORGANISER = "organiser"
    HEIR = "heir"
    """Who takes it over."""
    ITSELF = "itself"
    """Nobody in particular: its owner left, or time passed."""


Move = tuple[ProjectState, ProjectState]


def _moves(befores: Iterable[ProjectState], after: ProjectState, *who: By) -> dict[Move, frozenset[By]]:
    return {(before, after): frozenset(who) for before in befores}


_UNDER_WAY = (ProjectState.ACTIVE, ProjectState.PAUSED)
TRANSITIONS = {
    **_moves([ProjectState.DRAFT], ProjectState.READY, By.OWNER),
    **_moves([ProjectState.READY], ProjectState.ACTIVE, By.OWNER),
    **_moves([ProjectState.ACTIVE], ProjectState.PAUSED, By.OWNER),
    **_moves([ProjectState.PAUSED], ProjectState.ACTIVE, By.OWNER),
    **_moves(_UNDER_WAY, ProjectState.NEEDS_OWNER, By.OWNER, By.SPONSOR, By.ORGANISER, By.ITSELF),
    **_moves([ProjectState.NEEDS_OWNER, ProjectState.PARKED], ProjectState.ACTIVE, By.HEIR),
    **_moves([ProjectState.NEEDS_OWNER], ProjectState.PARKED, By.ITSELF),
    **_moves([ProjectState.ACTIVE], ProjectState.IN_REVIEW, By.ITSELF),
    **_moves([ProjectState.IN_REVIEW], ProjectState.ACTIVE, By.BOTH),
    **_moves([ProjectState.IN_REVIEW], ProjectState.FINISHED, By.OWNER),
    **_moves((*_UNDER_WAY, ProjectState.IN_REVIEW, ProjectState.PARKED), ProjectState.STOPPED, By.OWNER, By.SPONSOR),
    **_moves([ProjectState.FINISHED], ProjectState.SECURED, By.OWNER, By.ORGANISER),
}
"""Every change of state there is, and who may make it; whatever is not here is forbidden."""


class NotAllowed(Exception):
    """A project cannot become this now, or not by this person; people are told with `project.not_allowed`."""


def may(project: Project, after: ProjectState, by: By) -> bool:
    """Tell whether a project may become this, made so by somebody in this capacity."""
    return by in TRANSITIONS.get((project.state, after), ())


def move(project: Project, after: ProjectState, by: By, now: datetime) -> ProjectState:
    """Bring a project into another state; returns the one before, for the audit row. Raises `NotAllowed`.

    What is due by itself belongs to the state: it is set by whoever brings the project there, and ends here.
    """
    if not may(project, after, by):
        raise NotAllowed(f"{project.state} -> {after} by {by}")
    before, project.state, project.state_since = project.state, after, now
    project.pause_over_at = project.pause_reason = project.asked_due_on = None
    project.asleep_at = project.fresh_start_at = None
    if after is not ProjectState.ACTIVE:
        project.check_in_at = project.review_at = None
    elif before is ProjectState.READY:
        project.started_at = project.started_at or now
    return before


def review_from(due_on: date, zone: str) -> datetime:
    """Return the moment from which a project is looked back upon: its due date is over where the organisation is."""
    return datetime.combine(due_on + timedelta(days=1), time(), ZoneInfo(zone))


GOALS = {"performance", "learning"}
"""What can be lacking of a project's goals, besides a sponsor."""


def lacks(project: Project, goals: Sequence[LearningGoal]) -> list[str]:
    """Return what a project, its people loaded, needs: "performance", "learning", "sponsor"; nothing when it is ready.

    A sponsor who takes part no longer is none.
    """
    performance = project.metric and project.unit and project.direction and project.due_on
    complete = performance and project.target is not None and project.target != project.baseline
    wanted = {"performance": complete, "learning": goals, "sponsor": has_sponsor(project)}
    return [name for name, there in wanted.items() if not there]


def has_sponsor(project: Project) -> bool:
    """Tell whether a project, its people loaded, has a sponsor who takes part."""
    return project.sponsor is not None and takes_part(project.sponsor)


def can_begin_at(project: Project, value: float) -> bool:
    """Tell whether a value that is measured first can be where the metric started: there is a way to go from it."""
    if project.metric is None or project.target is None or project.baseline is not None:
        return False
    return value > project.target if project.direction is Direction.DOWN else value < project.target


def progress(baseline: float, target: float, value: float) -> float:
    """Return how far a metric came from its start to its target, 1.0 at the target; works up and down (domain.md 6.2).

    Raises `ValueError` when the target is where it started.
    """
    if target == baseline:
        raise ValueError("a target equal to the baseline leaves no way to go")
    return min(max((value - baseline) / (target - baseline), LOWEST), HIGHEST)
