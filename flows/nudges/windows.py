"""When we may speak first: on working days, in somebody's own hours, and not while they pause. Pure (domain.md 3.9)."""

from collections.abc import Iterator
from datetime import datetime, time
from zoneinfo import ZoneInfo

from flows.policy import Policy
from flows.workdays import add_working_days, is_working_day
from storage.models import Member, MemberState

_FRIDAY, _NOON = 4, time(12)
Window = tuple[time, time]


def windows_of(member: Member, policy: Policy) -> tuple[Window, ...]:
    """Return the hours of the day in which this member may be written to: the organisation's within their own."""
    first = member.window_start or policy.window_start
    last = member.window_end or policy.window_end
    cut = ((max(start, first), min(end, last)) for start, end in policy.windows)
    return tuple((start, end) for start, end in cut if start < end) or ((first, last),)


def next_opening(member: Member, policy: Policy, now: datetime, *, gently: bool = False) -> datetime:
    """Return `now` when we may write to this member, else the moment from which we may.

    Gently, for bad news, it is not on a Friday afternoon: nobody should take it along into the weekend.
    """
    zone = ZoneInfo(member.time_zone)
    local = max(now, _back_at(member, now)).astimezone(zone)
    openings = _openings(local, windows_of(member, policy), policy.country)
    return next(opening for opening in openings if not (gently and is_friday_afternoon(opening)))


def is_friday_afternoon(local: datetime) -> bool:
    """Tell whether the weekend is near, by somebody's own clock."""
    return local.weekday() == _FRIDAY and local.time() >= _NOON


def _back_at(member: Member, now: datetime) -> datetime:
    back = member.ask_again_at if member.state is MemberState.PAUSED else None
    return back or now


def _openings(local: datetime, windows: tuple[Window, ...], country: str) -> Iterator[datetime]:
    day = local.date()
    if not is_working_day(day, country):
        day = add_working_days(day, 1, country)
    while True:
        for start, end in windows:
            if local < datetime.combine(day, end, local.tzinfo):
                yield max(local, datetime.combine(day, start, local.tzinfo))
        day = add_working_days(day, 1, country)
