"""A number and the day on which it is reached, in one answer; and whether two units are the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.aims import Aim, Missing, read_aim
from flows.amounts import Amount, same_unit

TODAY = date(2026, 11, 2)
JUNE = date(2027, 6, 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8 dagen op 1 juni", Aim(Amount(8, "dagen"), JUNE)),
        ("8 days on 1 June", Aim(Amount(8, "days"), JUNE)),
        ("8 days by June 1, 2027", Aim(Amount(8, "days"), JUNE)),
        ("ongeveer 8 dagen, uiterlijk op 1-6-2027", Aim(Amount(8, "dagen", about=True), JUNE)),
        ("op 1 juni: 8 dagen", Aim(Amount(8, "dagen"), JUNE)),
        ("60% 2027-06-01", Aim(Amount(60, "%"), JUNE)),
        ("1.200 klanten per 1 juni", Aim(Amount(1200, "klanten"), JUNE)),
        ("8 1 juni", Aim(Amount(8), JUNE)),
        ("8 dagen op 1 juni 2020", Aim(Amount(8, "dagen"), date(2020, 6, 1))),
        ("8 dagen", Missing.DAY),
        ("8 dagen op 31 februari", Missing.DAY),
        ("8 dagen zo snel mogelijk", Missing.DAY),
        ("1 juni", Missing.NUMBER),
        ("minder dagen op 1 juni", Missing.NUMBER),
        ("", Missing.NUMBER),
    ],
)
def test_what_people_type_is_understood_as_they_mean_it(typed, meant):
    assert read_aim(typed, "nl", TODAY) == meant


@given(st.text())
def test_whatever_is_typed_is_an_aim_or_lacks_something(typed):
    assert isinstance(read_aim(typed, "en", TODAY), Aim | Missing)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dagen", "dag"),
        ("uur", "uren"),
        ("weken", "week"),
        ("Minuten", "minuut"),
        ("days", "day"),
        ("queries", "query"),
        ("%", "procent"),
        ("percent", "%"),
        ("euro's", "€"),
        ("klachten per week", "klachten per week"),
    ],
)
def test_one_and_many_are_the_same_unit(one, other):
    assert same_unit(one, other)
    assert same_unit(other, one)


@pytest.mark.parametrize(("one", "other"), [("dagen", "weken"), ("days", "hours"), ("%", "€"), ("uur", "dagen")])
def test_what_differs_is_another_unit(one, other):
    assert not same_unit(one, other)
