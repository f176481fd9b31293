"""Into which phase an event may come, who may bring it there, and what it lacks for that. Pure (domain.md 2.2)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from flows.events.calendar import SHORTEST_NOTICE
from storage.models import Event, EventPhase

UNDO = timedelta(minutes=10)
ONE_IS_ENOUGH = 25
"""People for whom one organiser is enough."""


class By(StrEnum):
    """Who brings an event into a phase."""

    ORGANISER = "organiser"
    ITSELF = "itself"
    """Its time has come."""


Move = tuple[EventPhase, EventPhase]
_EITHER = frozenset(By)
_BY_HAND = frozenset({By.ORGANISER})
BEFORE_THE_DAY = (
    EventPhase.DRAFT,
    EventPhase.ANNOUNCED,
    EventPhase.CALL_FOR_IDEAS,
    EventPhase.SHAPING,
    EventPhase.READY,
)
TRANSITIONS: dict[Move, frozenset[By]] = {
    (EventPhase.DRAFT, EventPhase.ANNOUNCED): _BY_HAND,
    (EventPhase.ANNOUNCED, EventPhase.CALL_FOR_IDEAS): _EITHER,
    (EventPhase.CALL_FOR_IDEAS, EventPhase.SHAPING): _EITHER,
    (EventPhase.SHAPING, EventPhase.READY): _EITHER,
    (EventPhase.READY, EventPhase.LIVE): _EITHER,
    (EventPhase.LIVE, EventPhase.WRAP_UP): _EITHER,
    (EventPhase.WRAP_UP, EventPhase.FOLLOW_THROUGH): _EITHER,
    (EventPhase.FOLLOW_THROUGH, EventPhase.EVALUATED): _EITHER,
    (EventPhase.EVALUATED, EventPhase.CLOSED): frozenset({By.ITSELF}),
    **{(phase, EventPhase.CANCELLED): _BY_HAND for phase in BEFORE_THE_DAY},
}
"""Every change of phase there is, and who may make it; whatever is not here is forbidden."""


class Lack(StrEnum):
    """What stands in the way of a phase; each has a sentence that says what to do."""

    DAY = "day"
    TOO_NEAR = "too_near"
    FORMAT = "format"
    TIMES = "times"
    PLACE = "place"
    SPONSOR = "sponsor"
    CONFIRMED = "confirmed"
    ORGANISERS = "organisers"
    AHEAD = "ahead"
    """Its day is not there yet."""
    IDEAS = "ideas"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a guard looks at besides the event."""

    today: date
    """Where the organisation is."""
    organisers: int = 0
    sponsors: int = 0
    undecided: int = 0
    """Ideas that were shortlisted or pitched and have no outcome."""


class NotAllowed(Exception):
    """An event cannot come into this phase now, or not in this way; `lacking` says what it waits for."""

    def __init__(self, move: str, lacking: tuple[Lack, ...] = ()) -> None:
        super().__init__(move)
        self.lacking = lacking


def following(phase: EventPhase) -> EventPhase | None:
    """Return the phase after this one; None at the end."""
    return next((after for (before, after) in TRANSITIONS if before is phase and after in _IN_LINE), None)


_IN_LINE = tuple(phase for phase in EventPhase if phase is not EventPhase.CANCELLED)


def may(event: Event, after: EventPhase, by: By) -> bool:
    """Tell whether there is such a change of phase, for whoever makes it."""
    return by in TRANSITIONS.get((event.phase, after), ())


def lacks(event: Event, after: EventPhase, facts: Facts) -> tuple[Lack, ...]:
    """Return what an event waits for before it can come into a phase; nothing when it can."""
    match after:
        case EventPhase.ANNOUNCED:
            return _to_announce(event, facts)
        case EventPhase.READY:
            known = {Lack.DAY: event.day, Lack.TIMES: event.starts and event.ends, Lack.PLACE: event.place}
            return tuple(lack for lack, there in known.items() if not there)
        case EventPhase.LIVE:
            return (Lack.AHEAD,) if event.day is None or facts.today < event.day else ()
        case EventPhase.EVALUATED:
            open_ones = {Lack.IDEAS: facts.undecided > 0, Lack.REPORT: event.reported_at is None}
            return tuple(lack for lack, is_open in open_ones.items() if is_open)
        case _:
            return ()


def _to_announce(event: Event, facts: Facts) -> tuple[Lack, ...]:
    enough = 1 if event.size is not None and event.size <= ONE_IS_ENOUGH else 2
    wanted = {
        Lack.DAY: event.day is None,
        Lack.TOO_NEAR: event.day is not None and event.day < facts.today + SHORTEST_NOTICE,
        Lack.FORMAT: event.format is None,
        Lack.TIMES: event.starts is None or event.ends is None,
        Lack.ORGANISERS: facts.organisers < enough,
        Lack.SPONSOR: facts.sponsors == 0,
        Lack.CONFIRMED: facts.sponsors > 0 and event.confirmed_at is None,
    }
    return tuple(lack for lack, lacking in wanted.items() if lacking)


def move(event: Event, after: EventPhase, by: By, facts: Facts, now: datetime) -> EventPhase:
    """Bring an event into a phase; returns the one before, for the audit row. Raises `NotAllowed`."""
    if not may(event, after, by):
        raise NotAllowed(f"{event.phase} -> {after} by {by}")
    if lacking := lacks(event, after, facts):
        raise NotAllowed(f"{event.phase} -> {after}", lacking)
    before, event.phase, event.phase_since, event.held_at = event.phase, after, now, None
    return before


def may_undo(event: Event, before: EventPhase | None, now: datetime) -> bool:
    """Tell whether an event can go back to the phase before, from which an organiser brought it a moment ago."""
    by_hand = before is not None and By.ORGANISER in TRANSITIONS.get((before, event.phase), ())
    return by_hand and now - event.phase_since <= UNDO
