"""When an experiment begins and ends: as people choose or type it."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from flows.experiments.rules import next_monday, wrong_days
from flows.forms import Answers, Asker, Day, Form, Problem, Says, asked_when
from flows.moments import read_day
from flows.turn import Turn
from storage.models import Experiment


class Days(StrEnum):
    """The ways to say when."""

    TWO = "two"
    """From next Monday, for two weeks."""
    FOUR = "four"
    OWN = "own"


_WEEKS = {Days.TWO: 2, Days.FOUR: 4}
asked_for = asked_when(lambda so_far: so_far.get("dates") == Days.OWN)
"""Only asked of who wants to choose the days."""


class When(Form, key="exp_when"):
    """When an experiment that is written down begins and ends."""

    dates: Annotated[Days, Says("exp.q_dates")]
    starts: Annotated[str, Day(), asked_for, Says("exp.q_starts")]
    ends: Annotated[str, Day(), asked_for, Says("exp.q_ends")]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to days that will not do."""
        weigh_days(name, answers, asker)


def chosen(way: Days, starts: str | None, ends: str | None, today: date, country: str) -> tuple[date, date] | None:
    """Return the first and the last day that were chosen; None when the typed ones cannot be read."""
    if way is not Days.OWN:
        monday = next_monday(today, country)
        return monday, monday + timedelta(weeks=_WEEKS[way])
    first = _first(starts, today)
    last = read_day(ends, first) if ends and first else None
    return (first, last) if first and last else None


def weigh_days(name: str, answers: Answers, asker: Asker) -> None:
    """Object to a first or last day that will not do, once it is typed; raises `Problem`."""
    today, policy = asker.today, asker.policy
    first = _first(answers.get("starts"), today)
    if name == "starts" and first and (wrong := wrong_days(first, None, today, policy)):
        raise Problem(f"exp.wrong_{wrong}")
    if name != "ends" or not first or not (last := read_day(answers["ends"] or "", first)):
        return
    meant = read_day(answers["ends"] or "", today - timedelta(days=1)) or last
    if wrong := wrong_days(first, min(meant, last), today, policy):  # a day before the first lies almost a year ahead
        raise Problem(f"exp.wrong_{wrong}")


def why_not(turn: Turn, draft: Experiment) -> str:
    """Return what is wrong with the days of a draft."""
    words, starts, ends = turn.words, draft.starts_on, draft.ends_on
    wrong = wrong_days(starts, ends, turn.today, turn.policy) if starts and ends else None
    return words.line(f"exp.wrong_{wrong}") if wrong else words.line("exp.no_days")


def _first(typed: str | None, today: date) -> date | None:
    return read_day(typed, today - timedelta(days=1)) if typed else None  # today will do
