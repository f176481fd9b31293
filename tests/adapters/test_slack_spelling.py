"""Commands in our sentences are those that Slack takes."""

import pytest

from adapters.slack.spelling import Spelling
from flows.chat import Block, CommandWord, Message, Run

WORDS = [
    CommandWord("idea", {"en": "idea", "nl": "idee"}, {}, {}, daily=True),
    CommandWord("ideas", {"en": "ideas", "nl": "ideeen"}, {}, {}),
    CommandWord("stop", {"en": "stop", "nl": "stoppen"}, {}, {}),
    CommandWord("event", {"en": "learnathon", "nl": "learnathon"}, {}, {}),
]


def spelled(text: str, *, typed: bool = False) -> str:
    return str(Spelling(WORDS).message(Message((Block((Run(text, typed=typed),)),))))


@pytest.mark.parametrize(
    ("ours", "on_slack"),
    [
        ("Stop at any time with /stop.", "Stop at any time with /learnathon stop."),
        ("/ideeen toont de vijver", "/learnathon ideeen toont de vijver"),
        ("Send one with /idea.", "Send one with /idea."),
        ("Already /learnathon stop", "Already /learnathon stop"),
        ("See /event, or just /learnathon", "See /learnathon event, or just /learnathon"),
        ("and/or, stop", "and/or, stop"),
        ("/stopwatch", "/stopwatch"),
    ],
)
def test_a_command_without_a_slash_of_its_own_follows_learnathon(ours, on_slack):
    assert spelled(ours) == on_slack


def test_what_people_typed_stays_as_it_is():
    assert spelled("type /stop", typed=True) == "type /stop"
