"""A new employee sends an idea on Slack, and a colleague on Telegram joins it."""

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor
from tests.stories.idea_scenes import TONGUES

EMPLOYEE = {"nl": "Bas", "en": "Emma"}
COLLEAGUE = {"nl": "Noor", "en": "Daniel"}
TOO_SHORT = {"nl": "minstens 20 tekens", "en": "at least 20 characters"}
INTRODUCTION = {"nl": "Ik ben de Learnathon-bot van een", "en": "I am the Learnathon bot of an"}
START = {"nl": "Starten", "en": "Start"}
POOL = {"nl": "/ideeen", "en": "/ideas"}
SEE = {"nl": "Bekijk 1", "en": "View 1"}
JOIN = {"nl": "Word mede-eigenaar", "en": "Join as co-owner"}
OFFERED = {"nl": "Ik vraag het de eigenaar", "en": "I will ask the owner"}
ASKS = {"nl": "Noor wil graag", "en": "Daniel would like to be co-owner"}
YES = {"nl": "Welkom", "en": "Welcome"}
JOINED = {"nl": "Je bent nu mede-eigenaar", "en": "You are co-owner"}
WITH = {"nl": ", met Noor", "en": ", met Daniel"}  # cards speak the language of the organisation


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_idea_sent_on_slack_is_joined_on_telegram(visitor: Visitor, language: str) -> None:
    tongue, slack, telegram = TONGUES[language], visitor.slack, visitor.telegram
    title, problem, kind, _, role = tongue.answers
    questions = tongue.titles

    slack.is_played_by(EMPLOYEE[language])
    slack.says(tongue.idea)
    slack.fills_in(questions[0], title)
    slack.fills_in(questions[1], "kort")
    slack.fills_in(questions[2], kind)
    slack.fills_in(questions[4], role)
    slack.submits()
    slack.fills_in(questions[1], problem)
    slack.submits()
    slack.sees(tongue.looks)
    slack.submits()
    expect(slack.modal).to_be_hidden()
    slack.sees(tongue.thanks)
    slack.goes_to("# ideeen")
    slack.sees(title)

    telegram.is_played_by(COLLEAGUE[language])
    telegram.sees(INTRODUCTION[language])
    telegram.presses(START[language])
    telegram.presses(tongue.tell)
    telegram.presses(tongue.join)
    telegram.sees(tongue.in_now)
    telegram.goes_to("Ideeën")
    telegram.sees(title)
    telegram.goes_to("Learnathon")
    telegram.says(POOL[language])
    telegram.presses(SEE[language])
    telegram.presses(JOIN[language])
    telegram.sees(OFFERED[language])

    visitor.lets_time_pass("next")  # nobody is written to at night or in a weekend
    slack.goes_to("Learnathon")
    slack.sees(ASKS[language])
    slack.presses(YES[language])
    telegram.sees(JOINED[language])
    slack.goes_to("# ideeen")
    slack.sees(WITH[language])
