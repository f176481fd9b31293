"""Scores of several groups as bars from 0 to 100; what is not shown is drawn as such, so that nobody takes it for 0."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from flows.pictures import svg
from flows.pictures.hundred import EDGE, GAP, MOST, ROW, TITLE, WIDTH, Value
from flows.pictures.letters import fitting, width
from flows.pictures.svg import SMALL

_BAR: Final = 14
_ENTRY: Final = ROW + _BAR + 2 * GAP
_INDENT: Final = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """A group and its score; `depth` is how far below the whole it stands, 0 for the whole."""

    name: str
    value: Value
    depth: int = 0


def draw(title: str, bars: Sequence[Bar], reference: int | None = None, caption: str = "") -> str:
    """Return the picture as SVG, 360 wide; its height follows from the number of bars."""
    top = EDGE + TITLE + ROW
    foot = ROW if caption and reference is not None else 0
    height = top + len(bars) * _ENTRY + foot + EDGE
    right = (
        WIDTH - EDGE - max((width(bar.value.said, SMALL) for bar in bars if bar.value.number is not None), default=0)
    )
    parts = [svg.words(EDGE, EDGE + TITLE, fitting(title, TITLE, WIDTH - 2 * EDGE), size=TITLE, color=svg.INK)]
    for place, bar in enumerate(bars):
        parts += _bar(bar, top + place * _ENTRY, right - GAP)
    if reference is not None:
        x = EDGE + reference / MOST * (right - GAP - EDGE)
        parts.append(svg.line(x, top, x, top + len(bars) * _ENTRY, color=svg.GOAL, width=2, dashed=True))
        parts.append(svg.words(EDGE, height - EDGE, fitting(caption, SMALL, WIDTH - 2 * EDGE)))
    return svg.svg(WIDTH, height, parts)


def _bar(bar: Bar, top: float, right: float) -> Iterator[str]:
    left = EDGE + _INDENT * bar.depth
    yield svg.words(left, top + SMALL, fitting(bar.name, SMALL, WIDTH - EDGE - left), color=svg.INK)
    begin = top + ROW
    if bar.value.number is None:
        yield svg.hollow(EDGE, begin, right - EDGE, _BAR)
        yield svg.words(EDGE + GAP, begin + _BAR - 3, fitting(bar.value.said, SMALL, right - EDGE - 2 * GAP))
    else:
        yield svg.hollow(EDGE, begin, right - EDGE, _BAR, dashed=False)
        yield svg.block(EDGE, begin, bar.value.number / MOST * (right - EDGE), _BAR)
        yield svg.words(WIDTH - EDGE, begin + _BAR - 3, bar.value.said, anchor="end", color=svg.INK)
