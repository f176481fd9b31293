"""When we may speak first: on working days, in somebody's own hours, and not while they pause. Pure (domain.md 3.9)."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from zlib import crc32
from zoneinfo import ZoneInfo

from flows.policy import Policy
from flows.workdays import add_working_days, is_working_day
from storage.models import Member, MemberState

_FRIDAY, _NOON = 4, time(12)
Window = tuple[time, time]


def windows_of(member: Member, policy: Policy) -> tuple[Window, ...]:
    """Return the hours of the day in which this member may be written to: the organisation's within their own."""
    return _windows(member.window_start, member.window_end, policy)


def opens_on(day: date, zone: str, first: time | None, last: time | None, policy: Policy) -> datetime:
    """Return when the hours of a day begin for whoever lives in this zone and chose these hours; None: none."""
    return datetime.combine(day, _windows(first, last, policy)[0][0], ZoneInfo(zone))


def opening_by(zone: str, first: time | None, last: time | None, policy: Policy, now: datetime) -> datetime:
    """Return `now` when whoever lives in this zone and chose these hours may be written to, else from when they may."""
    local = now.astimezone(ZoneInfo(zone))
    return next(_openings(local, _windows(first, last, policy), policy.country, None))


def _windows(first: time | None, last: time | None, policy: Policy) -> tuple[Window, ...]:
    first, last = first or policy.window_start, last or policy.window_end
    cut = ((max(start, first), min(end, last)) for start, end in policy.windows)
    return tuple((start, end) for start, end in cut if start < end) or ((first, last),)


def next_opening(
    member: Member, policy: Policy, now: datetime, *, gently: bool = False, spread: bool = False
) -> datetime:
    """Return `now` when we may write to this member, else the moment from which we may.

    Gently, for bad news, it is not on a Friday afternoon: nobody should take it along into the weekend. Spread, for
    what was planned, windows begin some minutes later, other ones for everybody.
    """
    zone = ZoneInfo(member.time_zone)
    local = max(now, _back_at(member, now)).astimezone(zone)
    delay_on = partial(_delay, member, policy) if spread else None
    openings = _openings(local, windows_of(member, policy), policy.country, delay_on)
    return next(opening for opening in openings if not (gently and is_friday_afternoon(opening)))


def is_friday_afternoon(local: datetime) -> bool:
    """Tell whether the weekend is near, by somebody's own clock."""
    return local.weekday() == _FRIDAY and local.time() >= _NOON


def _back_at(member: Member, now: datetime) -> datetime:
    back = member.ask_again_at if member.state is MemberState.PAUSED else None
    return back or now


def _openings(
    local: datetime, windows: tuple[Window, ...], country: str, delay_on: Callable[[date], timedelta] | None
) -> Iterator[datetime]:
    day = local.date()
    if not is_working_day(day, country):
        day = add_working_days(day, 1, country)
    while True:
        delay = delay_on(day) if delay_on else timedelta()
        for start, end in windows:
            begins, ends = (datetime.combine(day, at, local.tzinfo) for at in (start, end))
            begins += min(delay, (ends - begins) / 2)
            if local < ends:
                yield max(local, begins)
        day = add_working_days(day, 1, country)


def _delay(member: Member, policy: Policy, day: date) -> timedelta:
    """Return by how much the windows of a day begin later for a member: the same whoever asks."""
    return policy.spread * (crc32(f"{member.id}:{day}".encode()) % 1200 / 1200)
