"""A year goes by: the answer that was promised becomes late, and what happened on the way is listed."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_two_colleagues import EMPLOYEE
from tests.browser.visitor import Visitor
from tests.stories.idea_scenes import TONGUES

TIMELINE = "Tijdlijn"


@pytest.mark.parametrize("language", ["nl"])
def test_a_year_is_lived_in_a_minute(visitor: Visitor, language: str) -> None:
    tongue, slack = TONGUES[language], visitor.slack
    title, problem, kind, _, role = tongue.answers
    slack.is_played_by(EMPLOYEE[language])
    slack.says(tongue.idea)
    slack.fills_in(tongue.titles[0], title)
    slack.fills_in(tongue.titles[1], problem)
    slack.fills_in(tongue.titles[2], kind)
    slack.fills_in(tongue.titles[4], role)
    slack.submits()
    slack.sees(tongue.looks)
    slack.submits()
    slack.sees(tongue.thanks)
    expect(slack.modal).to_be_hidden()
    began = visitor.page.locator("#time .now time").get_attribute("datetime")
    for _ in range(12):
        visitor.lets_time_pass("month")
    ended = visitor.page.locator("#time .now time").get_attribute("datetime")
    assert began
    assert ended
    assert int(ended[:4]) == int(began[:4]) + 1
    visitor.page.get_by_role("link", name=TIMELINE).click()
    expect(visitor.page.locator("#timeline .done").first).to_be_visible()
    slack.goes_to("# ideeen")
    slack.sees(title)
