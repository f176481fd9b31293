"""How long a role lasts."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.roster.rules import AFTER_THE_DAY, Until, end_from_outside, end_of, last_day, months_later

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


@given(st.integers(1_700_000_000, 3_700_000_000), st.sampled_from(Until), st.none() | st.integers(-400, 400))
def test_somebody_from_outside_always_has_an_end(seconds, until, days):
    now = datetime.fromtimestamp(seconds, UTC)
    today = now.astimezone(ZoneInfo(ZONE)).date()
    day = None if days is None else today + timedelta(days=days)
    ends = end_from_outside(day, until, now, ZONE)
    assert ends > now
    if day is not None and day >= today:
        assert last_day(ends, ZONE) == day + AFTER_THE_DAY
    elif until is Until.ALWAYS:
        assert ends == end_of(Until.QUARTER, now, ZONE)
    else:
        assert ends == end_of(until, now, ZONE)
