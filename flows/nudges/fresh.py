"""Fresh starts: moments at which something new is easier to begin, on which first asks are placed. Pure (3.9)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.nudges.windows import windows_of
from flows.policy import Policy
from flows.workdays import add_working_days, is_working_day
from storage.models import Member

_MONDAY, _TUESDAY = 0, 1
_SATURDAY = 5


def fresh_start(member: Member, policy: Policy, now: datetime, back_since: date | None = None) -> datetime:
    """Return the next moment for a first ask, `now` at the earliest; in the morning, on the member's clock.

    That is on a Monday or Tuesday, which holds the first working Monday of a month as well, on the second working day
    after a public holiday or an absence of theirs (`back_since` is their first day back), or on the working day after a
    Learnathon.
    """
    zone = ZoneInfo(member.time_zone)
    start, end = windows_of(member, policy)[0]
    for day in _days_from(now.astimezone(zone).date()):
        if not is_fresh(day, policy, back_since):
            continue
        begins, ends = (datetime.combine(day, at, zone) for at in (start, end))
        if now < ends:
            return max(now, begins)
    raise AssertionError("there is a Monday or a Tuesday to come")


def fresh_day(day: date, policy: Policy) -> date:
    """Return the first day of a fresh start from this one on."""
    return next(one for one in _days_from(day) if is_fresh(one, policy))


def is_fresh(day: date, policy: Policy, back_since: date | None = None) -> bool:
    """Tell whether this day is a fresh start."""
    if not is_working_day(day, policy.country):
        return False
    if day.weekday() in {_MONDAY, _TUESDAY}:
        return True
    return (
        _is_second_after_a_holiday(day, policy.country)
        or (back_since is not None and day == _second_from(back_since, policy.country))
        or (policy.next_learnathon is not None and day == add_working_days(policy.next_learnathon, 1, policy.country))
    )


def _is_second_after_a_holiday(day: date, country: str) -> bool:
    """Tell whether it is the second working day after free days that were no ordinary weekend."""
    first = _working_day_before(day, country)
    free = first - timedelta(days=1)
    while not is_working_day(free, country):
        if free.weekday() < _SATURDAY:
            return True
        free -= timedelta(days=1)
    return False


def _working_day_before(day: date, country: str) -> date:
    day -= timedelta(days=1)
    while not is_working_day(day, country):
        day -= timedelta(days=1)
    return day


def _second_from(back_since: date, country: str) -> date:
    first = back_since if is_working_day(back_since, country) else add_working_days(back_since, 1, country)
    return add_working_days(first, 1, country)


def _days_from(day: date) -> Iterator[date]:
    while day < date.max:
        yield day
        day += timedelta(days=1)
