"""How long a role lasts."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.roster.rules import Until, end_of, last_day, months_later

ZONE = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 2), 3, date(2027, 2, 2)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
    ],
)
def test_months_are_those_of_the_calendar(day, months, later):
    assert months_later(day, months) == later


@given(st.integers(1_700_000_000, 3_700_000_000), st.sampled_from([Until.MONTH, Until.QUARTER, Until.YEAR]))
def test_a_role_is_held_through_its_last_day(seconds, until):
    now = datetime.fromtimestamp(seconds, UTC)
    ends = end_of(until, now, ZONE)
    assert ends is not None
    assert ends > now
    assert 27 <= (last_day(ends, ZONE) - now.date()).days <= 367


def test_without_an_end_there_is_none():
    assert end_of(Until.ALWAYS, datetime(2026, 11, 2, tzinfo=UTC), ZONE) is None
