"""What people may settle, and what it means; no chat and no database here (domain.md 2.1, 3.9)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.moments import months_after
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Member, MemberState

LONGEST_PAUSE = 6
"""Months."""
_SHORTEST_HOURS = timedelta(minutes=30)
Hours = tuple[time | None, time | None]


def paused_until(member: Member) -> date | None:
    """Return the day on which somebody who pauses is back, on their calendar; None for who does not pause."""
    if member.state is not MemberState.PAUSED or member.ask_again_at is None:
        return None
    return member.ask_again_at.astimezone(ZoneInfo(member.time_zone)).date()


def back_on(choice: str, today: date, country: str) -> date | None:
    """Return the first working day after a pause of this length; None for a length we do not offer."""
    offered = {"week": today + timedelta(days=7), "two": today + timedelta(days=14), "month": months_after(today, 1)}
    day = offered.get(choice)
    while day is not None and not is_working_day(day, country):
        day += timedelta(days=1)
    return day


def may_pause_until(day: date, today: date) -> bool:
    """Tell whether a pause may last until this day: from tomorrow on, at most six months."""
    return today < day <= months_after(today, LONGEST_PAUSE)


def back_at(member: Member, day: date) -> datetime:
    """Return the moment at which that day begins where the member is."""
    return datetime.combine(day, time.min, ZoneInfo(member.time_zone))


def hours_fit(start: time, end: time, policy: Policy) -> bool:
    """Tell whether somebody's own hours leave at least half an hour in which the organisation lets us write."""
    shared = (_length(max(start, first), min(end, last)) for first, last in policy.windows)
    return start < end and any(length >= _SHORTEST_HOURS for length in shared)


def _length(start: time, end: time) -> timedelta:
    return timedelta(hours=end.hour - start.hour, minutes=end.minute - start.minute)
