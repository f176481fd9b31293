"""What one looks at in one pane stays when something else is chosen in the other, however quickly."""

from playwright.sync_api import expect

from tests.browser.visitor import Visitor

BOTH_AT_ONCE = """() => {
  const links = [...document.querySelectorAll(".side a")];
  for (const name of ["# ideeen", "Ideeën"]) links.find((one) => one.textContent.trim() === name).click();
}"""


def test_two_quick_clicks_in_different_panes_both_count(visitor: Visitor) -> None:
    visitor.page.evaluate(BOTH_AT_ONCE)
    expect(visitor.telegram.pane.locator(".top h2")).to_have_text("Ideeën")
    expect(visitor.slack.pane.locator(".top h2").first).to_have_text("# ideeen")
