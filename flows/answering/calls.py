"""When the next call for ideas is; no chat and no database here (domain.md 2.2)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.workdays import add_working_days, is_working_day

WEEKS_BEFORE = 8
"""How long before a Learnathon ideas are called for."""


def call_for(learnathon: date, country: str) -> date:
    """Return the day of the call for ideas: the first working day of the eighth week before the Learnathon."""
    day = learnathon - timedelta(weeks=WEEKS_BEFORE)
    monday = day - timedelta(days=day.weekday())
    return monday if is_working_day(monday, country) else add_working_days(monday, 1, country)


def next_call(learnathon: date | None, today: date, country: str) -> date | None:
    """Return the day on which ideas that are parked today come back; None while nobody knows."""
    if learnathon is None:
        return None
    call = call_for(learnathon, country)
    return call if call > today else None


def running_call(learnathon: date | None, now: datetime, zone: str, country: str) -> datetime | None:
    """Return when the call began that goes on until the coming Learnathon; None when there is none now."""
    began = begin_of_call(learnathon, now, zone, country)
    return began if began is not None and began <= now else None


def begin_of_call(learnathon: date | None, now: datetime, zone: str, country: str) -> datetime | None:
    """Return when the call before the coming Learnathon begins or began; None while nobody knows of one."""
    today = now.astimezone(ZoneInfo(zone)).date()
    if learnathon is None or today > learnathon:
        return None
    return datetime.combine(call_for(learnathon, country), time(), ZoneInfo(zone))
