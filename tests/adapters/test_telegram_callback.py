import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.callback import ButtonCodes

CODES = ButtonCodes("4242:secret")
NOOR, BOB = 5_000_001, 5_000_002

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=8)
short_args = st.lists(words, max_size=3).map(tuple)


def fits(write, *args):
    try:
        return write(*args)
    except ValueError:
        return None


@given(words, short_args)
def test_a_press_is_read_as_it_was_written(action, args):
    data = fits(CODES.data, NOOR, action, args)
    if data is not None:
        assert len(data.encode()) <= 64
        assert CODES.read(NOOR, data) == (action, args)
        assert CODES.read(BOB, data) is None


@given(words, short_args)
def test_a_link_is_read_as_it_was_written(action, args):
    code = fits(CODES.link, action, args)
    if code is not None:
        assert re.fullmatch(r"do-[A-Za-z0-9_-]{1,61}", code)
        assert CODES.read_link(code) == (action, args)


@given(st.text(max_size=70))
def test_what_others_make_up_is_not_read(data):
    assert CODES.read(NOOR, data) is None
    assert CODES.read_link(data) is None


@given(st.integers(0, 63), st.characters(codec="ascii"))
def test_one_changed_letter_spoils_it(at, letter):
    data = CODES.data(NOOR, "ideas.show", ("1234",))
    at %= len(data)
    changed = data[:at] + letter + data[at + 1 :]
    assert changed == data or CODES.read(NOOR, changed) is None


def test_a_button_of_another_bot_is_not_ours():
    assert ButtonCodes("4243:other").read(NOOR, CODES.data(NOOR, "ideas.show", ("7",))) is None


def test_a_link_is_no_button_and_a_button_no_link():
    data, code = CODES.data(NOOR, "ideas.show", ("7",)), CODES.link("ideas.show", ("7",))
    assert CODES.read_link("do-" + data) is None
    assert CODES.read(NOOR, code) is None


@given(
    st.sampled_from(["form.change", "form.choose", "ideas.withdraw", "members.language"]),
    st.text("abcdefghijkmnpqrstuvwxyz23456789", min_size=6, max_size=8),
    st.sampled_from(["smallest_test", "idea_type", "own_role", "problem"]),
    st.sampled_from(["improve", "contributor", "undecided", "2026"]),
)
def test_what_forms_put_into_buttons_fits(action, nonce, field, value):
    assert CODES.read(-1001234567890, CODES.data(-1001234567890, action, (nonce, field, value)))


def test_what_does_not_fit_is_refused_with_the_name_of_the_button():
    with pytest.raises(ValueError, match=r"'ideas\.show'"):
        CODES.data(NOOR, "ideas.show", ("x" * 60,))
    with pytest.raises(ValueError, match=r"'ideas\.show'"):
        CODES.link("ideas.show", ("x" * 40,))
