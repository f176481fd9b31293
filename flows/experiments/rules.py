"""What an experiment may become, how many run, how long they last, and what follows: no chat, no database (2.5)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Experiment, ExperimentState, NextMove, ProjectState

SHORTEST_DAYS = 3
"""Between its first day and its last; the most is a setting, as are how many run and how often one gets more time."""
FARTHEST_DAYS = 182
"""How far ahead one may begin: a day that was typed without a year, and is over, lies almost a year ahead."""
REMINDERS_WD = (3, 4)
"""Working days from one time that somebody is asked to wrap up to the next."""
ALIVE = (ProjectState.READY, ProjectState.ACTIVE)
"""Projects in which one can begin."""


class By(StrEnum):
    """In what capacity somebody does something with an experiment."""

    OWNER = "owner"
    CO_OWNER = "co_owner"
    PROJECT = "project"
    """Nobody in particular: its project ends, or goes on after all."""


class Wrong(StrEnum):
    """What can be wrong with the days of an experiment."""

    PASSED = "passed"
    FAR = "far"
    ORDER = "order"
    SHORT = "short"
    LONG = "long"


class Hindrance(StrEnum):
    """Why a draft cannot begin now."""

    SAME = "same"
    """It was to be adapted, and still expects the same."""
    FULL = "full"
    DAYS = "days"
    MEASURE = "measure"
    """It is to measure where the project starts, and takes too long for that."""


class NotAllowed(Exception):
    """Not possible with the experiment as it is now, or not for this person."""


_CARRIERS = frozenset({By.OWNER, By.CO_OWNER})
_OWNER = frozenset({By.OWNER})
TRANSITIONS = {
    (ExperimentState.DRAFT, ExperimentState.RUNNING): _CARRIERS,
    (ExperimentState.RUNNING, ExperimentState.CONCLUDED): _OWNER,
    (ExperimentState.DRAFT, ExperimentState.CANCELLED): _OWNER,
    (ExperimentState.RUNNING, ExperimentState.CANCELLED): frozenset({By.OWNER, By.PROJECT}),
    (ExperimentState.CANCELLED, ExperimentState.DRAFT): _OWNER,
    (ExperimentState.CANCELLED, ExperimentState.RUNNING): frozenset({By.PROJECT}),
}
"""Every change of state there is, and who may make it; the last two take back that a draft was thrown away, and that
it ended with its project."""


def may(experiment: Experiment, after: ExperimentState, by: By) -> bool:
    """Tell whether an experiment may become this, made so by somebody in this capacity."""
    if experiment.state is ExperimentState.CANCELLED:
        way_back = {ExperimentState.DRAFT: thrown_away(experiment)}
        if not way_back.get(after, experiment.ended_with_project):
            return False
    return by in TRANSITIONS.get((experiment.state, after), ())


def thrown_away(experiment: Experiment) -> bool:
    """Tell whether it is a draft that its owner threw away, so it never began."""
    cancelled = experiment.state is ExperimentState.CANCELLED
    return cancelled and experiment.cancelled_because is None and not experiment.ended_with_project


def move(experiment: Experiment, after: ExperimentState, by: By) -> ExperimentState:
    """Bring an experiment into another state; returns the one before, for the audit row. Raises `NotAllowed`."""
    if not may(experiment, after, by):
        raise NotAllowed(f"{experiment.state} -> {after} by {by}")
    before, experiment.state = experiment.state, after
    experiment.ended_with_project = by is By.PROJECT and after is ExperimentState.CANCELLED
    if after is not ExperimentState.RUNNING:
        experiment.ask_at = None
    return before


def wrong_days(starts: date, ends: date | None, today: date, policy: Policy) -> Wrong | None:
    """Return what is wrong with these days; without an end, with the beginning alone. None when they will do."""
    if starts < today:
        return Wrong.PASSED
    if starts > today + timedelta(days=FARTHEST_DAYS):
        return Wrong.FAR
    if ends is None:
        return None
    if ends < starts:
        return Wrong.ORDER
    days = (ends - starts).days
    if days < SHORTEST_DAYS:
        return Wrong.SHORT
    return Wrong.LONG if days > policy.experiment_max_days else None


def hindrance(
    experiment: Experiment,
    running: Sequence[Experiment],
    before: Experiment | None,
    today: date,
    policy: Policy,
    *,
    measures: bool = False,
) -> Hindrance | None:
    """Return why a draft cannot begin beside those that run; None when it can.

    `before` is the one it follows; `measures` says that it has to tell where the project starts.
    """
    if expects_the_same(experiment, before):
        return Hindrance.SAME
    if len(running) >= policy.running_experiments:
        return Hindrance.FULL
    starts, ends = experiment.starts_on, experiment.ends_on
    if starts is None or ends is None or wrong_days(starts, ends, today, policy):
        return Hindrance.DAYS
    return Hindrance.MEASURE if measures and ends - starts > timedelta(weeks=policy.baseline_weeks) else None


def may_be_longer(experiment: Experiment, policy: Policy) -> bool:
    """Tell whether the end may be moved once more."""
    runs = experiment.state is ExperimentState.RUNNING and experiment.ends_on is not None
    return runs and experiment.extensions < policy.experiment_extensions


def lengthen(experiment: Experiment, today: date, policy: Policy) -> None:
    """Move the end by two weeks, or what else is set, from today where it is over already. Raises `NotAllowed`."""
    if not may_be_longer(experiment, policy) or experiment.ends_on is None:
        raise NotAllowed(f"{experiment.extensions} extensions of one that is {experiment.state}")
    experiment.ends_on = max(experiment.ends_on, today) + timedelta(days=policy.experiment_extension_days)
    experiment.extensions += 1
    experiment.asked = 0


def following(experiment: Experiment, now: datetime) -> Experiment | None:
    """Return the draft that follows an experiment by what was decided: a copy without days; None when none does."""
    if experiment.decision not in {NextMove.CONTINUE, NextMove.ADAPT}:
        return None
    return Experiment(
        organisation_id=experiment.organisation_id,
        project_id=experiment.project_id,
        state=ExperimentState.DRAFT,
        created_at=now,
        hypothesis=experiment.hypothesis,
        smallest_test=experiment.smallest_test,
        measure=experiment.measure,
        success_threshold=experiment.success_threshold,
        if_then_plan=experiment.if_then_plan,
        follows_id=experiment.id,
    )


def expects_the_same(experiment: Experiment, before: Experiment | None) -> bool:
    """Tell whether one that was to be adapted still expects what the one before it did."""
    if before is None or before.decision is not NextMove.ADAPT:
        return False
    return _bare(experiment.hypothesis) == _bare(before.hypothesis)


def next_monday(today: date, country: str) -> date:
    """Return the first Monday after today that is a working day."""
    monday = today + timedelta(days=7 - today.weekday())
    while not is_working_day(monday, country):
        monday += timedelta(weeks=1)
    return monday


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
