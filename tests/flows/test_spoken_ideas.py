"""Ideas in plain words: what people type when they do not think of a command."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ideas.spoken import idea_in

BROUGHT = {
    "ik heb een idee: stille standup": "stille standup",
    "Ik heb een idee": "",
    "Ik heb nog een goed idee! Stiller vergaderen.": "Stiller vergaderen.",
    "hoi, ik heb 'n ideetje om stiller te vergaderen": "om stiller te vergaderen",
    "Ik wil graag een idee insturen": "",
    "mijn idee is: stiller vergaderen": "stiller vergaderen",
    "Mijn idee is om stiller te vergaderen": "om stiller te vergaderen",
    "nieuw idee - stiller vergaderen": "stiller vergaderen",
    "Idee: stille standup\nvoor iedereen": "stille standup\nvoor iedereen",
    "idee \u2013 stille standup": "stille standup",
    "I have an idea: a quieter stand-up": "a quieter stand-up",
    "I've got another idea!": "",
    "I\u2019ve got an idea. Talk less": "Talk less",
    "Hello, here's a small idea: talk less": "talk less",
    "I'd like to share an idea": "",
    "my idea is to talk less": "to talk less",
    "IDEA: TALK LESS": "TALK LESS",
    "ik heb ook een idee: stiller": "stiller",
    "Ik heb misschien een idee: stiller": "stiller",
    "ik heb wel een idee: stiller": "stiller",
    "heb een idee: stiller": "stiller",
    "ik heb een heel goed idee: stiller": "stiller",
    "ik had een idee: stiller": "stiller",
    "Goedemorgen, ik heb een idee: stiller": "stiller",
    "I got an idea: talk less": "talk less",
    "I had an idea: talk less": "talk less",
    "I've an idea: talk less": "talk less",
    "I have a really good idea: talk less": "talk less",
    "Good morning, I have an idea: talk less": "talk less",
}

NOT_BROUGHT = [
    "",
    "ideeen",
    "idee stille standup",  # a command typed as a word
    "ik heb geen idee",
    "ik heb een idee\u00ebnlijst gemaakt",
    "een idee van mij is afgewezen",
    "wat een goed idee",
    "an idea of mine was parked",
    "no idea",
    "idea-less",
    "Ik heb een idee ingestuurd, wanneer hoor ik iets?",
    "I have an idea in the pool but no answer",
    "I had an idea yesterday",
]


@pytest.mark.parametrize("text", BROUGHT)
def test_what_follows_is_the_idea(text: str) -> None:
    assert idea_in(text) == BROUGHT[text]


@pytest.mark.parametrize("text", NOT_BROUGHT)
def test_other_words_are_no_idea(text: str) -> None:
    assert idea_in(text) is None


@given(st.text())
def test_whatever_is_typed_is_understood_or_left_alone(text: str) -> None:
    found = idea_in(text)
    assert found is None or found in text


@given(st.sampled_from(["ik heb een idee: ", "Idea: ", "my idea is: "]), st.text("abcdefgh ijk.\n", min_size=1))
def test_the_idea_keeps_its_words(opening: str, idea: str) -> None:
    assert idea_in(opening + idea) == idea.lstrip(" \n.").rstrip()
