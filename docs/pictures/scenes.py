"""What happens in the pictures: a scene in English before a wide window, and one in Dutch on a phone."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.visitor import Pane, Visitor

Take = Callable[[str], None]
"""Takes a picture of the window, under a name."""

FORM = (
    ("What is your idea", "A quieter stand-up"),
    ("What happens now", "We talk far too long every morning, all of us. Half of it is for two people only."),
    ("What kind of idea", "Improve"),
    ("What is the smallest", "Two weeks with a timer of ten minutes"),
    ("What would you like", "I want to carry it"),
)
QUESTION = "Which mornings would you begin with?"
ANSWER = "Tuesday and Thursday: then both teams are in."


def in_english(page: Page, take: Take) -> None:
    """Emma sends an idea on Slack, Daniel joins it on Telegram; they talk about it, and a month goes by."""
    visitor = Visitor(page)
    _emma_sends_an_idea(visitor)
    _daniel_asks_to_join(visitor)
    take("both")
    visitor.slack.presses("Welcome")
    visitor.telegram.sees("You are co-owner")
    _they_talk_about_it(visitor)
    take("card")
    _a_month_goes_by(visitor)
    take("timeline")
    _emma_looks_behind_it(visitor)
    take("inspect")


def in_dutch(page: Page, take: Take) -> None:
    """Noor begins to send an idea on Telegram, on a phone in the evening."""
    page.emulate_media(color_scheme="dark")
    page.locator(".panes").get_by_role("link", name="Telegram").click()
    telegram = Visitor(page).telegram
    telegram.is_played_by("Noor")
    _joins(telegram, "Starten", "Ja, vertel", "Ik doe mee", "Fijn dat je meedoet")
    telegram.says("/idee Een rustige dagstart")
    telegram.sees("Vraag 2 van 5")
    telegram.says("We praten elke ochtend veel te lang, met z'n allen.")
    telegram.sees("Vraag 3 van 5")
    take("phone")


def _joins(telegram: Pane, *buttons_and_words: str) -> None:
    *buttons, words = buttons_and_words
    for label in buttons:
        telegram.presses(label)
    telegram.sees(words)


def _emma_sends_an_idea(visitor: Visitor) -> None:
    slack = visitor.slack
    slack.is_played_by("Emma")
    slack.says("/idea")
    for label, answer in FORM:
        slack.fills_in(label, answer)
    slack.submits()
    slack.sees("This is what I will post")
    slack.submits()
    slack.sees("Thank you, your idea is in")


def _daniel_asks_to_join(visitor: Visitor) -> None:
    telegram = visitor.telegram
    for name in ("Olivia", "Daniel"):
        telegram.is_played_by(name)
        _joins(telegram, "Start", "Yes, tell me", "Join", "Good to have you")
    telegram.says("/ideas")
    telegram.presses("View 1")
    telegram.presses("Join as co-owner")
    telegram.sees("I will ask the owner")
    visitor.lets_time_pass("next")  # nobody is written to at night or in a weekend
    visitor.slack.sees("Daniel would like to be co-owner")


def _they_talk_about_it(visitor: Visitor) -> None:
    slack, telegram = visitor.slack, visitor.telegram
    slack.goes_to("# ideas")
    _opens(slack, "Reply in thread")
    words = slack.pane.locator("#slack-reply")
    words.fill(QUESTION)
    words.press("Enter")
    telegram.goes_to("Ideas")
    telegram.sees(QUESTION)
    telegram.pane.locator(".more summary").first.click()
    telegram.pane.get_by_role("button", name="Reply").first.click()
    telegram.says(ANSWER)
    slack.sees(ANSWER)


def _a_month_goes_by(visitor: Visitor) -> None:
    page = visitor.page
    page.locator("#slack .thread .close").click()
    visitor.lets_time_pass("month")
    visitor.telegram.goes_to("Learnathon")
    visitor.telegram.is_played_by("Olivia")
    page.locator("#time a.drawer").click()
    expect(page.locator("#timeline")).to_be_visible()
    page.emulate_media(color_scheme="dark")


def _emma_looks_behind_it(visitor: Visitor) -> None:
    visitor.page.emulate_media(color_scheme="light")
    visitor.slack.goes_to("Learnathon")
    _opens(visitor.slack, "Look behind it")
    expect(visitor.page.locator("#inspect")).to_be_visible()


def _opens(pane: Pane, entry: str) -> None:
    """Choose from the menu of the newest message."""
    more = pane.pane.locator(".message .more").last
    more.locator("summary").click()
    more.get_by_role("link", name=entry).click()
