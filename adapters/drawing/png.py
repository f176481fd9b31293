"""From SVG to PNG by Typst, off the event loop; where this system has no Typst, nothing can be drawn."""

import asyncio
import logging
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from flows.chat import Picture

log = logging.getLogger(__name__)

_FONTS: Final = Path(__file__).parent
_PAGE: Final = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")
"""
_PIXELS_PER_INCH: Final = 96 * 2.5
"""Two and a half for each unit of the SVG: sharp on a phone, and some 20 kB."""
_KEPT: Final = 16
"""Pictures that are not drawn again when they go to another pool, or are sent again."""


async def png_of(picture: Picture) -> bytes | None:
    """Return the picture as PNG; None where it cannot be drawn, so that it has to be said in words."""
    return await asyncio.to_thread(_png, picture.svg)


@lru_cache(maxsize=_KEPT)
def _png(svg: str) -> bytes | None:
    typst = _typst()
    if typst is None:
        return None
    try:
        drawn = typst.compile(
            _PAGE, format="png", ppi=_PIXELS_PER_INCH, font_paths=_fonts(typst), sys_inputs={"svg": svg}
        )
    except typst.TypstError:  # its words may quote the picture's
        log.error("A picture could not be drawn; it is said in words", extra={"action": "picture_not_drawn"})  # noqa: TRY400 - a traceback would hold those words
        return None
    return bytes(drawn)


@cache
def _fonts(typst: Any) -> Any:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_FONTS)])


@cache
def _typst() -> Any:
    """Load it when the first picture is drawn: it is large."""
    try:
        return import_module("typst")
    except ImportError:  # there is no wheel for this system
        return None
