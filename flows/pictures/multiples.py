"""Several scores over the years side by side, each small, all on the same scale, so that they can be compared."""

from collections.abc import Iterator, Sequence
from typing import Final

from flows.pictures import svg
from flows.pictures.hundred import EDGE, GAP, MOST, ROW, TITLE, WIDTH, Box, Course, lines_of, points
from flows.pictures.letters import fitting, width
from flows.pictures.svg import SMALL

_COLUMNS: Final = 2
_PANEL: Final = 66
"""How high the part of a panel with its values is."""
_NAME_LINES: Final = 2
_CELL: Final = _PANEL + ROW * _NAME_LINES + 2 * GAP
_RADIUS: Final = 3


def draw(title: str, years: Sequence[str], courses: Sequence[Course], not_shown: str) -> str:
    """Return the picture as SVG, 360 wide; its height follows from the number of courses."""
    rows = -(-len(courses) // _COLUMNS)
    top = EDGE + TITLE + ROW * 1.5
    height = top + rows * _CELL + EDGE
    wide = (WIDTH - 2 * EDGE - (_COLUMNS - 1) * 2 * EDGE) / _COLUMNS
    said = f"{years[0]}–{years[-1]}" if len(years) > 1 else "".join(years)
    parts = [
        svg.words(EDGE, EDGE + TITLE, fitting(title, TITLE, WIDTH - 2 * EDGE), size=TITLE, color=svg.INK),
        svg.words(EDGE, EDGE + TITLE + ROW, said),
        svg.words(WIDTH - EDGE, EDGE + TITLE + ROW, f"0–{MOST}", anchor="end"),
    ]
    for place, course in enumerate(courses):
        left = EDGE + place % _COLUMNS * (wide + 2 * EDGE)
        parts += _panel(course, left, top + place // _COLUMNS * _CELL, wide, not_shown)
    return svg.svg(WIDTH, height, parts)


def _panel(course: Course, left: float, top: float, wide: float, not_shown: str) -> Iterator[str]:
    """A name with the newest value behind it, and the line below."""
    last = course.values[-1]
    said = last.said if last.number is not None else not_shown
    for number, line in enumerate(lines_of(course.name, SMALL, wide - width(said, SMALL) - GAP, _NAME_LINES)):
        yield svg.words(left, top + ROW * (number + 1), line, color=svg.INK)
    yield svg.words(left + wide, top + ROW, said, anchor="end", color=svg.INK)
    begin = top + ROW * _NAME_LINES + GAP
    box = Box(left + 2 * _RADIUS, begin, left + wide - 2 * _RADIUS, begin + _PANEL)
    for tick in (0, MOST / 2, MOST):
        yield svg.line(left, box.y(tick), left + wide, box.y(tick))
    for stretch in points(box, course.values):
        yield from svg.course(stretch, _RADIUS)
