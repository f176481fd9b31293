"""From SVG to PNG: with our own font, and not at all where this system cannot."""

from pathlib import Path

import pytest
from PIL import ImageFont

import adapters.drawing
from adapters.drawing import png_of
from adapters.sandbox.png import png_size, tiny_png
from flows.chat import Picture
from flows.pictures import letters
from tests.adapters.pictures import cannot_draw, picture

FONT = Path(adapters.drawing.__file__).parent / "DejaVuSansCondensed.ttf"


async def test_a_picture_becomes_a_small_png_that_is_sharp_on_a_phone():
    drawn = await png_of(picture())
    assert drawn is not None
    assert png_size(drawn) == (900, 750)
    assert len(drawn) < 50_000


async def test_its_words_are_drawn_with_our_font_and_without_it_nothing_would_be_seen():
    assert await png_of(picture()) != await png_of(Picture(picture().svg.replace("één € – 12", ""), ()))


async def test_what_is_no_picture_is_said_in_words_and_not_logged(caplog):
    assert await png_of(Picture("<svg>een geheim", ())) is None
    assert "geheim" not in caplog.text
    assert "picture_not_drawn" in str([record.__dict__ for record in caplog.records])


async def test_where_there_is_no_typst_nothing_is_drawn(monkeypatch):
    cannot_draw(monkeypatch)
    assert await png_of(picture()) is None


def test_letters_are_no_wider_than_we_take_them_to_be_and_all_there():
    font = ImageFont.truetype(str(FONT), 100)
    assert not any(font.getmask("日")), "what is missing leaves nothing"
    shown = [chr(code) for code in range(0x20, 0x2266) if letters.can_show(chr(code))]
    assert len(shown) > 400
    for letter in shown:
        assert font.getlength(letter) <= letters.width(letter, 100) + 0.5, letter
        assert letter.isspace() or any(font.getmask(letter)), letter


def test_half_a_png_is_none():
    whole = tiny_png(3, 2)
    assert png_size(whole) == (3, 2)
    for broken in (whole[:-5], whole[:20], whole.replace(b"IDAT", b"IDAX"), b"", b"\x89PNG\r\n\x1a\n", b"GIF89a"):
        assert png_size(broken) is None


@pytest.mark.parametrize("place", range(8, len(tiny_png())))
def test_a_png_in_which_a_byte_is_another_is_none(place):
    whole = bytearray(tiny_png())
    whole[place] ^= 0xFF
    assert png_size(bytes(whole)) is None
