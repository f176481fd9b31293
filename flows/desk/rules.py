"""When tasks are due and how they are shown; no chat and no database here (domain.md 9.1)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from flows.desk.lines import LINES, Line
from flows.events.calendar import WEEKS, day_of, week_day
from flows.workdays import add_working_days
from storage.models import EventPhase

REMINDED_AGAIN = timedelta(days=7)
"""After the day on which a task is due its owner hears of it once more, and then no more."""
_FEWEST_A_DAY = 2
_FIRST_DAYS = 5
"""Working days over which what would be late from the start is spread."""


class Section(StrEnum):
    """When something is due, as the desk orders it."""

    LATE = "late"
    THIS_WEEK = "this_week"
    NEXT_WEEK = "next_week"


def due_day(line: Line, day: date, lead: float, country: str) -> date:
    """Return the working day on which a line is due, for an event on this day."""
    return add_working_days(week_day(line.week, day, lead, country), line.then, country)


def due_days(codes: Sequence[str], day: date, lead: float, today: date, country: str) -> Mapping[str, date]:
    """Return when each of these lines is due: what would be before today comes within the first days, spread.

    Nothing that comes before the event's day is due after it.
    """
    days = {line.code: due_day(line, day, lead, country) for line in LINES if line.code in codes}
    late = [code for code, due in days.items() if due < today]
    a_day = max(_FEWEST_A_DAY, -(-len(late) // _FIRST_DAYS))
    for place, code in enumerate(late):
        due = add_working_days(today, 1 + place // a_day, country)
        days[code] = min(due, day) if days[code] <= day and today <= day else due
    return days


def phase_on(due: date, day: date, lead: float, country: str) -> EventPhase:
    """Return the phase in which a task is due: the last one that has begun by then."""
    begun = [phase for phase in WEEKS if phase is not EventPhase.WRAP_UP and day_of(phase, day, lead, country) <= due]
    last = begun[-1] if begun else EventPhase.DRAFT
    return EventPhase.WRAP_UP if last is EventPhase.LIVE and due > day else last


def remind_next(due: date, today: date) -> date:
    """Return when somebody is reminded who hears of a task today: when it is due, or else a week from now."""
    return due if due > today else today + REMINDED_AGAIN


def last_of_next_week(today: date) -> date:
    """Return the Sunday of next week."""
    return today + timedelta(days=13 - today.weekday())


def section(due: date, today: date) -> Section:
    """Return where a task stands that is due no later than next week."""
    if due < today:
        return Section.LATE
    return Section.THIS_WEEK if due < today + timedelta(days=7 - today.weekday()) else Section.NEXT_WEEK


def steering_share(own: int, shared: int, outside: int) -> int:
    """Return the steering share in percent: what an own employee shares with somebody from outside counts half.

    100 where nobody has anything to do yet.
    """
    given = own + shared + outside
    return round(100 * (own + shared / 2) / given) if given else 100
