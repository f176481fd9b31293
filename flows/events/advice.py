"""What a Learnathon of some size asks for: advice, never a condition. Pure (domain.md 2.2)."""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from storage.models import EventFormat

SMALLEST, LARGEST = 10, 500
"""People for whom there is advice, and an event at all."""
PITCH_MINUTES = {EventFormat.HALF_DAY: 30, EventFormat.WHOLE_DAY: 40}
"""Of the agenda."""
_A_PITCH = 5
"""Minutes: three to tell, two for questions."""
_PEOPLE_OF_A_FACILITATOR = 12.5
_ORGANISERS = ((10, 1), (50, 2), (150, 4), (500, 10))
_TRACKS = ((150, 1), (500, 3))
"""Fewer people than this pitch in so many tracks; the largest in eight."""
_MOST_TRACKS = 8
SCAN_IN_TOTAL = 10
"""Fewer people than this are never shown as groups."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What belongs to a Learnathon of a size and format."""

    tracks: int
    facilitators: int
    organisers: int
    pitch_slots: int
    specials: tuple[str, ...]
    """What is special about this size, by name."""


def advise(size: int, form: EventFormat) -> Advice:
    """Return what belongs to a Learnathon of so many people."""
    tracks = next((count for below, count in _TRACKS if size < below), _MOST_TRACKS)
    return Advice(
        tracks=tracks,
        facilitators=ceil(size / _PEOPLE_OF_A_FACILITATOR),
        organisers=organisers_for(size),
        pitch_slots=tracks * (PITCH_MINUTES[form] // _A_PITCH),
        specials=_specials(size),
    )


def organisers_for(size: int) -> int:
    """Return how many organisers so many people ask for, rounded up between the rows of the table."""
    (fewest, least), (_, most) = _ORGANISERS[0], _ORGANISERS[-1]
    if size <= fewest:
        return least
    for (below, low), (above, high) in pairwise(_ORGANISERS):
        if size <= above:
            return low + ceil((high - low) * (size - below) / (above - below))
    return most


def _specials(size: int) -> tuple[str, ...]:
    """Return the names of the row that so many people come to: the largest that is not larger, the least for few."""
    rows = ((500, ("hybrid", "plenary", "codes")), (150, ("tracks",)), (50, ("tables", "workshops")))
    found = next((names for people, names in rows if size >= people), ("vote",))
    return (*found, "scan_total") if size <= SCAN_IN_TOTAL else found
