"""From answers to scores, exactly: fractions until the moment they are shown. Pure (domain.md 4.3)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import floor
from typing import Final

from flows.scan.questionnaire import POINTS, Statement

Points = Sequence[int | None]
"""One person's answers, statement by statement; None for "don't know"."""
FEWEST_ANSWERED: Final = 12
"""Statements with an answer that make it a response, of the 22."""
SCORES_A_POINT: Final = 25
"""From one answer to the next: a score goes from 0 to 100."""
_EMPOWERED_MEAN, _EMPOWERED_LEAST, _EMPOWERED_VALID = 4, 3, 3
_FAVOURABLE: Final = 4


def counted(statement: Statement, point: int | None) -> int | None:
    """Return the points an answer counts for: those of a reversed statement the other way round."""
    if point is None or not statement.reversed:
        return point
    return POINTS.start + POINTS.stop - 1 - point


def theme_mean(points: Points) -> Fraction | None:
    """Return a person's mean of a theme; None when fewer than half of its statements are answered. Shown to nobody."""
    valid = [point for point in points if point is not None]
    return Fraction(sum(valid), len(valid)) if 2 * len(valid) >= len(points) and valid else None


def score(means: Iterable[Fraction | None]) -> Fraction | None:
    """Return the score of people on a theme, 0 to 100: each weighs the same; None where nobody has one."""
    valid = [mean for mean in means if mean is not None]
    return score_of(sum(valid, Fraction()), len(valid)) if valid else None


def score_of(total: Fraction, people: int) -> Fraction:
    """Return the score of so many people, given what their means come to in points."""
    return (total / people - 1) * SCORES_A_POINT


def overall(scores: Sequence[Fraction | None]) -> Fraction | None:
    """Return the plain mean of all theme scores; None when one is missing."""
    known = [one for one in scores if one is not None]
    return sum(known, Fraction()) / len(known) if known and len(known) == len(scores) else None


def shown(value: Fraction | float) -> int:
    """Return the whole number that is shown: a half goes up. Levels and comparisons go by it."""
    return floor(value + Fraction(1, 2)) if isinstance(value, Fraction) else floor(value + 0.5)


def favourable(points: Iterable[int | None]) -> Fraction | None:
    """Return which percentage of valid answers agrees; None when there are none."""
    valid = [point for point in points if point is not None]
    return Fraction(100 * sum(point >= _FAVOURABLE for point in valid), len(valid)) if valid else None


def is_empowered(points: Points) -> bool | None:
    """Tell whether these answers to the four statements of empowerment say so; None when fewer than three do."""
    valid = [point for point in points if point is not None]
    if len(valid) < _EMPOWERED_VALID:
        return None
    return sum(valid) >= _EMPOWERED_MEAN * len(valid) and min(valid) >= _EMPOWERED_LEAST


def empowerment_index(people: Iterable[bool | None]) -> Fraction | None:
    """Return which percentage of those of whom it can be told is empowered; None when there are none."""
    known = [one for one in people if one is not None]
    return Fraction(100 * sum(known), len(known)) if known else None


def is_complete(points: Points, statements: int) -> bool:
    """Tell whether enough is answered to count: 12 of 22, and of fewer as large a part."""
    return sum(point is not None for point in points) >= fewest_answered(statements)


def fewest_answered(statements: int) -> int:
    """Return how many statements need an answer, of so many: 12 of 22 or more, and of fewer as large a part."""
    return min(FEWEST_ANSWERED, -(-statements * FEWEST_ANSWERED // 22))
