"""What an installation has settled beforehand, as flows need to know it (app.yaml; domain.md 11)."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Pool:
    """A channel or group in which every idea has its card."""

    platform: str
    address: str
    """Opaque; the platform's adapter reads it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules and numbers of one installation; every default is domain.md's."""

    pools: tuple[Pool, ...] = ()
    organisers: frozenset[str] = frozenset()
    """Accounts that are organisers as soon as they join, such as "slack:U012AB3CD"."""
    country: str = "NL"
    """Whose public holidays are no working days; two letters."""
    reaction_wd: int = 5
    """Working days within which an idea is answered."""
    cap_week: int = 3
    """Messages a week we start ourselves, at most, to one person."""
    window_start: time = time(9)
    window_end: time = time(17)
    privacy_contact: str | None = None
    next_learnathon: date | None = None
