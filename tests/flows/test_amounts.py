"""Numbers with a unit, as people type them in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.amounts import Amount, amount, read_amount, same_unit
from flows.texts import load_texts

TEXTS = load_texts()


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("12 dagen", "nl", Amount(12, "dagen")),
        ("12,5", "nl", Amount(12.5)),
        ("12,5", "en", Amount(12.5)),
        ("12.5 days", "en", Amount(12.5, "days")),
        ("1.200", "nl", Amount(1200)),
        ("1.200", "en", Amount(1.2)),
        ("1,200 calls", "en", Amount(1200, "calls")),
        ("1,200", "nl", Amount(1.2)),
        ("1.234.567,89", "nl", Amount(1234567.89)),
        ("1,234,567.89", "en", Amount(1234567.89)),
        ("12 500", "nl", Amount(12500)),
        ("0.125", "nl", Amount(0.125)),
        ("ongeveer 12", "nl", Amount(12, about=True)),
        ("about 60%", "en", Amount(60, "%", about=True)),
        ("€ 1.200", "nl", Amount(1200, "€")),
        ("-3 graden", "nl", Amount(-3, "graden")),
    ],
)
def test_what_people_type_is_understood_as_they_mean_it(typed, language, meant):
    assert read_amount(typed, language) == meant


@pytest.mark.parametrize("typed", ["", "dagen", "twaalf", "12,5,3", "1.2.3", "12-13", "9" * 30, "1.20.300"])
def test_what_is_no_number_is_none(typed):
    assert read_amount(typed, "nl") is None


@given(st.text())
def test_whatever_is_typed_is_a_number_or_none(typed):
    for language in ("nl", "en"):
        assert read_amount(typed, language) is None or read_amount(typed, language).value <= 1e12


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3), st.sampled_from(["nl", "en"]))
def test_what_we_show_is_read_back_as_the_same_number(value, language):
    shown = str(amount(TEXTS.words(language), float(value)))
    assert read_amount(shown, language) == Amount(float(value))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("dag", "dagen", True),
        ("days", "Day", True),
        ("uur", "uren", True),
        ("procent", "%", True),
        ("weken", "dagen", False),
        ("€", "euro", True),
    ],
)
def test_units_are_the_same_in_one_form_or_the_other(one, other, same):
    assert same_unit(one, other) is same
