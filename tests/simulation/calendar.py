"""Working days and hours as a colleague would explain them; slow and obvious, and nothing of it is the bot's (3.9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from tests.simulation.people import Person

_DAY = timedelta(days=1)
_OFFICE = ((time(9), time(12)), (time(13), time(17)))


@dataclass(frozen=True)
class Calendar:
    """When people of a Dutch organisation may be written to."""

    own_days: Mapping[date, str]

    def is_worked(self, day: date) -> bool:
        """Tell whether people work on this day."""
        return (
            day.strftime("%A") not in {"Saturday", "Sunday"} and day not in free(day.year) and day not in self.own_days
        )

    def suits(self, person: Person, at: datetime) -> bool:
        """Tell whether somebody may be written to at this moment."""
        local = at.astimezone(ZoneInfo(person.zone))
        start, end = person.hours or (time(9), time(17))
        clock = local.time()
        in_office = any(first <= clock < last for first, last in _OFFICE)
        return self.is_worked(local.date()) and in_office and start <= clock < end


@cache
def free(year: int) -> frozenset[date]:
    """Return the public holidays of the Netherlands on which nobody works (domain.md 3.9)."""
    easter = _easter(year)
    king = date(year, 4, 27)
    if king.strftime("%A") == "Sunday":
        king -= _DAY
    moving = (easter, easter + _DAY, easter + 39 * _DAY, easter + 49 * _DAY, easter + 50 * _DAY)
    return frozenset({date(year, 1, 1), king, date(year, 12, 25), date(year, 12, 26), *moving})


def _easter(year: int) -> date:
    """Return Easter Sunday, by the rule of Meeus, Jones and Butcher."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
