"""The bot is killed in the middle of a form and started again: what was filled in so far is still there."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_two_colleagues import COLLEAGUE, EMPLOYEE, START
from tests.browser.visitor import Visitor
from tests.stories.idea_scenes import TONGUES

KILL = {"nl": "Maak de bot dood", "en": "Kill the bot"}
REVIVE = {"nl": "Start de bot", "en": "Start the bot"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_half_a_form_outlives_the_bot(visitor: Visitor, language: str) -> None:
    tongue, slack, telegram = TONGUES[language], visitor.slack, visitor.telegram
    title, problem, kind, smallest, role = tongue.answers

    telegram.is_played_by(COLLEAGUE[language])
    telegram.presses(START[language])
    telegram.presses(tongue.tell)
    telegram.presses(tongue.join)
    telegram.sees(tongue.in_now)
    telegram.says(tongue.idea)
    telegram.sees(tongue.titles[0])
    telegram.says(title)
    telegram.sees(tongue.titles[1])
    slack.is_played_by(EMPLOYEE[language])
    slack.says(tongue.idea)
    slack.fills_in(tongue.titles[0], f"{title} 2")
    slack.fills_in(tongue.titles[1], problem)

    visitor.kills_the_bot(KILL[language], REVIVE[language])

    slack.fills_in(tongue.titles[2], kind)
    slack.fills_in(tongue.titles[4], role)
    slack.submits()
    slack.submits()
    slack.sees(tongue.thanks)
    expect(slack.modal).to_be_hidden()
    telegram.says(problem)
    telegram.presses(kind)
    telegram.says(smallest)
    telegram.presses(role)
    telegram.sees(tongue.looks)
    telegram.presses(tongue.post)
    telegram.sees(f"{title} 2")
