"""The sandbox's clock runs, stands still and is moved on, never back; and how far a day, a week or a month is."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from adapters.sandbox.clock import SandboxClock
from bot.sandbox.stretches import after, night_after

START = datetime(2027, 3, 25, 9, 0, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone follows


def test_it_runs_along_with_the_real_time_until_it_is_stopped():
    with time_machine.travel(datetime(2026, 1, 1, tzinfo=UTC), tick=False) as real:
        clock = SandboxClock(START)
        real.shift(60)
        assert clock() == START + timedelta(seconds=60)
        clock.pause()
        real.shift(60)
        assert clock.paused
        assert clock() == START + timedelta(seconds=60)
        clock.resume()
        real.shift(1)
        assert clock() == START + timedelta(seconds=61)
        assert clock.seconds() == clock().timestamp()


@pytest.mark.parametrize("paused", [False, True])
def test_it_is_moved_on_and_never_back(paused):
    with time_machine.travel(datetime(2026, 1, 1, tzinfo=UTC), tick=False):
        clock = SandboxClock(START)
        if paused:
            clock.pause()
        clock.move_to(START + timedelta(days=3))
        clock.move_to(START)
        assert clock() == START + timedelta(days=3)
        assert clock.paused is paused


@pytest.mark.parametrize(
    ("stretch", "start", "end"),
    [
        ("day", datetime(2027, 3, 27, 10, 15, tzinfo=AMSTERDAM), datetime(2027, 3, 28, 8, 15, tzinfo=UTC)),  # 23 hours
        ("day", datetime(2027, 10, 30, 10, 15, tzinfo=AMSTERDAM), datetime(2027, 10, 31, 9, 15, tzinfo=UTC)),  # 25
        ("day", datetime(2027, 3, 27, 2, 30, tzinfo=AMSTERDAM), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),  # no 2:30
        ("week", datetime(2027, 3, 25, 10, 0, tzinfo=AMSTERDAM), datetime(2027, 4, 1, 8, 0, tzinfo=UTC)),
        ("month", datetime(2027, 1, 31, 10, 0, tzinfo=AMSTERDAM), datetime(2027, 2, 28, 9, 0, tzinfo=UTC)),
        ("month", datetime(2027, 12, 5, 10, 0, tzinfo=AMSTERDAM), datetime(2028, 1, 5, 9, 0, tzinfo=UTC)),
    ],
)
def test_a_stretch_ends_at_the_same_time_on_the_wall(stretch, start, end):
    assert after(stretch, start) == end


@given(MOMENTS)
def test_nights_end_one_after_the_other(moment):
    night = night_after(moment)
    assert timedelta() < night - moment <= timedelta(days=1)
    assert night_after(night) - night == timedelta(days=1)
