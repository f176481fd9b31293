"""When an event's phases begin (domain.md 2.2): never out of order, on working days, and all of them before the day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.events.calendar import SHORTEST_NOTICE, day_of, lead_factor, lead_for
from flows.workdays import is_working_day
from storage.models import EventPhase

BEFORE = (EventPhase.ANNOUNCED, EventPhase.CALL_FOR_IDEAS, EventPhase.SHAPING, EventPhase.READY, EventPhase.LIVE)
AFTER = (EventPhase.LIVE, EventPhase.FOLLOW_THROUGH, EventPhase.EVALUATED, EventPhase.CLOSED)


@pytest.mark.parametrize(
    ("size", "factor"),
    [(5, 0.5), (10, 0.5), (30, 0.625), (50, 0.75), (100, 0.875), (150, 1.0), (325, 1.165), (500, 1.33), (900, 1.33)],
)
def test_the_lead_grows_with_the_number_of_people(size, factor):
    assert lead_factor(size) == pytest.approx(factor)


@pytest.mark.parametrize(
    ("phase", "begins"),
    [
        (EventPhase.ANNOUNCED, date(2027, 8, 16)),
        (EventPhase.CALL_FOR_IDEAS, date(2027, 9, 13)),
        (EventPhase.SHAPING, date(2027, 10, 11)),
        (EventPhase.READY, date(2027, 11, 4)),
        (EventPhase.WRAP_UP, date(2027, 11, 11)),
        (EventPhase.FOLLOW_THROUGH, date(2027, 11, 25)),
        (EventPhase.EVALUATED, date(2028, 9, 14)),
        (EventPhase.CLOSED, date(2028, 11, 9)),
    ],
)
def test_a_year_of_150_people(phase, begins):
    assert day_of(phase, date(2027, 11, 11), 1.0, "NL") == begins


working_days = st.dates(date(2026, 1, 1), date(2030, 12, 31)).filter(lambda day: is_working_day(day, "NL"))


@given(day=working_days, size=st.integers(1, 1000), notice=st.integers(28, 400))
def test_phases_begin_in_their_order_on_working_days(day, size, notice):
    announced = day - timedelta(days=notice)
    assert day - announced >= SHORTEST_NOTICE
    lead = lead_for(size, announced, day)
    before = [day_of(phase, day, lead, "NL") for phase in BEFORE]
    after = [day_of(phase, day, lead, "NL") for phase in AFTER]
    assert all(earlier <= later for earlier, later in pairwise(before))
    assert all(earlier < later for earlier, later in pairwise(after))
    assert all(is_working_day(one, "NL") for one in (*before, *after))


@given(day=working_days, size=st.integers(1, 1000), notice=st.integers(28, 400))
def test_announced_late_everything_is_shorter_and_still_fits(day, size, notice):
    announced = day - timedelta(days=notice)
    lead = lead_for(size, announced, day)
    assert lead <= lead_factor(size)
    assert day - timedelta(weeks=12 * lead) >= announced - timedelta(days=1)
