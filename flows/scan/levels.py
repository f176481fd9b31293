"""The level of maturity, from what is shown. Pure (domain.md 4.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

THRESHOLDS: Final = (0, 40, 55, 70, 85)
"""From which overall score a level begins, level 1 first."""
HIGHEST: Final = len(THRESHOLDS)
THEME_GAP: Final = 10
"""How far below a level's threshold a theme may be."""
REFERENCE: Final = 80
"""The empowerment index that the highest level asks for."""
FEWEST_PEOPLE, FEWEST_RATE = 5, 30
_SURE_PEOPLE, _SURE_RATE = 30, 50
_EDGE: Final = 2


@dataclass(frozen=True, slots=True)
class Level:
    """How far an organisation has come, and how sure that is."""

    level: int
    indicative: bool
    """Few people, or a small part of them, took part."""
    on_the_edge: bool


class Rate(StrEnum):
    """What a response rate is good for."""

    GOOD = "good"
    SUFFICIENT = "sufficient"
    WITH_CARE = "with_care"
    NOT_REPRESENTATIVE = "not_representative"


def level_of(overall: int, themes: Sequence[int], empowerment: int | None) -> int:
    """Return the highest level for which all levels up to it hold, given the numbers that are shown."""
    level = 1
    for above, threshold in enumerate(THRESHOLDS[1:], 2):
        together = overall >= threshold and all(theme >= threshold - THEME_GAP for theme in themes)
        if not together or (above == HIGHEST and (empowerment is None or empowerment < REFERENCE)):
            return level
        level = above
    return level


def maturity(
    overall: int | None, themes: Sequence[int], empowerment: int | None, people: int, rate: float
) -> Level | None:
    """Return the level with what is to be said of it; None when too few took part, or a theme has no score."""
    if overall is None or people < FEWEST_PEOPLE or rate < FEWEST_RATE:
        return None
    nearest = min(abs(overall - threshold) for threshold in THRESHOLDS[1:])
    unsure = people < _SURE_PEOPLE or rate < _SURE_RATE
    return Level(level_of(overall, themes, empowerment), unsure, nearest <= _EDGE)


def rate_label(rate: int) -> Rate:
    """Return what a response rate, in percent as shown, is good for."""
    for least, label in ((70, Rate.GOOD), (50, Rate.SUFFICIENT), (FEWEST_RATE, Rate.WITH_CARE)):
        if rate >= least:
            return label
    return Rate.NOT_REPRESENTATIVE
