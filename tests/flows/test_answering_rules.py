"""When the owner hears of a no, how late an answer is, and when ideas are called for."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answering.calls import call_for, next_call, running_call
from flows.answering.rules import days_late, done_from, due_soon, late_from, late_since, reminded_from
from flows.ideas.rules import answer_due, shown_due
from flows.policy import Policy
from flows.workdays import add_working_days, is_working_day, working_days_after
from storage.models import Member, MemberState

AMSTERDAM = "Europe/Amsterdam"
ZONES = st.sampled_from([AMSTERDAM, "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"])
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone follows
DAYS = st.dates(date(2024, 1, 1), date(2035, 1, 1))
FRIDAY_NOON = 12


def owner(zone: str = AMSTERDAM, state: MemberState = MemberState.ACTIVE) -> Member:
    now = datetime(2024, 1, 1, tzinfo=UTC)
    return Member(organisation_id=1, name="Noor", language="nl", time_zone=zone, state=state, state_since=now)


@given(MOMENTS, ZONES)
def test_a_no_is_told_in_working_hours_and_on_no_friday_afternoon(moment: datetime, zone: str) -> None:
    when = done_from(owner(zone), Policy(), moment)
    local = when.astimezone(ZoneInfo(zone))
    assert when >= moment
    assert is_working_day(local.date(), "NL")
    assert time(9) <= local.time() < time(17)
    assert not (local.weekday() == 4 and local.hour >= FRIDAY_NOON)
    assert done_from(owner(zone), Policy(), when) == when


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        ("2026-11-02T10:00", "2026-11-02T10:00"),
        ("2026-11-02T18:00", "2026-11-03T09:00"),
        ("2026-11-06T11:59", "2026-11-06T11:59"),  # Friday morning
        ("2026-11-06T12:00", "2026-11-09T09:00"),
        ("2026-11-06T14:00", "2026-11-09T09:00"),
        ("2026-12-24T18:00", "2026-12-28T09:00"),  # Christmas on a Friday
    ],
)
def test_when_a_no_is_told(decided: str, told: str) -> None:
    here = ZoneInfo(AMSTERDAM)
    moment = datetime.fromisoformat(decided).replace(tzinfo=here)
    assert done_from(owner(), Policy(), moment) == datetime.fromisoformat(told).replace(tzinfo=here)


@pytest.mark.parametrize("state", [MemberState.PAUSED, MemberState.LEFT])
def test_nobody_waits_for_an_owner_who_is_away(state: MemberState) -> None:
    saturday = datetime(2026, 11, 7, 20, tzinfo=UTC)
    assert done_from(owner(state=state), Policy(), saturday) == saturday
    assert done_from(None, Policy(), saturday) == saturday


@given(MOMENTS, st.integers(min_value=1, max_value=20), st.integers(min_value=0, max_value=30))
def test_an_answer_is_late_by_the_working_days_since_it_was_due(moment: datetime, days: int, late: int) -> None:
    due = answer_due(moment, AMSTERDAM, Policy(reaction_wd=days))
    day = add_working_days(due.date(), late, "NL")
    assert days_late(due, datetime.combine(day, time(12), ZoneInfo(AMSTERDAM)), AMSTERDAM, "NL") == late
    assert days_late(due, moment, AMSTERDAM, "NL") == 0


@given(MOMENTS, ZONES)
def test_before_the_day_that_is_promised_no_answer_is_late_and_on_it_each_is(sent: datetime, zone: str) -> None:
    due = answer_due(sent, zone, Policy())
    day = shown_due(due, zone, Policy())
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    assert due < midnight
    assert days_late(due, midnight - timedelta(seconds=1), zone, "NL") == 0
    assert days_late(due, midnight, zone, "NL") == 1


@given(MOMENTS, ZONES, st.integers(min_value=-10, max_value=10))
def test_late_is_what_was_due_before_and_promised_before_today(sent: datetime, zone: str, days: int) -> None:
    due = answer_due(sent, zone, Policy())
    today = datetime.combine(due.date() + timedelta(days=days), time(12), ZoneInfo(zone))
    late = due < late_since(today, zone, "NL")
    assert late == (shown_due(due, zone, Policy()) <= today.date())


@given(MOMENTS, ZONES)
def test_when_an_answer_is_late_is_known_beforehand_to_the_moment(due: datetime, zone: str) -> None:
    moment = late_from(due, zone, "NL")
    assert due < late_since(moment, zone, "NL")
    assert late_since(moment - timedelta(seconds=1), zone, "NL") <= due


@given(MOMENTS, ZONES)
def test_when_one_is_reminded_first_is_known_beforehand(due: datetime, zone: str) -> None:
    first = reminded_from(due, zone, "NL")
    before = [datetime.combine(first - timedelta(days=n), time(12), ZoneInfo(zone)) for n in range(1, 12)]
    assert is_working_day(first, "NL")
    assert _is_soon(due, datetime.combine(first, time(12), ZoneInfo(zone)), zone)
    assert not any(_is_soon(due, noon, zone) for noon in before if is_working_day(noon.date(), "NL"))


@given(DAYS, st.integers(min_value=0, max_value=30))
def test_counting_working_days_is_the_way_back(day: date, count: int) -> None:
    assert working_days_after(day, add_working_days(day, count, "NL"), "NL") == count


@given(MOMENTS, ZONES)
def test_every_answer_is_reminded_of_on_the_working_day_before_on_the_day_and_on_the_one_after(
    sent: datetime, zone: str
) -> None:
    due = answer_due(sent, zone, Policy())
    here = ZoneInfo(zone)
    around = [datetime.combine(due.date() + timedelta(days=n), time(12), here) for n in range(-10, 10)]
    reminded = [noon.date() for noon in around if is_working_day(noon.date(), "NL") and _is_soon(due, noon, zone)]
    before, on_the_day, after = reminded
    assert on_the_day == due.date()
    assert add_working_days(before, 1, "NL") == due.date()
    assert after == add_working_days(due.date(), 1, "NL")


def _is_soon(due: datetime, now: datetime, zone: str) -> bool:
    start, end = due_soon(now, zone, "NL")
    return start <= due < end


@pytest.mark.parametrize(
    ("learnathon", "call"),
    [
        (date(2027, 2, 4), date(2026, 12, 7)),  # from a Thursday: the Monday eight weeks before
        (date(2027, 2, 1), date(2026, 12, 7)),
        (date(2026, 11, 12), date(2026, 9, 14)),
        (date(2026, 6, 4), date(2026, 4, 7)),  # Easter Monday is no working day
    ],
)
def test_ideas_are_called_for_in_the_eighth_week_before(learnathon: date, call: date) -> None:
    assert call_for(learnathon, Policy()) == call


@given(DAYS)
def test_a_call_is_on_a_working_day_about_eight_weeks_ahead(learnathon: date) -> None:
    call = call_for(learnathon, Policy())
    assert is_working_day(call, "NL")
    assert timedelta(days=48) <= learnathon - call <= timedelta(days=62)


@given(DAYS, DAYS)
def test_a_call_is_either_still_to_come_or_has_begun(learnathon: date, today: date) -> None:
    noon = datetime.combine(today, time(12), ZoneInfo(AMSTERDAM))
    policy = Policy(next_learnathon=learnathon)
    coming = next_call(policy, today)
    began = running_call(policy, noon, AMSTERDAM)
    assert (coming is None) == (call_for(learnathon, Policy()) <= today)
    assert coming is None or began is None
    assert (began is not None) == (call_for(learnathon, Policy()) <= today <= learnathon)


def test_without_a_date_there_is_no_call() -> None:
    assert next_call(Policy(), date(2026, 11, 2)) is None
    assert running_call(Policy(), datetime(2026, 11, 2, tzinfo=UTC), AMSTERDAM) is None
