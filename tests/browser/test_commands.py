"""Slash commands as one types them: Enter sends a whole one, and completes the beginning of one."""

from playwright.sync_api import expect

from tests.browser.visitor import Visitor


def test_enter_sends_a_whole_command_and_leaves_the_field_empty(visitor: Visitor) -> None:
    visitor.slack.says("/learnathon")
    expect(visitor.slack.pane.locator(".message")).to_have_count(1)
    expect(visitor.slack.pane.locator("#slack-words")).to_have_value("")


def test_enter_completes_the_beginning_of_a_command(visitor: Visitor) -> None:
    visitor.slack.says("/learn")
    expect(visitor.slack.pane.locator("#slack-words")).to_have_value("/learnathon ")
    visitor.page.keyboard.press("Enter")
    expect(visitor.slack.pane.locator(".message")).to_have_count(1)
    expect(visitor.slack.pane.locator("#slack-words")).to_have_value("")
