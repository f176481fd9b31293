"""Round numbers and dates along the edges of a picture."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_ROUND = (1.0, 2.0, 5.0, 10.0)
_FINEST = 0.001
"""People read three decimals at most."""
_STEPS = 4
_WHEN_EQUAL = 10
"""Where all is the same, what part of it lies between two ticks."""
_PRECISION = 1e-12
_DATES = 4
_MONTHS_FROM = 90
"""Days from which months are named instead of days."""
_WEEK = 7
_WHOLE_MONTHS = (1, 2, 3, 6)


@dataclass(frozen=True, slots=True)
class Scale:
    """Round numbers from below the lowest to above the highest."""

    step: float
    ticks: tuple[float, ...]

    def part(self, value: float) -> float:
        """Return how far a value lies between the lowest tick and the highest, 0 to 1."""
        low, high = self.ticks[0], self.ticks[-1]
        return min(max((value - low) / (high - low), 0.0), 1.0)


def scale(low: float, high: float) -> Scale:
    """Return a scale for what lies from low to high, with three to six ticks."""
    gap = (high - low) / _STEPS or abs(high) / _WHEN_EQUAL or 1.0
    step = _round_step(max(gap, _FINEST, max(abs(low), abs(high)) * _PRECISION))
    first, last = math.floor(low / step), math.ceil(high / step)
    if last - first <= 1:  # all about the same: it lies in the middle
        first, last = first - 1, last + 1
    return Scale(step, tuple(number * step for number in range(first, last + 1)))


def dates(first: date, last: date) -> tuple[list[date], bool]:
    """Return at most five dates from first to last, and whether they are the beginnings of months."""
    days = (last - first).days
    if days > _MONTHS_FROM:
        return list(_months(first, last)), True
    step = math.ceil(days / _DATES) if days <= 2 * _WEEK else _WEEK * math.ceil(days / _WEEK / _DATES)
    return [first + timedelta(days=gone) for gone in range(0, days + 1, max(step, 1))], False


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _ROUND if step * power >= least * (1 - 1e-9))


def _months(first: date, last: date) -> Iterator[date]:
    begin = first.year * 12 + first.month - 1 + (first.day > 1)
    end = last.year * 12 + last.month - 1
    count = end - begin + 1
    years = math.ceil(count / 12 / _DATES)
    step = next((one for one in _WHOLE_MONTHS if count / one <= _DATES), 12 * years)
    begin += -begin % step if step < count else 0
    for month in range(begin, end + 1, step):
        yield date(month // 12, month % 12 + 1, 1)
