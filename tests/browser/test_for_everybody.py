"""The page is for everybody: readable in both colour schemes and on a phone, and usable without a mouse."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.stories.idea_scenes import TONGUES

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}

LOOKS = ("show=slack", "show=telegram", "show=behind&open=faults", "show=behind&open=timeline")


@pytest.fixture(scope="module")
def greeted(browser: Browser, shared_sandbox: str) -> str:
    """The address of a sandbox in which the bot was greeted, and has answered."""
    with browser.new_context(locale="nl-NL") as context:
        page = context.new_page()
        page.goto(shared_sandbox)
        page.locator("#slack-words").fill("hallo")
        page.locator("#slack-words").press("Enter")
        expect(page.locator("#slack .message")).to_have_count(2)
    return shared_sandbox


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_stands_in_anybodys_way(browser: Browser, greeted: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, locale="nl-NL")
    page = context.new_page()
    page.goto(greeted)
    expect(page.locator("#slack .message")).to_have_count(2)
    channel, _, ts = (page.locator("#slack .message").last.get_attribute("id") or "").removeprefix("m").partition("-")
    for look in (*LOOKS, f"show=behind&about=slack:{channel}:{ts}", f"thread={ts}"):
        page.goto(f"{greeted}/?{look}&lang=nl")
        expect(page.locator("h1")).to_be_visible()
        found = Axe().run(page, options=RULES)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it is wider than the window"
    context.close()


def test_an_idea_is_sent_with_the_keyboard_alone(browser: Browser, shared_sandbox: str) -> None:
    tongue = TONGUES["en"]
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(shared_sandbox)
    page.locator("#slack-who").focus()
    page.keyboard.type("Emma")
    expect(page.locator("#slack-who option:checked")).to_contain_text("Emma")
    while not page.locator("#slack-words").evaluate("one => one === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type("/ide")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".modal input").first).to_be_focused()
    page.keyboard.type(tongue.answers[0])
    page.keyboard.press("Tab")
    page.keyboard.type(tongue.answers[1])
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator(".modal")).to_contain_text(tongue.looks)
    page.keyboard.press("Escape")
    expect(page.locator(".modal")).to_be_hidden()
    context.close()
