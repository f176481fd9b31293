"""Where somebody is in the pool, as buttons carry it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.callback import ButtonCodes
from flows.finding.place import KINDS, REST, STATES, Choice, Place

places = st.builds(
    lambda page, chosen, typed: Place(page, frozenset(chosen), Place.searched(typed).words),
    st.integers(1, 99999),
    st.tuples(*(st.sampled_from(group) for group in (KINDS, STATES, REST[:2], REST[2:]))),
    st.text(),
)


@given(places)
def test_a_button_leads_to_the_same_place(place):
    assert Place.read(place.code) == place


@given(places)
def test_a_look_at_an_idea_and_back_fits_into_a_button(place):
    assert ButtonCodes("token").data(4_200_000_000, "idea.look", ("9999999", place.code))


@pytest.mark.parametrize("code", ["", "x", "1.io.", "999999", "-1", "1..", "1.i o", "1.i.a_b", "٣x"])
def test_what_is_no_place_is_the_beginning(code):
    assert Place.read(code) == Place()


def test_a_button_from_before_there_were_filters_still_leafs():
    assert Place.read("3") == Place(3)


def test_of_what_excludes_each_other_the_last_is_chosen():
    improve = Place(4).turned(Choice.IMPROVE)
    assert improve == Place(1, frozenset({Choice.IMPROVE}))
    assert improve.turned(Choice.RENEW).chosen == {Choice.RENEW}
    assert improve.turned(Choice.IMPROVE).chosen == set()
    assert improve.turned(Choice.OPEN).turned(Choice.MINE).chosen == {Choice.IMPROVE, Choice.OPEN, Choice.MINE}
    assert Place().turned(Choice.MINE).turned(Choice.NEAR).turned(Choice.LATE).chosen == {Choice.NEAR, Choice.LATE}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("De vergaderingen, elke week", ("vergaderingen", "week")),
        ("Één twéé één", ("twee",)),
        ("arbeidsongeschiktheidsverzekering nu", ("arbeidsongeschiktheidsve",)),
        ("kort en dan een heellangwoorddatnietmeerpast", ("kort",)),
        ("reserveren vergaderruimte systeem", ("reserveren", "systeem")),
        ("het de een", ()),
        ("...", ()),
    ],
)
def test_of_what_is_typed_the_words_that_say_something_are_kept_as_far_as_they_fit(typed, words):
    assert Place.searched(typed).words == words
