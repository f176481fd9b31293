"""Whether a figure changed between two rounds, or it is noise. Pure (domain.md 4.7)."""

from dataclasses import dataclass
from math import inf, sqrt
from typing import Final

_SMALLEST: Final = 3
_SURE: Final = 1.96
FEWEST_COMMON: Final = 3
"""Statements that two rounds share in a theme for it to be compared."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """A figure of one round as it was frozen: its value, the spread of persons around it, and how many they were."""

    value: float
    deviation: float
    people: int


@dataclass(frozen=True, slots=True)
class Change:
    """From one round to the next."""

    delta: float
    error: float
    """The standard error of the difference; rounds cannot be linked, so they count as independent."""
    z: float
    real: bool
    """Probably real; else within the noise."""


def change(before: Frozen, after: Frozen) -> Change:
    """Compare the figures of two rounds."""
    delta = after.value - before.value
    error = sqrt(before.deviation**2 / before.people + after.deviation**2 / after.people)
    z = delta / error if error else (inf if delta else 0.0)
    return Change(delta, error, z, abs(delta) >= _SMALLEST and abs(z) > _SURE)
