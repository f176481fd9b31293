"""A metric over time as a picture: values, the target, and what was tried out meanwhile.

What stands where follows from the widths of the words, so that nothing overlaps. From top to bottom: the title, a
legend, a strip with the names of what was tried, the values, and the dates.
"""

from collections.abc import Iterator
from typing import Final

from flows.amounts import amount
from flows.pictures import svg
from flows.pictures.frame import EDGE, HEIGHT, ROW, WIDTH, Course, Frame
from flows.pictures.letters import can_show, fitting, width
from flows.pictures.numbers import day, label, month
from flows.pictures.scale import dates, scale
from flows.pictures.svg import SMALL
from flows.texts import Words

_TITLE: Final = 14
_SAMPLE, _GAP = 26, 6
_FEW: Final = 20
"""Values that are drawn as large points."""
_ABOVE, _BELOW = -9, 19
"""Where the label of a value stands."""
_TICK: Final = 4


def draw(course: Course, words: Words) -> str:
    """Return the picture as SVG, 360 by 300, as a phone shows it."""
    known = scale(*course.extent)
    axis = [label(words, tick, known.step) for tick in known.ticks]
    rows = list(_legend(course))
    left = EDGE + max(width(one, SMALL) for one in axis) + _GAP
    frame = Frame(course, known, left, top=EDGE + ROW * (1 + len(rows)) + _GAP)
    title = fitting(course.title, _TITLE, WIDTH - 2 * EDGE) if can_show(course.title) else ""
    parts = [
        svg.words(EDGE, EDGE + _TITLE, title, size=_TITLE, color=svg.INK),
        *(_shown(row, EDGE + ROW * (2 + number) - 1) for number, row in enumerate(rows)),
        *_bands(frame),
        *_grid(frame, axis),
        *_calendar(frame, words),
        *_values(frame, words),
    ]
    return svg.svg(WIDTH, HEIGHT, parts)


Entry = tuple[str, str, float]
"""In the legend: what it is about, its words, and where it begins."""


def _legend(course: Course) -> Iterator[list[Entry]]:
    """Return the rows of the legend; each entry stands in the first that has room for it."""
    about = {"target": course.target_label if course.target is not None else ""}
    about |= {"spans": course.spans_label if course.shown_spans else ""}
    row: list[Entry] = []
    at: float = EDGE
    for kind, said in about.items():
        if not said:
            continue
        shown = fitting(said, SMALL, WIDTH - 2 * EDGE - _SAMPLE - _GAP)
        wide = _SAMPLE + _GAP + width(shown, SMALL)
        if row and at + wide > WIDTH - EDGE:
            yield row
            row, at = [], EDGE
        row.append((kind, shown, at))
        at += wide + 2 * _GAP
    if row:
        yield row


def _shown(row: list[Entry], y: float) -> str:
    return "".join(_sample(kind, x, y - SMALL / 3) + svg.words(x + _SAMPLE + _GAP, y, said) for kind, said, x in row)


def _sample(kind: str, x: float, y: float) -> str:
    if kind == "target":
        return svg.line(x, y, x + _SAMPLE, y, color=svg.GOAL, width=2, dashed=True)
    return svg.band(x, y - 5, _SAMPLE, 10)


def _bands(frame: Frame) -> Iterator[str]:
    for span in frame.course.shown_spans:
        first, last = frame.edges(span)
        yield svg.band(first, frame.top, last - first, frame.bottom - frame.top)
    for span, x, lane in frame.names:
        yield svg.words(x, frame.top + ROW * (lane + 1) - 4, span.name, anchor="middle")


def _grid(frame: Frame, axis: list[str]) -> Iterator[str]:
    for tick, said in zip(frame.scale.ticks, axis, strict=True):
        y = frame.y(tick)
        yield svg.line(frame.left, y, frame.right, y)
        yield svg.words(frame.left - _GAP, y + SMALL / 3, said, anchor="end")
    if frame.course.target is not None:
        y = frame.y(frame.course.target)
        yield svg.line(frame.left, y, frame.right, y, color=svg.GOAL, width=2, dashed=True)


def _calendar(frame: Frame, words: Words) -> Iterator[str]:
    """The dates below, each in its place as far as it has room."""
    yield svg.line(frame.left, frame.bottom, frame.right, frame.bottom, color=svg.SOFT)
    found, of_months = dates(*frame.course.days)
    free: float = 0
    for one in found:
        said, x = (month if of_months else day)(words, one), frame.x_of(one)
        half = width(said, SMALL) / 2
        middle = min(max(x, EDGE / 2 + half), WIDTH - EDGE / 2 - half)
        if middle - half >= free:
            yield svg.line(x, frame.bottom, x, frame.bottom + _TICK, color=svg.SOFT)
            yield svg.words(middle, HEIGHT - EDGE + 2, said, anchor="middle")
            free = middle + half + _GAP


def _values(frame: Frame, words: Words) -> Iterator[str]:
    points, values = frame.points(), [value for _, value in frame.course.values]
    yield from svg.course(points, 4 if len(points) <= _FEW else 2.5)
    yield _label(frame, words, 0, "start", rises=values[1:2] > values[:1])
    if len(points) > 1:
        yield _label(frame, words, -1, "end", rises=values[-2] > values[-1])


def _label(frame: Frame, words: Words, place: int, anchor: str, *, rises: bool) -> str:
    """Return the label of the first or last value, on the side to which its line does not go."""
    (x, y), (_, value) = frame.points()[place], frame.course.values[place]
    number, short = amount(words, value), label(words, value)
    ways = (f"{number} {frame.course.unit}".rstrip(), number, short)
    room = (frame.right - frame.left) / 2 - _GAP
    said = next((one for one in ways if can_show(one) and width(one, SMALL) <= room), short)
    return svg.words_on_lines(x, y + (_BELOW if rises else _ABOVE), said, anchor=anchor)
