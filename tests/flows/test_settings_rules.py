"""What people may settle: hours that leave some time, a pause of at most six months, a place by any of its names."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.nudges.windows import windows_of
from flows.policy import Policy
from flows.settings.places import zones_called
from flows.settings.rules import back_at, back_on, hours_fit, may_pause_until, paused_until
from flows.workdays import is_working_day
from storage.models import MemberState
from tests.flows.test_nudge_rules import somebody

POLICY = Policy()
days = st.dates(date(2024, 1, 1), date(2034, 12, 31))
ends = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(days, st.sampled_from(["week", "two", "month"]))
def test_a_pause_of_a_button_ends_on_a_working_day_and_is_allowed(today: date, choice: str) -> None:
    day = back_on(choice, today, "NL")
    assert day is not None
    assert is_working_day(day, "NL")
    assert day >= today + timedelta(days=7)
    assert may_pause_until(day, today)


def test_no_other_length_is_offered() -> None:
    assert back_on("year", date(2026, 11, 2), "NL") is None


@pytest.mark.parametrize(
    ("day", "allowed"),
    [("2026-11-01", False), ("2026-11-02", False), ("2026-11-03", True), ("2027-05-02", True), ("2027-05-03", False)],
)
def test_a_pause_lasts_from_tomorrow_to_six_months(day: str, allowed: bool) -> None:
    assert may_pause_until(date.fromisoformat(day), date(2026, 11, 2)) == allowed


@given(days, st.sampled_from(["Europe/Amsterdam", "America/New_York", "Pacific/Apia"]))
def test_the_day_one_is_back_is_the_day_one_chose(day: date, zone: str) -> None:
    member = somebody(zone, MemberState.PAUSED)
    member.ask_again_at = back_at(member, day)
    assert paused_until(member) == day
    member.state = MemberState.ACTIVE
    assert paused_until(member) is None


@given(ends, ends)
def test_hours_that_fit_are_inside_the_organisation(start: time, end: time) -> None:
    member = somebody()
    member.window_start, member.window_end = start, end
    if hours_fit(start, end, POLICY):
        for begin, stop in windows_of(member, POLICY):
            assert any(first <= begin < stop <= last for first, last in POLICY.windows)


@pytest.mark.parametrize(
    ("start", "end", "fits"),
    [
        (time(9), time(12), True),
        (time(11, 30), time(13), True),
        (time(11, 45), time(13), False),  # a quarter is too little
        (time(12), time(13), False),  # lunch
        (time(18), time(20), False),
        (time(12), time(9), False),
        (time(0), time(23, 59), True),
    ],
)
def test_hours(start: time, end: time, fits: bool) -> None:
    assert hours_fit(start, end, POLICY) == fits


@pytest.mark.parametrize(
    ("typed", "zones"),
    [
        ("Europe/Brussels", ["Europe/Brussels"]),
        ("europe/brussels", ["Europe/Brussels"]),
        ("utc", ["UTC"]),
        ("Brussel", ["Europe/Brussels"]),
        ("brussels", ["Europe/Brussels"]),
        ("Parijs", ["Europe/Paris"]),
        ("new york", ["America/New_York"]),
        ("New-York", ["America/New_York"]),
        ("  sao paulo ", ["America/Sao_Paulo"]),
        ("São Paulo", ["America/Sao_Paulo"]),
        ("België", ["Europe/Brussels"]),
        ("Suriname", ["America/Paramaribo"]),
        ("paramar", ["America/Paramaribo"]),
        ("Atlantis", []),
        ("GMT+1", []),
        ("Etc/GMT+1", []),
        ("x", []),
        ("", []),
        ("../../etc/passwd", []),
    ],
)
def test_a_place(typed: str, zones: list[str]) -> None:
    assert zones_called(typed) == zones


def test_a_country_with_many_zones() -> None:
    assert {"America/New_York", "America/Chicago", "America/Adak"} <= set(zones_called("United States"))


@given(st.text(max_size=80))
def test_whatever_place_is_named_a_zone_can_be_used(typed: str) -> None:
    found = zones_called(typed)
    for zone in found:
        assert datetime(2026, 11, 2, tzinfo=ZoneInfo(zone)).utcoffset() is not None


def test_every_zone_is_found_by_its_name() -> None:
    for zone in available_timezones():
        if "/" in zone and not zone.startswith(("posix/", "right/", "Etc/")):
            assert zones_called(zone) == [zone]
