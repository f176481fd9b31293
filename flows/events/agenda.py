"""How the day goes, minute by minute. Pure (domain.md 2.2)."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from storage.models import EventFormat


class Part(StrEnum):
    """A part of the day, in the organisation's words by its text."""

    WELCOME = "welcome"
    OPENING = "opening"
    RUNNING = "running"
    WORKSHOPS = "workshops"
    MARKET = "market"
    VOTE = "vote"
    LUNCH = "lunch"
    FORGE = "forge"
    PITCHES = "pitches"
    GATE = "gate"
    THANKS = "thanks"
    SLACK = "slack"


PARTS: dict[EventFormat, tuple[tuple[Part, int], ...]] = {
    EventFormat.HALF_DAY: (
        (Part.WELCOME, 15),
        (Part.RUNNING, 35),
        (Part.MARKET, 40),
        (Part.VOTE, 20),
        (Part.FORGE, 45),
        (Part.PITCHES, 30),
        (Part.GATE, 30),
        (Part.THANKS, 15),
        (Part.SLACK, 10),
    ),
    EventFormat.WHOLE_DAY: (
        (Part.OPENING, 20),
        (Part.RUNNING, 60),
        (Part.WORKSHOPS, 60),
        (Part.MARKET, 50),
        (Part.VOTE, 20),
        (Part.LUNCH, 60),
        (Part.FORGE, 70),
        (Part.PITCHES, 40),
        (Part.GATE, 45),
        (Part.THANKS, 25),
    ),
}
"""In minutes."""
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Slot:
    """When a part of the day begins and ends, by the clock there."""

    part: Part
    starts: time
    ends: time


def minutes_of(form: EventFormat) -> int:
    """Return how long a format takes."""
    return sum(minutes for _, minutes in PARTS[form])


def ends_after(form: EventFormat, starts: time) -> time:
    """Return when a day of this format is over; midnight at the latest."""
    begins = datetime.combine(_ANY_DAY, starts)
    ends = begins + timedelta(minutes=minutes_of(form))
    return ends.time() if ends.date() == begins.date() else time(23, 59)


def agenda(form: EventFormat, starts: time, *, first_year: bool = False) -> list[Slot]:
    """Return the parts of the day with their times; in the first half day there are no projects yet, but workshops."""
    slots: list[Slot] = []
    begins = datetime.combine(_ANY_DAY, starts)
    for part, minutes in PARTS[form]:
        ends = begins + timedelta(minutes=minutes)
        swapped = first_year and part is Part.RUNNING and form is EventFormat.HALF_DAY
        slots.append(Slot(Part.WORKSHOPS if swapped else part, begins.time(), ends.time()))
        begins = ends
    return slots
