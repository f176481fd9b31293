"""Working days: Monday to Friday, public holidays left out (domain.md 1 and 3.9)."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Self

import holidays

_SATURDAY = 5
_WORKED: Mapping[str, frozenset[str]] = {"NL": frozenset({"Good Friday", "Liberation Day"})}
"""Public holidays on which most people work; by country, in the library's English."""


class Country(str):
    """A country by its two letters, with the days on which an organisation in it does not work either."""

    __slots__ = ("own_days",)
    own_days: frozenset[date]

    def __new__(cls, letters: str, own_days: frozenset[date] = frozenset()) -> Self:
        """Return these letters, and remember the days."""
        country = super().__new__(cls, letters)
        country.own_days = own_days
        return country


def knows_holidays_of(country: str) -> bool:
    """Tell whether the public holidays of this country (two letters) are known here."""
    try:
        holidays.country_holidays(country)
    except NotImplementedError:
        return False
    return True


def is_working_day(day: date, country: str) -> bool:
    """Tell whether people of this country (two letters, or a `Country`) work on this day."""
    own = country.own_days if isinstance(country, Country) else ()
    return day.weekday() < _SATURDAY and day not in _free_days(country, day.year) and day not in own


def add_working_days(day: date, count: int, country: str) -> date:
    """Return the `count`-th working day after `day`."""
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, country)
    return day


def half_way(first: date, last: date, country: str) -> date:
    """Return the working day half-way from the first day to the last; the last day, where there is none before it."""
    half = first + (last - first) // 2
    return min(half if is_working_day(half, country) else add_working_days(half, 1, country), last)


def working_days_after(day: date, until: date, country: str) -> int:
    """Return how many working days there are after `day`, up to and including `until`."""
    return sum(is_working_day(day + timedelta(days=n), country) for n in range(1, (until - day).days + 1))


@cache
def _free_days(country: str, year: int) -> frozenset[date]:
    worked = _WORKED.get(country, frozenset())
    language = "en_US" if worked else None
    return frozenset(
        day
        for day, name in holidays.country_holidays(country, years=year, language=language).items()
        if name not in worked
    )
