"""The weekly overview: when it comes, to whom, and what is to be done first; no chat, no database (domain.md 3.8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.workdays import is_working_day
from storage.models import Member

AT = time(9, 30)
"""On the clock of the organisation."""
HELP_WAITS_LONG = timedelta(days=3)
WEEK = timedelta(days=7)


class First(StrEnum):
    """What can be the one thing to do first, the most urgent at the top."""

    LATE_IDEA = "late_idea"
    """A promise to somebody whose day has passed."""
    HELP = "help"
    LATE_TASK = "late_task"
    GATE = "gate"
    TASK = "task"
    IDEA = "idea"
    ASLEEP = "asleep"
    ENDING = "ending"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the calendar: its overview comes on its first working day."""

    monday: date

    @property
    def number(self) -> int:
        """The number of the week, as calendars have it."""
        return self.monday.isocalendar().week

    @property
    def key(self) -> str:
        """A name for this week, unlike any other's."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + timedelta(days=6)

    @property
    def next(self) -> "Week":
        """The week after it."""
        return Week(self.monday + WEEK)

    def moment(self, zone: str, country: str) -> datetime | None:
        """Return when its overview comes; None in a week in which nobody works."""
        days = (self.monday + timedelta(days=n) for n in range(5))
        day = next((day for day in days if is_working_day(day, country)), None)
        return datetime.combine(day, AT, ZoneInfo(zone)) if day else None

    def over(self, zone: str) -> datetime:
        """Return when the week is over, and its overview is of no use any more."""
        return datetime.combine(self.monday + WEEK, time(), ZoneInfo(zone))


def week_of(day: date) -> Week:
    """Return the week of a day."""
    return Week(day - timedelta(days=day.weekday()))


def reads_it(member: Member, granted_at: datetime, week: Week, moment: datetime) -> bool:
    """Tell whether somebody gets the overview of this week: who was there and organised when it came.

    Half as often for who asked for fewer messages.
    """
    was_there = max(granted_at, member.state_since) <= moment
    return was_there and (not member.fewer or (week.monday.toordinal() // 7 + member.id) % 2 == 0)


def first_of(found: Mapping[First, int]) -> First | None:
    """Return what is to be done first, given how many there are of each; None where there is nothing at all."""
    return next((one for one in First if found.get(one, 0)), None)


def working_days_before(day: date, count: int, country: str) -> date:
    """Return the `count`-th working day before a day."""
    while count:
        day -= timedelta(days=1)
        count -= is_working_day(day, country)
    return day
