"""Takes the pictures: starts a sandbox and a browser for each scene, and keeps what they show, small."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from PIL import Image
from playwright.sync_api import Page, ViewportSize

from docs.pictures.scenes import Take, in_dutch, in_english
from tests.browser.program import browsing, sandboxed

HERE: Final = Path(__file__).parent
COLOURS: Final = 256
LOCALES: Final = {"nl": "nl-NL", "en": "en-GB"}


class Scene(NamedTuple):
    """What is lived, in which language, before which window."""

    lives: Callable[[Page, Take], None]
    language: str
    window: ViewportSize


SCENES: Final[Mapping[str, Scene]] = {
    "english": Scene(in_english, "en", {"width": 1280, "height": 760}),
    "dutch": Scene(in_dutch, "nl", {"width": 390, "height": 760}),
}


def take(scene: Scene, program: str, folder: Path) -> list[Path]:
    """Live a scene in this Chromium, and return the pictures of it."""
    taken: list[Path] = []
    with (
        TemporaryDirectory() as here,
        sandboxed(Path(here), "--language", scene.language) as address,
        browsing(program) as browser,
    ):
        page = browser.new_page(viewport=scene.window, locale=LOCALES[scene.language])
        page.goto(address)

        def keep(name: str) -> None:
            taken.append(folder / f"{name}.png")
            _keep(page, taken[-1])

        scene.lives(page, keep)
    return taken


def _keep(page: Page, path: Path) -> None:
    """Write what the window shows, without what blinks or goes by itself."""
    page.mouse.move(0, 0)
    page.evaluate("() => document.activeElement.blur()")
    page.wait_for_function("() => document.getElementById('toast').hidden && !document.querySelector('[aria-busy]')")
    picture = Image.open(BytesIO(page.screenshot(animations="disabled")))
    small = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
