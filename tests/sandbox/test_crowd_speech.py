"""What the crowd says fits what the bot takes, and its buttons are the bot's."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.sandbox.crowd.colleague import SPEECH, card, pattern
from adapters.sandbox.crowd.speech import KINDS, REASONS, ROLES
from flows.answering.deciding import OWN_SENTENCE
from flows.discussion.saying import NewComment
from flows.ideas.conversation import NewIdea
from tests.sandbox.crowd_support import chance, limits

languages = pytest.mark.parametrize("language", ["nl", "en"])
chances = st.integers(0, 2**32).map(chance)


@languages
@given(random=chances)
def test_ideas_fit_the_form(language: str, random: Random) -> None:
    speech = SPEECH[language]
    idea = speech.idea(random)
    for name in ("title", "problem", "smallest"):
        shortest, longest = limits(NewIdea, name)
        said = getattr(idea, name)
        assert shortest <= len(said) <= longest or (name == "smallest" and not said)
        assert "{" not in said
    assert idea.kind in {speech.labels[kind] for kind in KINDS}
    assert idea.role in {speech.labels[role] for role in ROLES}


@languages
@given(random=chances)
def test_what_is_said_about_ideas_fits_too(language: str, random: Random) -> None:
    speech = SPEECH[language]
    shortest, longest = limits(NewComment, "text")
    for said in (speech.comment(random), speech.reaction(random)):
        assert shortest <= len(said) <= longest
        assert "{" not in said
    reason, text = speech.verdict(random)
    assert OWN_SENTENCE.shortest <= len(text) <= OWN_SENTENCE.longest
    assert reason in {speech.labels[one] for one in REASONS}
    assert speech.search(random)


def test_both_languages_know_the_same_buttons() -> None:
    assert SPEECH["nl"].labels.keys() == SPEECH["en"].labels.keys()


def test_a_number_on_a_button_may_be_any_unless_it_is_said() -> None:
    assert re.fullmatch(pattern(SPEECH["nl"], "view", {}), "Bekijk 7")
    assert re.fullmatch(pattern(SPEECH["nl"], "view", {"view": 12}), "Bekijk 12")
    assert not re.fullmatch(pattern(SPEECH["nl"], "view", {"view": 12}), "Bekijk 7")


def test_among_other_things_in_one_message_its_place_stands_before_a_button() -> None:
    assert re.fullmatch(pattern(SPEECH["nl"], "view", {"view": 12}), "2. Bekijk 12")


def test_a_card_is_told_from_what_is_said_under_it() -> None:
    found = card("12. Eén formulier (zonder papier) (Verbeteren)\nMeer", None)
    assert found is not None
    assert (found.number, found.title) == (12, "Eén formulier (zonder papier)")
    assert card("Noor\nDat wil ik ook.", None) is None
