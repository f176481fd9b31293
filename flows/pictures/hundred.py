"""What pictures of scores share: a number from 0 to 100 with the words that stand for it, and years below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from flows.pictures.letters import fitting, width
from flows.pictures.svg import SMALL

MOST: Final = 100
WIDTH: Final = 360
EDGE, GAP, ROW = 10, 6, 18
TITLE: Final = 14
_SIDE: Final = 18


@dataclass(frozen=True, slots=True)
class Value:
    """A number as it is drawn, and as it is written beside it."""

    number: float | None
    """0 to 100; None for what is not shown."""
    said: str
    begins: bool = False
    """It cannot be compared with those before: no line leads to it."""


@dataclass(frozen=True, slots=True)
class Course:
    """A value for each year, the oldest first; a year in which it was not shown has None."""

    name: str
    values: Sequence[Value]


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture in which values from 0 to 100 stand, from the bottom to the top."""

    left: float
    top: float
    right: float
    bottom: float

    def y(self, number: float) -> float:
        """Return how far down a value is."""
        return self.bottom - number / MOST * (self.bottom - self.top)

    def x(self, place: int, count: int) -> float:
        """Return how far right one of so many is; a single one is in the middle."""
        part = place / (count - 1) if count > 1 else 0.5
        return self.left + part * (self.right - self.left)


def inner(box: Box) -> Box:
    """Return a box with room at its sides, for what is written at the first value and the last."""
    return replace(box, left=box.left + _SIDE, right=box.right - _SIDE)


def points(box: Box, values: Sequence[Value]) -> list[list[tuple[float, float]]]:
    """Return where the values are, in stretches that are drawn as a line each: what is not shown parts them."""
    stretches: list[list[tuple[float, float]]] = [[]]
    for place, value in enumerate(values):
        if value.number is None or value.begins:
            stretches.append([])
        if value.number is not None:
            stretches[-1].append((box.x(place, len(values)), box.y(value.number)))
    return [stretch for stretch in stretches if stretch]


def lines_of(said: str, size: float, room: float, most: int) -> list[str]:
    """Return words over at most so many lines; the last one ends with an ellipsis where more would be needed."""
    lines: list[str] = []
    words = said.split()
    while words:
        if len(lines) == most - 1:
            return [*lines, fitting(" ".join(words), size, room)]
        count = next((n for n in range(len(words), 1, -1) if width(" ".join(words[:n]), size) <= room), 1)
        lines.append(fitting(" ".join(words[:count]), size, room))
        words = words[count:]
    return lines


def label_width(labels: Sequence[str]) -> float:
    """Return the room that the widest of these takes."""
    return max((width(one, SMALL) for one in labels), default=0.0)
