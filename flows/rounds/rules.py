"""What a round of the scan may become, who may make it so, and what it lacks for that. Pure (domain.md 2.8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from flows.scan.suppression import FLOOR
from storage.models import RoundState, ScanRound

State = RoundState
UNDO: Final = timedelta(minutes=10)
LONGEST_EXTENSION: Final = timedelta(days=7)
_CLOCK_PUT_BACK: Final = timedelta(hours=1)
MORE_PEOPLE, MORE_K = 150, 8
"""From so many people this `k` is advised; FLOOR below that."""
SHORTEST_WD, LONGEST_WD = 5, 15
"""Working days for which a round is open."""
AHEAD = (State.DRAFT, State.SCHEDULED)
"""Nobody was invited yet: everything can still be different."""
FROZEN = (State.OPEN, State.CLOSED, State.COMPUTED, State.PUBLISHED, State.ARCHIVED)
"""Its settings are fixed, for everybody to see."""


class By(StrEnum):
    """Who moves a round on."""

    ORGANISER = "organiser"
    ITSELF = "itself"
    """Its time has come."""


Move = tuple[RoundState, RoundState]
_BY_HAND, _BY_ITSELF = frozenset({By.ORGANISER}), frozenset({By.ITSELF})
TRANSITIONS: Final[dict[Move, frozenset[By]]] = {
    (State.DRAFT, State.SCHEDULED): _BY_HAND,
    (State.SCHEDULED, State.OPEN): _BY_ITSELF,
    (State.OPEN, State.CLOSED): frozenset(By),
    (State.CLOSED, State.COMPUTED): _BY_ITSELF,
    (State.CLOSED, State.ARCHIVED): _BY_ITSELF,  # too few took part: there is nothing to compute
    (State.COMPUTED, State.PUBLISHED): _BY_HAND,
    (State.PUBLISHED, State.ARCHIVED): _BY_ITSELF,
    **{(before, State.CANCELLED): _BY_HAND for before in AHEAD},
}
"""Every change of state there is, and who may make it; whatever is not here is forbidden."""


class Lack(StrEnum):
    """What stands in the way of a state; each has a sentence that says what to do."""

    DAY = "day"
    INVITED = "invited"
    K = "k"
    K_TOO_HIGH = "k_too_high"
    LANGUAGES = "languages"
    REWORDED = "reworded"
    CONFIRMED = "confirmed"
    KEY = "key"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a guard looks at besides the round."""

    now: datetime
    invited: int = 0
    """People in its scope."""
    key_there: bool = True
    """There is a key to make tags with."""
    another: bool = False
    """Another round is scheduled or open."""
    reworded: tuple[str, ...] = ()
    """Ids under which an earlier round asked something else."""
    least: int = FLOOR
    """The smallest `k` that the organisation allows."""


class NotAllowed(Exception):
    """A round cannot become this now, or not in this way; `lacking` says what it waits for."""

    def __init__(self, move: str, lacking: tuple[Lack, ...] = ()) -> None:
        super().__init__(move)
        self.lacking = lacking


def may(round_: ScanRound, after: RoundState, by: By) -> bool:
    """Tell whether there is such a change, for whoever makes it."""
    return by in TRANSITIONS.get((round_.state, after), ())


def lacks(round_: ScanRound, after: RoundState, facts: Facts) -> tuple[Lack, ...]:
    """Return what a round waits for before it can come into a state; nothing when it can."""
    match after:
        case State.SCHEDULED:
            return _to_schedule(round_, facts)
        case State.OPEN:
            return _present({**_people(facts), Lack.KEY: not facts.key_there})
        case _:
            return ()


def _to_schedule(round_: ScanRound, facts: Facts) -> tuple[Lack, ...]:
    waits = {
        Lack.DAY: round_.opens_at is None or round_.opens_at <= facts.now,
        **_people(facts),
        Lack.K: round_.k < facts.least,
        Lack.K_TOO_HIGH: facts.invited >= FLOOR and round_.k > facts.invited,
        Lack.LANGUAGES: bool(round_.intro) and not all((round_.intro or {}).values()),
        Lack.REWORDED: bool(facts.reworded),
        Lack.CONFIRMED: round_.confirmed_at is None,
        Lack.KEY: not facts.key_there,
    }
    return _present(waits)


def _people(facts: Facts) -> dict[Lack, bool]:
    return {Lack.INVITED: facts.invited < FLOOR, Lack.ANOTHER: facts.another}


def _present(waits: Mapping[Lack, bool]) -> tuple[Lack, ...]:
    return tuple(lack for lack, is_lacking in waits.items() if is_lacking)


def move(round_: ScanRound, after: RoundState, by: By, facts: Facts) -> RoundState:
    """Bring a round into a state; returns the one before, for the audit row. Raises `NotAllowed`."""
    if not may(round_, after, by):
        raise NotAllowed(f"{round_.state} -> {after} by {by}")
    if lacking := lacks(round_, after, facts):
        raise NotAllowed(f"{round_.state} -> {after}", lacking)
    before, round_.state, round_.state_since = round_.state, after, facts.now
    return before


def may_undo(round_: ScanRound, before: RoundState | None, now: datetime) -> bool:
    """Tell whether a round that was called off a moment ago can be what it was before."""
    return round_.state is State.CANCELLED and before in AHEAD and now - round_.state_since <= UNDO


def may_extend(round_: ScanRound, now: datetime) -> bool:
    """Tell whether a round can be open for longer: once, and not after it should have closed."""
    is_open = round_.state is State.OPEN and round_.closes_at is not None and now < round_.closes_at
    return is_open and round_.extended_at is None


def extend(round_: ScanRound, closes_at: datetime, now: datetime) -> None:
    """Let an open round close later, at most a week. Raises `NotAllowed`."""
    before = round_.closes_at
    latest = before + LONGEST_EXTENSION + _CLOCK_PUT_BACK if before else None
    if before is None or latest is None or not may_extend(round_, now) or not before < closes_at <= latest:
        raise NotAllowed(f"{before} -> {closes_at}")
    round_.closes_at, round_.extended_at = closes_at, now


def may_raise_k(round_: ScanRound) -> bool:
    """Tell whether more answers can be asked of a group before it is shown: as long as nothing is computed."""
    return round_.state in {*AHEAD, State.OPEN}


def set_k(round_: ScanRound, k: int) -> None:
    """Ask for so many answers before a group is shown; from when it is scheduled, it may only go up.

    Fewer than were confirmed to people must be confirmed anew. Raises `NotAllowed`.
    """
    if k < FLOOR or not may_raise_k(round_) or (k < round_.k and round_.state is not State.DRAFT):
        raise NotAllowed(f"k {round_.k} -> {k} while {round_.state}")
    if k < round_.k:
        round_.confirmed_at = None
    round_.k = k


def advised_k(people: int, least: int) -> int:
    """Return from how many answers on groups should be shown, `least` at least."""
    return max(least, FLOOR, MORE_K if people >= MORE_PEOPLE else FLOOR)
