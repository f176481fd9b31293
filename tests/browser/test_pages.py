"""Pages for people: readable in both colour schemes and on a phone, and usable with the keyboard alone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from flows.pages.addresses import Pages
from tests.browser.pages import HOSTILE, open_round, pages_of, publish_rounds, words_kept
from tests.browser.program import sandboxed
from tests.browser.test_for_everybody import RULES
from tests.browser.visitor import Visitor
from tests.stories.idea_scenes import TONGUES

SEND = {"nl": "Versturen", "en": "Send"}
THANKS = {"nl": "Dank je wel", "en": "Thank you"}


@dataclass(frozen=True)
class Scene:
    """A sandbox with a round of the scan."""

    folder: Path
    pages: Pages
    round_id: int
    published: int

    def words(self, member: int, language: str) -> str:
        link = self.pages.link_to_words(self.round_id, member, language)
        assert link is not None
        return link

    def results(self, language: str) -> str:
        link = self.pages.link_to_results(self.published, language, datetime.now(UTC))
        assert link is not None
        return link


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("pages")
    with sandboxed(folder) as address:
        yield Scene(folder, pages_of(folder, address), open_round(folder), publish_rounds(folder))


@contextmanager
def window(browser: Browser, **options: Any) -> Iterator[Page]:
    """Give a window; whatever its browser complains of fails the test, but for what a page says by its status."""
    with browser.new_context(**options) as context:
        page, wrong = context.new_page(), list[str]()
        page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        yield page
    assert [one for one in wrong if "server responded with a status of" not in one] == []


def is_fine(page: Page) -> None:
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it is wider than the window"


@pytest.mark.parametrize("language", SEND)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_open_questions_stand_in_nobodys_way(
    browser: Browser, scene: Scene, language: str, scheme: str, width: int
) -> None:
    with window(browser, viewport={"width": width, "height": 800}, color_scheme=scheme) as page:
        page.goto(scene.words(1, language))
        is_fine(page)
        page.get_by_role("button", name=SEND[language]).click()
        expect(page.locator(".problem")).to_be_visible()
        is_fine(page)
        page.goto(scene.words(1, language).replace("/words/1/", "/words/2/"))
        expect(page.locator("h1")).to_be_visible()
        is_fine(page)


@pytest.mark.parametrize("language", SEND)
def test_an_answer_is_sent_with_the_keyboard_alone(browser: Browser, scene: Scene, language: str) -> None:
    other = next(one for one in SEND if one != language)
    with window(browser) as page:
        page.goto(scene.words({"nl": 2, "en": 3}[language], other))
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.type("Rust & tijd")
        expect(page.locator("#count-O1")).to_contain_text("11 ")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("#answer-O1")).to_have_value("Rust & tijd")
        for _ in range(4):
            page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=SEND[language])).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(THANKS[language])
        is_fine(page)
        assert words_kept(scene.folder, scene.round_id).count("Rust & tijd") == {"nl": 1, "en": 2}[language]


def test_without_scripts_it_works_as_well(browser: Browser, scene: Scene) -> None:
    with window(browser, java_script_enabled=False) as page:
        page.goto(scene.words(4, "nl"))
        expect(page.locator("#count-O1")).to_have_text("Hoogstens 1.000 tekens")
        page.locator("#answer-O1").fill("Zonder script")
        page.get_by_role("button", name=SEND["nl"]).click()
        expect(page.locator("h1")).to_have_text(THANKS["nl"])


@pytest.mark.parametrize("language", SEND)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_results_stand_in_nobodys_way(browser: Browser, scene: Scene, language: str, scheme: str, width: int) -> None:
    with window(browser, viewport={"width": width, "height": 800}, color_scheme=scheme) as page:
        page.goto(scene.results(language))
        expect(page.locator("svg")).to_have_count(5)
        is_fine(page)
        for drawn in page.get_by_role("img").all():
            expect(drawn).to_have_accessible_description(re.compile(r".+"))
        expect(page.get_by_role("rowheader", name=HOSTILE.strip())).to_have_count(1)
        page.get_by_role("navigation").get_by_role("link").click()
        expect(page.locator("html")).not_to_have_attribute("lang", language)


def test_what_does_not_fit_on_a_phone_is_reached_with_the_keyboard(browser: Browser, scene: Scene) -> None:
    with window(browser, viewport={"width": 390, "height": 800}, bypass_csp=True) as page:  # for the test to look on
        page.goto(scene.results("nl"))
        table = page.get_by_role("group").filter(has_text="Zorg, Noord")
        for _ in range(30):
            page.keyboard.press("Tab")
            if table.evaluate("one => one === document.activeElement"):
                break
        expect(table).to_be_focused()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.activeElement.scrollLeft > 0")


@pytest.mark.parametrize("language", SEND)
def test_results_are_printed_on_white_paper(browser: Browser, scene: Scene, language: str) -> None:
    with window(browser, color_scheme="dark", viewport={"width": 700, "height": 900}) as page:
        page.goto(scene.results(language))
        printed = page.pdf(prefer_css_page_size=True)
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        expect(page.locator("nav")).to_be_hidden()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it is wider than the paper"
        is_fine(page)
    assert re.findall(rb"/MediaBox\s*\[([^]]*)\]", printed)[0].split()[2].startswith(b"594.9")
    assert 3 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 5


@pytest.mark.parametrize("on", ["slack", "telegram"])
def test_the_button_in_the_chat_opens_the_page(browser: Browser, scene: Scene, on: str) -> None:
    """In the sandbox a link to a page of the bot's can be followed, as in the apps themselves."""
    tongue = TONGUES["nl"]
    with window(browser, locale="nl-NL", viewport={"width": 1280, "height": 800}) as page:
        page.goto(f"{scene.pages.address}/?lang=nl")
        visitor = Visitor(page)
        pane = getattr(visitor, on)
        if on == "telegram":
            pane.is_played_by("Noor")
            pane.presses("Starten")
        else:
            pane.is_played_by("Bas")
            pane.says("start")
        pane.presses(tongue.tell)
        pane.presses(tongue.join)
        pane.sees(tongue.in_now)
        pane.says("/scan resultaten")
        pane.presses("Om te printen")
        with page.expect_popup() as opened:
            pane.pane.get_by_role("link", name="Open de pagina").click()
        expect(opened.value.locator("h1")).to_have_text("De scan van oktober 2026")
        is_fine(page)
