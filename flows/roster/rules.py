"""How long a role lasts; no chat and no database here."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

WARNED_BEFORE = timedelta(days=7)
"""How long before its end holder and organisers hear of it."""
AFTER_THE_DAY = timedelta(weeks=2)
"""How long somebody from outside facilitates after a Learnathon."""
UNDO_WITHIN = timedelta(days=1)


class Until(StrEnum):
    """How long somebody is given a role."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALWAYS = "always"


_MONTHS = {Until.MONTH: 1, Until.QUARTER: 3, Until.YEAR: 12}


def end_of(until: Until, now: datetime, zone: str) -> datetime | None:
    """Return the midnight after the last day of a role given now; None where it has no end."""
    if until is Until.ALWAYS:
        return None
    return midnight_after(months_later(now.astimezone(ZoneInfo(zone)).date(), _MONTHS[until]), zone)


def end_from_outside(day: date | None, until: Until, now: datetime, zone: str) -> datetime:
    """Return when the role of somebody from outside ends: two weeks after the coming Learnathon's day, if there is one.

    Else as was chosen; what is chosen without an end ends after three months.
    """
    if day is not None and day >= now.astimezone(ZoneInfo(zone)).date():
        return midnight_after(day + AFTER_THE_DAY, zone)
    return end_of(Until.QUARTER if until is Until.ALWAYS else until, now, zone) or now


def midnight_after(day: date, zone: str) -> datetime:
    """Return the end of a day."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))


def last_day(ends: datetime, zone: str) -> date:
    """Return the last day on which a role with this end is held."""
    return (ends.astimezone(ZoneInfo(zone)) - timedelta(seconds=1)).date()


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last one of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
