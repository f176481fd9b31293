"""When each phase of an event begins, and what the playbook's weeks are as days. Pure (domain.md 2.2)."""

from datetime import date, timedelta
from itertools import pairwise

from flows.workdays import add_working_days, is_working_day
from storage.models import EventPhase

WEEKS: dict[EventPhase, int] = {
    EventPhase.DRAFT: -16,
    EventPhase.ANNOUNCED: -12,
    EventPhase.CALL_FOR_IDEAS: -8,
    EventPhase.SHAPING: -4,
    EventPhase.READY: -1,
    EventPhase.LIVE: 0,
    EventPhase.WRAP_UP: 0,
    EventPhase.FOLLOW_THROUGH: 2,
    EventPhase.EVALUATED: 44,
    EventPhase.CLOSED: 52,
}
"""Weeks from the day at which a phase begins, for 150 people; those before the day are stretched by the lead factor."""
SHORTEST_NOTICE = timedelta(weeks=4)
"""Between announcing and the day, at least."""
_FACTORS = ((10, 0.5), (50, 0.75), (150, 1.0), (500, 1.33))
"""By how many people."""
_FROM_MONDAY = (EventPhase.ANNOUNCED, EventPhase.CALL_FOR_IDEAS, EventPhase.SHAPING)
"""What asks something of all begins a week: people take up new things then."""


def lead_factor(size: int) -> float:
    """Return by how much the weeks before the day are stretched for so many people, also between the rows."""
    (fewest, least), (_, most) = _FACTORS[0], _FACTORS[-1]
    if size <= fewest:
        return least
    for (below, low), (above, high) in pairwise(_FACTORS):
        if size <= above:
            return low + (high - low) * (size - below) / (above - below)
    return most


def lead_for(size: int, announced: date, day: date) -> float:
    """Return the lead factor of an event that is announced on this date: all phases fit in, also when it is late."""
    left = (day - announced).days / 7
    return min(lead_factor(size), left / -WEEKS[EventPhase.ANNOUNCED])


def week_day(weeks: int, day: date, lead: float, country: str) -> date:
    """Return the working day that so many weeks from the event's day come to, those before it stretched."""
    return _working_day(day + timedelta(days=round(weeks * 7 * (lead if weeks < 0 else 1.0))), country)


def day_of(phase: EventPhase, day: date, lead: float, country: str) -> date:
    """Return on which day a phase begins by itself."""
    if phase in {EventPhase.LIVE, EventPhase.WRAP_UP}:
        return day
    if phase in _FROM_MONDAY:
        around = day + timedelta(days=round(WEEKS[phase] * 7 * lead))
        return _working_day(around - timedelta(days=around.weekday()), country)
    return week_day(WEEKS[phase], day, lead, country)


def _working_day(day: date, country: str) -> date:
    return day if is_working_day(day, country) else add_working_days(day, 1, country)
