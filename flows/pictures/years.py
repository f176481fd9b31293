"""A score over the years: a line from 0 to 100, with bands behind it or a reference line across it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from flows.pictures import svg
from flows.pictures.hundred import EDGE, GAP, MOST, ROW, TITLE, WIDTH, Box, Course, inner, label_width, lines_of, points
from flows.pictures.letters import fitting, width
from flows.pictures.svg import SMALL

HEIGHT: Final = 300
_TICKS: Final = (0, 20, 40, 60, 80, 100)
_RADIUS: Final = 4
_ABOVE: Final = 9
_FOOT: Final = 26


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of scores with a name, from a number up to the next band."""

    begins: int
    name: str


@dataclass(frozen=True, slots=True)
class Years:
    """What there is to show."""

    course: Course
    years: Sequence[str]
    """One for each value."""
    bands: Sequence[Band] = ()
    """The lowest first; the first begins at 0."""
    reference: int | None = None
    caption: str = ""
    """What the reference is, in a sentence below."""


def draw(shown: Years) -> str:
    """Return the picture as SVG, 360 wide."""
    caption = lines_of(shown.caption, SMALL, WIDTH - 2 * EDGE, 3) if shown.reference is not None else []
    ticks = [band.begins for band in shown.bands] + [MOST] if shown.bands else list(_TICKS)
    left = EDGE + label_width([str(tick) for tick in ticks]) + GAP
    bottom = HEIGHT - _FOOT - ROW * len(caption)
    names = label_width([band.name for band in shown.bands])
    box = Box(left, EDGE + TITLE + 2 * ROW, WIDTH - EDGE - (names + GAP if names else GAP), bottom)
    parts = [
        svg.words(EDGE, EDGE + TITLE, fitting(shown.course.name, TITLE, WIDTH - 2 * EDGE), size=TITLE, color=svg.INK),
        *_bands(shown, box),
        *_ticks(box, ticks),
        *_reference(shown, box),
        *_years(shown, box),
        *_values(shown, box),
        *(svg.words(EDGE, HEIGHT - EDGE - ROW * place, line) for place, line in enumerate(reversed(caption))),
    ]
    return svg.svg(WIDTH, HEIGHT, parts)


def _bands(shown: Years, box: Box) -> Iterator[str]:
    """Bands go from light to less light, so that they are told apart in grey as well."""
    ends = [band.begins for band in shown.bands] + [MOST]
    for place, (band, (low, high)) in enumerate(zip(shown.bands, pairwise(ends), strict=True)):
        top, bottom = box.y(high), box.y(low)
        yield svg.shade(box.left - GAP / 2, top, box.right - box.left + GAP, bottom - top, 0.03 + 0.035 * place)
        yield svg.words(box.right + GAP, (top + bottom) / 2 + SMALL / 3, band.name)


def _ticks(box: Box, ticks: Sequence[int]) -> Iterator[str]:
    for tick in ticks:
        yield svg.line(box.left - GAP / 2, box.y(tick), box.right + GAP / 2, box.y(tick))
        yield svg.words(box.left - GAP, box.y(tick) + SMALL / 3, str(tick), anchor="end")


def _reference(shown: Years, box: Box) -> Iterator[str]:
    if shown.reference is not None:
        y = box.y(shown.reference)
        yield svg.line(box.left, y, box.right, y, color=svg.GOAL, width=2, dashed=True)


def _years(shown: Years, box: Box) -> Iterator[str]:
    """The years below, as many as have room."""
    free = 0.0
    for place, year in enumerate(shown.years):
        half, middle = width(year, SMALL) / 2, inner(box).x(place, len(shown.years))
        if middle - half >= free:
            yield svg.words(middle, box.bottom + SMALL + 4, year, anchor="middle")
            free = middle + half + GAP


def _values(shown: Years, box: Box) -> Iterator[str]:
    for stretch in points(inner(box), shown.course.values):
        yield from svg.course(stretch, _RADIUS)
    free = 0.0
    for place, value in enumerate(shown.course.values):
        half, middle = width(value.said, SMALL) / 2, inner(box).x(place, len(shown.years))
        if value.number is not None and middle - half >= free:
            yield svg.words_on_lines(middle, box.y(value.number) - _ABOVE, value.said, anchor="middle")
            free = middle + half + GAP
