"""When we may speak first, to whom, and how often: windows, holidays, changing clocks, pauses, fewer messages."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.nudges.kinds import MUTABLE, OWN, NudgeKind, wants
from flows.nudges.rhythm import opening_for
from flows.nudges.windows import next_opening, windows_of
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Member, MemberState

POLICY = Policy()
ZONES = ("Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "UTC")
moments = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - with zone
hours = st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))
kinds = st.sampled_from(NudgeKind)


def somebody(zone: str = "Europe/Amsterdam", state: MemberState = MemberState.ACTIVE) -> Member:
    return Member(organisation_id=1, name="Noor", language="nl", time_zone=zone, state=state, state_since=MONDAY)


MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)
members = st.builds(somebody, st.sampled_from(ZONES), st.sampled_from([MemberState.ACTIVE, MemberState.PAUSED]))


def open_at(member: Member, moment: datetime) -> bool:
    """Whether we may write at this moment, looked at slowly: by the wall clock where the member is."""
    local = moment.astimezone(ZoneInfo(member.time_zone))
    inside = any(start <= local.time() < end for start, end in windows_of(member, POLICY))
    back = member.ask_again_at if member.state is MemberState.PAUSED else None
    return inside and is_working_day(local.date(), POLICY.country) and (back is None or moment >= back)


@given(members, moments, st.none() | moments)
def test_an_opening_is_open_and_not_before_now(member: Member, now: datetime, back: datetime | None) -> None:
    member.ask_again_at = back
    opening = next_opening(member, POLICY, now)
    assert opening >= now
    assert open_at(member, opening)
    if open_at(member, now):
        assert opening == now


@given(members, moments)
def test_there_is_no_earlier_opening(member: Member, now: datetime) -> None:
    opening = next_opening(member, POLICY, now)
    quarter = timedelta(minutes=15)
    before = (now + quarter * n for n in range(int((opening - now) / quarter) + 1))
    assert not any(open_at(member, moment) for moment in before if moment < opening)


@given(hours, hours)
def test_there_are_always_hours_left_of_those_that_fit(start: time | None, end: time | None) -> None:
    member = somebody()
    member.window_start, member.window_end = start, end
    first, last = start or POLICY.window_start, end or POLICY.window_end
    if first < last:
        found = windows_of(member, POLICY)
        assert all(first <= begin < stop <= last for begin, stop in found)


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        ("2026-11-02 09:30", "2026-11-02 09:30"),
        ("2026-11-02 12:00", "2026-11-02 13:00"),  # lunch
        ("2026-11-06 17:00", "2026-11-09 09:00"),  # the weekend
        ("2026-03-27 18:00", "2026-03-30 09:00"),  # the night in which clocks go forward
        ("2026-10-23 18:00", "2026-10-26 09:00"),  # and back
        ("2026-04-24 18:00", "2026-04-28 09:00"),  # King's Day is a Monday
        ("2026-12-24 18:00", "2026-12-28 09:00"),  # Christmas and a weekend
        ("2026-12-31 18:00", "2027-01-04 09:00"),
    ],
)
def test_openings_in_the_netherlands(now: str, opening: str) -> None:
    zone = ZoneInfo("Europe/Amsterdam")
    asked = datetime.fromisoformat(now).replace(tzinfo=zone)
    assert next_opening(somebody(), POLICY, asked) == datetime.fromisoformat(opening).replace(tzinfo=zone)


@given(members, kinds, st.sets(st.sampled_from(MUTABLE)), st.integers(0, 2))
def test_what_is_ones_own_always_comes_and_the_rest_as_one_likes(
    member: Member, kind: NudgeKind, muted: set[NudgeKind], fewer: int
) -> None:
    member.muted, member.fewer = dict.fromkeys(muted, "since"), fewer
    if member.state is MemberState.ACTIVE:
        assert wants(member, kind) == (kind in OWN or (kind not in muted and fewer < 2))
    else:
        assert wants(member, kind) == (kind in {NudgeKind.DECISION, NudgeKind.ROLE, NudgeKind.PROMISE})


@pytest.mark.parametrize("state", [MemberState.INVITED, MemberState.LEFT, MemberState.DECLINED])
@pytest.mark.parametrize("kind", list(NudgeKind))
def test_who_does_not_take_part_hears_nothing(state: MemberState, kind: NudgeKind) -> None:
    assert not wants(somebody(state=state), kind)


@given(members, kinds, moments)
def test_as_usual_every_opening_will_do(member: Member, kind: NudgeKind, now: datetime) -> None:
    assert opening_for(member, kind, POLICY, now) == next_opening(member, POLICY, now)


@given(members, moments, st.integers(1, 9))
def test_half_as_often_is_no_two_days_in_a_row_and_news_once_a_week(member: Member, now: datetime, number: int) -> None:
    member.id, member.fewer = number, 1
    zone = ZoneInfo(member.time_zone)
    for kind, apart in ((NudgeKind.COMMENTS, timedelta(days=2)), (NudgeKind.FOLLOWED, timedelta(days=3))):
        first = opening_for(member, kind, POLICY, now)
        assert open_at(member, first)
        tomorrow = datetime.combine(day_of(first, zone) + timedelta(days=1), time.min, zone)
        second = opening_for(member, kind, POLICY, tomorrow)
        assert day_of(second, zone) - day_of(first, zone) >= apart
        if kind is NudgeKind.FOLLOWED:
            assert day_of(first, zone).isocalendar()[:2] != day_of(second, zone).isocalendar()[:2]


@given(members, moments)
def test_half_as_often_never_keeps_what_is_ones_own(member: Member, now: datetime) -> None:
    member.id, member.fewer = 1, 1
    for kind in OWN | {NudgeKind.INVITATION}:
        assert opening_for(member, kind, POLICY, now) == next_opening(member, POLICY, now)


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()
