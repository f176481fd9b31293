"""Fresh starts: found by looking at every day, one after the other, as people would on a calendar."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.nudges.fresh import fresh_start, is_fresh
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Member, MemberState

DAY = timedelta(days=1)
NL = ZoneInfo("Europe/Amsterdam")
EVENT = date(2026, 11, 12)
POLICY = Policy(next_learnathon=EVENT)
days = st.dates(date(2025, 1, 1), date(2032, 12, 31))
moments = st.datetimes(datetime(2025, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - with zone


def noor(zone: str = "Europe/Amsterdam") -> Member:
    return Member(
        organisation_id=1,
        name="Noor",
        language="nl",
        time_zone=zone,
        state=MemberState.ACTIVE,
        state_since=datetime(2025, 1, 1, tzinfo=UTC),
    )


def slowly(day: date, back: date | None) -> bool:
    """Whether a day is a fresh start, by walking through the days before it."""
    if not is_working_day(day, "NL"):
        return False
    worked_before = [one for n in range(1, 20) if is_working_day(one := day - n * DAY, "NL")]
    first = worked_before[0]
    after = {first - n * DAY for n in range(1, (first - worked_before[1]).days)}
    holiday = any(one.weekday() < 5 for one in after)
    since_back = [one for n in range(20) if back and is_working_day(one := back + n * DAY, "NL")]
    since_event = [one for n in range(1, 20) if is_working_day(one := EVENT + n * DAY, "NL")]
    return day.weekday() < 2 or holiday or day in since_back[1:2] or day == since_event[0]


@given(days, st.none() | days)
def test_the_same_days_as_on_a_calendar(day: date, back: date | None) -> None:
    assert is_fresh(day, POLICY, back) == slowly(day, back)


@given(moments, st.sampled_from(["Europe/Amsterdam", "America/New_York", "Pacific/Apia"]), st.none() | days)
def test_it_is_the_first_fresh_morning_from_now_on(now: datetime, zone: str, back: date | None) -> None:
    start = fresh_start(noor(zone), POLICY, now, back)
    local = start.astimezone(ZoneInfo(zone))
    assert start >= now
    assert time(9) <= local.time() < time(12)
    assert slowly(local.date(), back)
    day = now.astimezone(ZoneInfo(zone)).date()
    while day < local.date():
        gone = day == now.astimezone(ZoneInfo(zone)).date() and now.astimezone(ZoneInfo(zone)).time() >= time(12)
        assert gone or not slowly(day, back)
        day += DAY


@pytest.mark.parametrize(
    ("now", "start"),
    [
        ("2026-11-02 09:30", "2026-11-02 09:30"),  # a Monday
        ("2026-11-03 12:30", "2026-11-09 09:00"),  # a Tuesday, after the morning
        ("2026-04-07 13:00", "2026-04-08 09:00"),  # Easter Monday was the sixth
        ("2026-12-29 13:00", "2027-01-04 09:00"),  # Christmas, New Year and a weekend between
        ("2026-11-12 18:00", "2026-11-13 09:00"),  # the day after the Learnathon
    ],
)
def test_fresh_starts_in_the_netherlands(now: str, start: str) -> None:
    asked, expected = (datetime.fromisoformat(one).replace(tzinfo=NL) for one in (now, start))
    assert fresh_start(noor(), POLICY, asked) == expected
