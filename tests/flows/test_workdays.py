"""Working days: weekends and public holidays left out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.workdays import Country, add_working_days, half_way, is_working_day

DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31))
COUNTRIES = st.sampled_from(["NL", "BE", "DE", "GB"])


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),  # New Year
        date(2026, 4, 6),  # Easter Monday
        date(2026, 4, 27),  # King's Day
        date(2026, 5, 14),  # Ascension Day
        date(2026, 5, 25),  # Whit Monday
        date(2026, 12, 25),
        date(2026, 11, 7),  # a Saturday
        date(2026, 11, 8),
    ],
)
def test_nobody_works_on_weekends_and_dutch_holidays(day: date) -> None:
    assert not is_working_day(day, "NL")


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 11, 2),
        date(2026, 12, 24),
        date(2026, 12, 28),
        date(2026, 4, 3),  # Good Friday: most people work
        date(2025, 5, 5),  # Liberation Day: free in some companies once in five years
    ],
)
def test_other_days_are_working_days(day: date) -> None:
    assert is_working_day(day, "NL")


def test_each_country_has_its_own_holidays() -> None:
    assert is_working_day(date(2026, 7, 21), "NL")
    assert not is_working_day(date(2026, 7, 21), "BE")


@pytest.mark.parametrize(
    ("start", "count", "reached"),
    [
        (date(2026, 11, 2), 5, date(2026, 11, 9)),
        (date(2026, 11, 6), 1, date(2026, 11, 9)),
        (date(2026, 11, 7), 1, date(2026, 11, 9)),
        (date(2026, 12, 23), 2, date(2026, 12, 28)),
        (date(2026, 12, 30), 2, date(2027, 1, 4)),
        (date(2026, 11, 4), 0, date(2026, 11, 4)),
    ],
)
def test_counting_skips_what_is_no_working_day(start: date, count: int, reached: date) -> None:
    assert add_working_days(start, count, "NL") == reached


@given(DAYS, st.integers(min_value=1, max_value=30), COUNTRIES)
def test_there_are_exactly_so_many_working_days_on_the_way(start: date, count: int, country: str) -> None:
    end = add_working_days(start, count, country)
    way = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert is_working_day(end, country)
    assert sum(is_working_day(day, country) for day in way) == count


def test_an_organisations_own_days_are_no_working_days_and_nobody_elses():
    day = date(2026, 11, 9)
    here = Country("NL", frozenset({day}))
    assert is_working_day(day, "NL")
    assert not is_working_day(day, here)
    assert is_working_day(day, "NL")
    assert add_working_days(date(2026, 11, 6), 1, here) == date(2026, 11, 10)
    assert not is_working_day(date(2026, 12, 25), here)


@given(DAYS, st.integers(3, 70), COUNTRIES)
def test_half_way_is_the_first_working_day_from_the_middle_on_or_the_last_day(
    first: date, days: int, country: str
) -> None:
    last = first + timedelta(days=days)
    from_the_middle = [first + timedelta(days=n) for n in range(days // 2, days + 1)]
    found = half_way(first, last, country)
    assert found == next((one for one in from_the_middle if is_working_day(one, country)), last)
    assert first < found <= last
