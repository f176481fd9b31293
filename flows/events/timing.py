"""When an event's next phase begins by itself, and when its organisers are asked about what comes. Pure (2.2)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.events.calendar import day_of, week_day
from flows.events.rules import following
from flows.workdays import is_working_day
from storage.models import Event, EventPhase

MORNING, EARLY, EVENING = time(9), time(6), time(17)
RESULTS_WEEKS = (12, 26, 38)
"""Weeks after the day in which colleagues hear what came of it."""


class Step(StrEnum):
    """What organisers are asked about at its time."""

    ANNOUNCED = "announced"
    CALL_FOR_IDEAS = "call_for_ideas"
    SHAPING = "shaping"
    READY = "ready"
    LIVE = "live"
    THANKS = "thanks"
    FOLLOW_THROUGH = "follow_through"
    RESULTS = "results"
    EVALUATED = "evaluated"


_WITHOUT = {EventPhase.WRAP_UP, EventPhase.CLOSED}
"""Phases about whose beginning nobody is asked."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where the organisation is, and on which days it works."""

    zone: str
    country: str

    def at(self, day: date, clock: time) -> datetime:
        """Return a moment of a day there."""
        return datetime.combine(day, clock, ZoneInfo(self.zone))

    def day(self, moment: datetime) -> date:
        """Return the date there."""
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def working_day_before(self, day: date) -> date:
        """Return the last working day before a day."""
        before = day - timedelta(days=1)
        while not is_working_day(before, self.country):
            before -= timedelta(days=1)
        return before


@dataclass(frozen=True, slots=True)
class Ask:
    """A moment at which organisers are asked about something."""

    at: datetime
    step: Step


def begins_on(event: Event, phase: EventPhase, country: str) -> date | None:
    """Return the day on which a phase is planned to begin; None while the event has none."""
    return day_of(phase, event.day, event.lead, country) if event.day else None


def begins_at(event: Event, phase: EventPhase, calendar: Calendar) -> datetime | None:
    """Return when a phase is planned to begin: early on the day itself, when that is over, else in the morning."""
    day = begins_on(event, phase, calendar.country)
    if day is None:
        return None
    clocks = {EventPhase.LIVE: EARLY, EventPhase.WRAP_UP: event.ends or EVENING}
    return calendar.at(day, clocks.get(phase, MORNING))


def plan(event: Event, calendar: Calendar, now: datetime) -> None:
    """Set when the next phase begins by itself, and when organisers are asked next.

    Where it is nearer than a working day they are asked now; a draft waits for its organisers.
    """
    after = following(event.phase)
    by_itself = after is not None and event.phase is not EventPhase.DRAFT and event.held_at is None
    event.phase_due_at = begins_at(event, after, calendar) if after and by_itself else None
    ahead = [ask.at for ask in asks(event, calendar) if ask.at > now]
    near = [ask for ask in asks(event, calendar) if ask.at <= now and _is_still_ahead(event, ask.step, calendar, now)]
    event.warn_at = now if near else min(ahead, default=None)


def asked_now(event: Event, calendar: Calendar, now: datetime) -> Ask | None:
    """Return what organisers are asked now, and set when next; what they were not asked in time is left out."""
    everything = asks(event, calendar)
    come = [ask for ask in everything if ask.at <= now]
    event.warn_at = min((ask.at for ask in everything if ask.at > now), default=None)
    return come[-1] if come else None


def asks(event: Event, calendar: Calendar) -> list[Ask]:
    """Return what organisers are asked about in the phase an event is in, in the order of time."""
    found = [*_after_the_day(event, calendar), *_before_the_next(event, calendar)]
    return sorted(found, key=lambda ask: ask.at)


def _before_the_next(event: Event, calendar: Calendar) -> list[Ask]:
    after = following(event.phase)
    day = begins_on(event, after, calendar.country) if after else None
    if after is None or after in _WITHOUT or day is None or event.held_at is not None:
        return []
    return [Ask(calendar.at(calendar.working_day_before(day), MORNING), Step(after.value))]


def _after_the_day(event: Event, calendar: Calendar) -> list[Ask]:
    if event.phase is EventPhase.WRAP_UP:
        return [Ask(event.phase_since, Step.THANKS)]
    if event.phase is not EventPhase.FOLLOW_THROUGH or event.day is None:
        return []
    days = (week_day(weeks, event.day, event.lead, calendar.country) for weeks in RESULTS_WEEKS)
    return [Ask(calendar.at(day, MORNING), Step.RESULTS) for day in days]


def _is_still_ahead(event: Event, step: Step, calendar: Calendar, now: datetime) -> bool:
    """Tell whether something that was to be asked about already has yet to come."""
    if step is Step.THANKS:
        return event.phase_since == now
    if step in {Step.ANNOUNCED, Step.RESULTS}:
        return False
    begins = begins_at(event, EventPhase(step.value), calendar)
    return begins is not None and begins > now
