"""The README's pictures are there, small, told in words, and can be taken anew."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.program import TOP, WITHOUT, chromium

PICTURES = TOP / "docs" / "pictures"
SHOWN = re.findall(r'<img src="([^"]+)"[^>]* alt="([^"]+)"', (TOP / "README.md").read_text("utf-8"))


def test_every_picture_is_shown_and_every_picture_shown_is_there() -> None:
    assert {TOP / path for path, _ in SHOWN} == set(PICTURES.glob("*.png"))
    assert all(len(words) > 40 for _, words in SHOWN), "say in words what the picture shows"


def test_the_pictures_are_small() -> None:
    sizes = [path.stat().st_size for path in PICTURES.glob("*.png")]
    assert max(sizes) < 150_000
    assert sum(sizes) < 700_000


def test_they_can_be_taken_anew(tmp_path: Path) -> None:
    if chromium() is None:
        pytest.skip(WITHOUT)
    command = [sys.executable, "-m", "docs.pictures", "dutch", "--into", str(tmp_path)]
    told = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert told.returncode == 0, told.stderr
    with Image.open(tmp_path / "phone.png") as taken, Image.open(PICTURES / "phone.png") as kept:
        assert taken.size == kept.size
