"""Until when a merger can be objected to."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.policy import Policy
from flows.sharing.rules import last_day_to_object, objections_over
from flows.workdays import is_working_day, working_days_after

AMSTERDAM = "Europe/Amsterdam"
ZONES = st.sampled_from([AMSTERDAM, "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"])
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone follows


@pytest.mark.parametrize(
    ("asked", "last", "over"),
    [
        ("2026-11-02T10:00", "2026-11-09", "2026-11-10T09:00"),
        ("2026-11-06T10:00", "2026-11-13", "2026-11-16T09:00"),  # a Friday: the news comes on a Monday
        ("2026-12-18T10:00", "2026-12-28", "2026-12-29T09:00"),  # Christmas lies in between
    ],
)
def test_five_working_days_are_over_the_morning_after(asked: str, last: str, over: str) -> None:
    moment = datetime.fromisoformat(asked).replace(tzinfo=ZoneInfo(AMSTERDAM))
    due = objections_over(moment.astimezone(UTC), AMSTERDAM, Policy())
    assert due == datetime.fromisoformat(over).replace(tzinfo=ZoneInfo(AMSTERDAM))
    assert last_day_to_object(due, AMSTERDAM, Policy()).isoformat() == last


@given(MOMENTS, ZONES, st.integers(min_value=1, max_value=20))
def test_the_last_day_is_the_one_that_was_promised(moment: datetime, zone: str, days: int) -> None:
    policy = Policy(reaction_wd=days)
    due = objections_over(moment, zone, policy)
    last = last_day_to_object(due, zone, policy)
    assert is_working_day(due.date(), "NL")
    assert due.time() == time(9)
    assert working_days_after(moment.astimezone(ZoneInfo(zone)).date(), last, "NL") == days
