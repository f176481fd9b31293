"""The questions about a project's goals: what must get better, from where to where, and what is to be learned (3.3)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from flows.aims import Aim, read_aim
from flows.amounts import amount, read_amount, same_unit
from flows.forms import Answers, Asker, Form, Line, Problem, Quantity, QuantityByDay, asked_when
from flows.texts import Words
from storage.models import Direction, Project

METRIC, LEARNING, SIGN = Line(5, 120), Line(5, 200), Line(3, 200)
FARTHEST = timedelta(days=5 * 366)


def _baseline_unknown(so_far: Answers) -> bool:
    return "baseline" in so_far and not so_far["baseline"]


class Goals(Form, key="project"):
    """A performance goal and a first learning goal."""

    metric: Annotated[str, METRIC]
    baseline: Annotated[str | None, Quantity()]
    target: Annotated[str, QuantityByDay()]
    direction: Annotated[Direction, asked_when(_baseline_unknown)]
    learning: Annotated[str, LEARNING]
    learning_sign: Annotated[str, SIGN]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """The target goes with the baseline, and its day is to come."""
        if name == "target":
            check_target(answers, asker)


class Performance(Form, key="performance"):
    """The performance goal, once more."""

    metric: Annotated[str, METRIC]
    baseline: Annotated[str | None, Quantity()]
    target: Annotated[str, QuantityByDay()]
    direction: Annotated[Direction, asked_when(_baseline_unknown)]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """The target goes with the baseline, and its day is to come."""
        if name == "target":
            check_target(answers, asker)


class Metric(Form, key="metric"):
    """What must get better, in words that can be measured."""

    metric: Annotated[str, METRIC]


class Learning(Form, key="learning"):
    """A learning goal."""

    text: Annotated[str, LEARNING]
    sign: Annotated[str, SIGN]


@dataclass(frozen=True, slots=True)
class Measure:
    """A performance goal in numbers: from where (None: not known yet) to where, in what unit, by when."""

    baseline: float | None
    target: float
    unit: str
    due_on: date
    direction: Direction | None
    """None as long as the baseline does not tell it."""


def read_measure(baseline: str | None, target: str, asker: Asker) -> Measure:
    """Return what was typed, in numbers. Raises `Problem` where it does not go together."""
    aim = read_aim(target, asker.language, asker.today)
    if not isinstance(aim, Aim):
        raise Problem("form.not_a_number")
    if aim.day <= asker.today:
        raise Problem("project.day_over")
    if aim.day > asker.today + FARTHEST:
        raise Problem("project.day_far")
    start = read_amount(baseline, asker.language) if baseline else None
    if start and start.unit and aim.amount.unit and not same_unit(start.unit, aim.amount.unit):
        raise Problem("project.other_unit", unit=start.unit)
    if start and start.value == aim.amount.value:
        raise Problem("project.same_value")
    unit = start.unit if start and start.unit else aim.amount.unit
    if not unit:
        raise Problem("project.no_unit")
    goes = Direction.DOWN if start and aim.amount.value < start.value else Direction.UP
    return Measure(start.value if start else None, aim.amount.value, unit, aim.day, goes if start else None)


def check_target(answers: Answers, asker: Asker) -> None:
    """Raise `Problem` where the target does not go with the baseline, or its day is over."""
    read_measure(answers.get("baseline"), answers["target"] or "", asker)


def performance_answers(words: Words, project: Project) -> dict[str, str | None]:
    """Return the performance goal as somebody would type it; nothing for one that is not complete."""
    if project.metric is None or project.target is None or project.due_on is None:
        return {}
    unit = project.unit or ""
    start = (
        None if project.baseline is None else words.line("project.amount", n=amount(words, project.baseline), unit=unit)
    )
    aim = words.line("project.amount_by", n=amount(words, project.target), unit=unit, day=project.due_on)
    answers = {"metric": project.metric, "baseline": start and str(start), "target": str(aim)}
    return answers | ({"direction": project.direction.value} if start is None and project.direction else {})
