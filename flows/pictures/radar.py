"""Several scores around a centre: an extra, since lengths along a line are read better."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from flows.pictures import svg
from flows.pictures.hundred import EDGE, GAP, MOST, ROW, TITLE, WIDTH, Value, lines_of
from flows.pictures.letters import fitting
from flows.pictures.svg import SMALL

_RADIUS: Final = 76
_MIDDLE: Final = WIDTH / 2, EDGE + TITLE + 3 * ROW + _RADIUS + GAP
_LABEL: Final = 98
"""The room for a name beside the outermost ring."""
_LINES: Final = 3
_RINGS: Final = (25, 50, 75, 100)
_ACROSS: Final = 0.1
"""How far from upright a spoke is, by the sine, for its name to stand beside it."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Label:
    """A spoke's name and number, line by line from the top."""

    lines: Sequence[str]
    x: float
    top: float
    anchor: str

    @property
    def end(self) -> float:
        return self.top + ROW * len(self.lines)


def draw(title: str, spokes: Sequence[tuple[str, Value]]) -> str:
    """Return the picture as SVG, 360 wide; a score that is not shown leaves a gap."""
    ways = [_way(place, len(spokes)) for place in range(len(spokes))]
    labels = list(_labels(ways, spokes))
    parts = [
        svg.words(EDGE, EDGE + TITLE, fitting(title, TITLE, WIDTH - 2 * EDGE), size=TITLE, color=svg.INK),
        *(svg.outline([_point(way, ring) for way in ways]) for ring in _RINGS),
        *(svg.line(*_MIDDLE, *_point(way, MOST)) for way in ways),
        *_shape(ways, [value for _, value in spokes]),
        *(part for label in labels for part in _written(label)),
    ]
    lowest = max(_MIDDLE[1] + _RADIUS, *(label.end for label in labels))
    return svg.svg(WIDTH, lowest + EDGE, parts)


def _shape(ways: Sequence[Point], values: Sequence[Value]) -> Iterator[str]:
    known = [_point(way, one.number) for way, one in zip(ways, values, strict=True) if one.number is not None]
    if len(known) == len(values):
        yield svg.outline(known, color=svg.COURSE, width=2.5)
    for x, y in known:
        yield svg.dot(x, y, 4)


def _labels(ways: Sequence[Point], spokes: Sequence[tuple[str, Value]]) -> Iterator[_Label]:
    """The first above, those at either side below one another, and one straight down below them all."""
    (name, value), *_ = spokes
    yield _Label([*lines_of(name, SMALL, WIDTH - 2 * EDGE, 1), value.said], *_above(), "middle")
    free = {"start": 0.0, "end": 0.0}
    downwards = sorted(zip(ways[1:], spokes[1:], strict=True), key=lambda one: _point(one[0], MOST)[1])
    for way, (name, value) in downwards:
        x, y = _point(way, MOST)
        if abs(way[0]) < _ACROSS:
            lines = [*lines_of(name, SMALL, WIDTH - 2 * EDGE, 1), value.said]
            yield _Label(lines, x, max(y + GAP, *free.values()), "middle")
        else:
            anchor, shift = ("start", GAP) if way[0] > 0 else ("end", -GAP)
            lines = [
                *lines_of(name, SMALL, min(_LABEL, WIDTH / 2 - EDGE - abs(x + shift - WIDTH / 2)), _LINES),
                value.said,
            ]
            label = _Label(lines, x + shift, max(y - SMALL, free[anchor]), anchor)
            free[anchor] = label.end
            yield label


def _above() -> Point:
    x, y = _point((0, -1), MOST)
    return x, y - 2 * ROW - GAP


def _written(label: _Label) -> Iterator[str]:
    for number, line in enumerate(label.lines):
        yield svg.words(label.x, label.top + SMALL + ROW * number, line, anchor=label.anchor, color=svg.INK)


def _way(place: int, count: int) -> Point:
    turn = 2 * pi * place / count
    return sin(turn), -cos(turn)


def _point(way: Point, number: float) -> Point:
    far = number / MOST * _RADIUS
    return _MIDDLE[0] + way[0] * far, _MIDDLE[1] + way[1] * far
