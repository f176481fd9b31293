"""Working days: Monday to Friday, public holidays left out (domain.md 1)."""

from datetime import date, timedelta

import holidays

_SATURDAY = 5


def is_working_day(day: date, country: str) -> bool:
    """Tell whether people of this country (two letters) work on this day."""
    return day.weekday() < _SATURDAY and day not in holidays.country_holidays(country, years=day.year)


def add_working_days(day: date, count: int, country: str) -> date:
    """Return the `count`-th working day after `day`."""
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, country)
    return day
