"""A picture to send, and a machine that cannot draw one."""

import pytest

from adapters.drawing import png
from flows.chat import Picture, Run

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="300" viewBox="0 0 360 300" '
    'font-family="DejaVu Sans" font-stretch="condensed"><rect width="360" height="300" fill="#ffffff"/>'
    '<text x="10" y="{y}" font-size="14">één € – 12</text></svg>'
)


def picture(words: str = "Van 12 naar 9", y: int = 24) -> Picture:
    return Picture(SVG.format(y=y), (Run(words),))


def cannot_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "_typst", lambda: None)
    png._png.cache_clear()
    monkeypatch.setattr(png, "_png", png._png.__wrapped__)
