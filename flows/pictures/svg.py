"""The few shapes of SVG that our pictures are made of; people's words stay words."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

INK, SOFT, GRID = "#1f1f1f", "#595959", "#d9d9d9"
COURSE, GOAL = "#0072b2", "#a83c00"
"""A blue and a reddish brown that are told apart by everybody; in grey one is a line and the other a dashed one."""
SMALL: Final = 13
"""The size of the smallest letters, where a phone shows the picture 360 wide."""
_FONT: Final = 'font-family="DejaVu Sans" font-stretch="condensed"'


def svg(width: float, height: float, parts: Iterable[str]) -> str:
    """Return a whole picture, on white."""
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    paper = f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {_FONT}>{paper}{"".join(parts)}</svg>'


def words(x: float, y: float, said: str, *, anchor: str = "start", size: float = SMALL, color: str = SOFT) -> str:
    """Return words on the line y."""
    look = f'font-size="{size}" fill="{color}" text-anchor="{anchor}"'
    return f'<text x="{_n(x)}" y="{_n(y)}" {look}>{escape(said)}</text>'


def words_on_lines(x: float, y: float, said: str, *, anchor: str) -> str:
    """Return words with a white edge, so that they can be read where a line runs through them."""
    edge = '<text stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke" '
    return words(x, y, said, anchor=anchor, color=INK).replace("<text ", edge, 1)


def line(
    x1: float, y1: float, x2: float, y2: float, *, color: str = GRID, width: float = 1, dashed: bool = False
) -> str:
    """Return a straight line."""
    look = f'stroke="{color}" stroke-width="{width}"' + (' stroke-dasharray="7 5"' if dashed else "")
    return f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" {look}/>'


def course(points: Sequence[tuple[float, float]], radius: float) -> list[str]:
    """Return a line through these points, and the points."""
    way = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    drawn = f'<polyline points="{way}" fill="none" stroke="{COURSE}" stroke-width="2.5" stroke-linejoin="round"/>'
    return [drawn, *(dot(x, y, radius) for x, y in points)]


def band(x: float, y: float, width: float, height: float) -> str:
    """Return a light band with its edges."""
    return (
        f'<rect {_place(x, y, width, height)} fill="#000000" fill-opacity="0.09" stroke="#8c8c8c" stroke-width="0.75"/>'
    )


def shade(x: float, y: float, width: float, height: float, part: float) -> str:
    """Return a grey plane, `part` of black."""
    return f'<rect {_place(x, y, width, height)} fill="#000000" fill-opacity="{part:.3f}"/>'


def block(x: float, y: float, width: float, height: float) -> str:
    """Return a filled bar."""
    return f'<rect {_place(x, y, width, height)} fill="{COURSE}"/>'


def hollow(x: float, y: float, width: float, height: float, *, dashed: bool = True) -> str:
    """Return the outline of a bar; dashed, of one that is not there."""
    look = ' stroke-dasharray="4 4"' if dashed else ""
    return f'<rect {_place(x, y, width, height)} fill="none" stroke="#8c8c8c" stroke-width="1"{look}/>'


def outline(points: Sequence[tuple[float, float]], *, color: str = GRID, width: float = 1) -> str:
    """Return a closed line through these points."""
    way = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'<polygon points="{way}" fill="none" stroke="{color}" stroke-width="{width}" stroke-linejoin="round"/>'


def dot(x: float, y: float, radius: float) -> str:
    """Return a point."""
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{radius}" fill="{COURSE}"/>'


def _place(x: float, y: float, width: float, height: float) -> str:
    return f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
