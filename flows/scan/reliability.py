"""How far the statements of a theme measure the same: Cronbach's alpha and its interval. Pure (domain.md 4.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from flows.scan.quantiles import f_quantile
from flows.scan.scoring import Points

FEWEST_CASES: Final = 30
"""Complete answers to a theme below which its reliability is not shown."""
_CONFIDENCE: Final = 0.95
_OVERLAPS_ABOVE: Final = 0.95


class Reliability(StrEnum):
    """What an alpha says of a theme."""

    OVERLAP = "overlap"
    GOOD = "good"
    SUFFICIENT = "sufficient"
    MODERATE = "moderate"
    NOT_ONE = "not_one"
    """It should not be read as one theme."""


@dataclass(frozen=True, slots=True)
class Alpha:
    """Cronbach's alpha of a theme, between the ends of its 95 % interval, of so many complete cases."""

    value: float
    lower: float
    upper: float
    cases: int


def alpha(people: Sequence[Points]) -> Alpha | None:
    """Return the reliability of a theme from each person's points; None when the sums do not vary.

    Only who answered all its statements counts. Interval after Feldt, sample variances.
    """
    complete = [[point for point in one if point is not None] for one in people if None not in one]
    if len(complete) <= 1 or len(complete[0]) <= 1:
        return None
    statements = len(complete[0])
    of_sum = _spread([sum(one) for one in complete])
    if not of_sum:
        return None
    of_each = sum(_spread(column) for column in zip(*complete, strict=True))
    value = statements / (statements - 1) * (1 - of_each / of_sum)
    lower, upper = _interval(value, len(complete), statements)
    return Alpha(value, lower, upper, len(complete))


def label(value: float) -> Reliability:
    """Return what an alpha says, by the usual rules of thumb."""
    if value > _OVERLAPS_ABOVE:
        return Reliability.OVERLAP
    for least, named in ((0.8, Reliability.GOOD), (0.7, Reliability.SUFFICIENT), (0.6, Reliability.MODERATE)):
        if value >= least:
            return named
    return Reliability.NOT_ONE


def _spread(values: Sequence[int]) -> int:
    """Return the sample variance times n (n - 1): a whole number, and in a ratio of two as good."""
    return len(values) * sum(value * value for value in values) - sum(values) ** 2


def _interval(value: float, cases: int, statements: int) -> tuple[float, float]:
    between, within = cases - 1, (cases - 1) * (statements - 1)
    tail = (1 - _CONFIDENCE) / 2
    lower, upper = (1 - (1 - value) * f_quantile(share, between, within) for share in (1 - tail, tail))
    return lower, upper
