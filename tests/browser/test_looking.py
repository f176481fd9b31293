"""What one looks at: each choice counts, the newest is in sight, and one thing at a time stands behind it."""

from playwright.sync_api import Locator, expect

from tests.browser.visitor import Visitor

BOTH_AT_ONCE = """() => {
  const links = [...document.querySelectorAll(".side a")];
  for (const name of ["# ideeen", "Ideeën"]) links.find((one) => one.textContent.trim() === name).click();
}"""

SECTIONS = ".behind > section"


def test_two_quick_clicks_in_different_panes_both_count(visitor: Visitor) -> None:
    visitor.page.evaluate(BOTH_AT_ONCE)
    expect(visitor.telegram.pane.locator(".top h2")).to_have_text("Ideeën")
    expect(visitor.slack.pane.locator(".top h2").first).to_have_text("# ideeen")


def ends_at(scroll: Locator) -> bool:
    return bool(scroll.evaluate("one => one.scrollHeight - one.scrollTop - one.clientHeight < 40"))


def test_a_conversation_opens_at_its_newest_message(visitor: Visitor) -> None:
    for number in range(12):
        visitor.slack.says(f"hallo {number}")
    expect(visitor.slack.pane.locator(".message")).to_have_count(24)
    visitor.page.reload()
    scroll = visitor.page.locator("#slack-scroll")
    assert scroll.evaluate("one => one.scrollHeight > one.clientHeight")
    visitor.page.wait_for_function("() => document.querySelector('#slack-scroll').scrollTop > 0")
    assert ends_at(scroll)


def stands_alone(visitor: Visitor, section: str) -> None:
    """See this section, and soon no other one: while the parts of the page come in, two may stand there."""
    expect(visitor.page.locator(f"#{section}")).to_be_visible()
    expect(visitor.page.locator(SECTIONS).filter(visible=True)).to_have_count(1)


def test_what_stands_open_beside_the_panes_is_one_thing(visitor: Visitor) -> None:
    visitor.slack.says("hallo")
    expect(visitor.slack.pane.locator(".message")).to_have_count(2)
    visitor.page.locator("#time a.drawer").click()
    stands_alone(visitor, "timeline")
    more = visitor.slack.pane.locator(".message .more").last
    more.locator("summary").click()
    more.get_by_role("link", name="Look behind it").click()
    stands_alone(visitor, "inspect")
    visitor.page.locator("#bar a.drawer").click()
    stands_alone(visitor, "faults")
    visitor.page.locator("#faults a.close").click()
    expect(visitor.page.locator(SECTIONS).filter(visible=True)).to_have_count(0)
