"""The rhythm of check-ins and the ladder of reminders, each beside a slow, obvious model of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.checkins.rules import (
    LAST_STEP,
    Question,
    Span,
    late_answers_after,
    local_day,
    may_change,
    next_day,
    opening_on,
    questions,
    step_day,
    wakes_at,
)
from flows.nudges.fresh import is_fresh
from flows.nudges.windows import next_opening
from flows.policy import Policy
from flows.workdays import half_way, is_working_day
from storage.models import Member, MemberState, Progress

POLICY = Policy()
YEAR = timedelta(days=366)
days = st.dates(date(2026, 1, 1), date(2035, 12, 31))
spans = st.tuples(days, st.integers(3, 42)).map(lambda pair: (pair[0], pair[0] + timedelta(days=pair[1])))


def somebody(zone: str = "Europe/Amsterdam", state: MemberState = MemberState.ACTIVE) -> Member:
    since = datetime(2026, 1, 1, tzinfo=UTC)
    return Member(organisation_id=1, name="Noor", language="nl", time_zone=zone, state=state, state_since=since)


def days_after(day: date) -> Iterator[date]:
    while True:
        day += timedelta(days=1)
        yield day


def working_days_after(day: date) -> Iterator[date]:
    return (one for one in days_after(day) if is_working_day(one, "NL"))


def nth(day: date, count: int) -> date:
    """The slow way: one working day after the other."""
    found = working_days_after(day)
    return [next(found) for _ in range(count)][-1]


@given(days, st.lists(spans, max_size=2), st.integers(0, 3), st.booleans(), st.booleans())
def test_an_owner_is_asked_by_the_rhythm_or_half_way(
    today: date, running: list[Span], late: int, fewer: bool, anew: bool
) -> None:
    near = [(today + (first - date(2026, 1, 1)) % YEAR - timedelta(days=40), last - first) for first, last in running]
    moved = [(first, first + length) for first, length in near]
    day = next_day(today, POLICY, moved, late, fewer=fewer, anew=anew)
    halves = {half_way(*span, "NL") for span in moved if half_way(*span, "NL") < span[1]}
    regular = nth(today, (10 if moved else 20) * (2 if late >= 2 or fewer else 1))
    while anew and not is_fresh(regular, POLICY):
        regular += timedelta(days=1)
    assert day == min([regular, *(half for half in halves if half > today)])
    assert day > today
    assert is_working_day(day, "NL")


@given(days, st.lists(st.integers(0, 30), min_size=4, max_size=4))
def test_the_ladder_keeps_its_days_and_never_piles_up(asked_on: date, delays: list[int]) -> None:
    """Each step is said on its day, or so much later as somebody was away; never two within what lies between them."""
    ladder = (0, *POLICY.ladder_wd)
    said = [asked_on]
    for step, delay in enumerate(delays):
        planned = step_day(asked_on, step, said[-1], POLICY)
        assert planned >= nth(asked_on, ladder[step + 1])
        assert planned >= nth(said[-1], ladder[step + 1] - ladder[step])
        assert planned in {nth(asked_on, ladder[step + 1]), nth(said[-1], ladder[step + 1] - ladder[step])}
        said.append(nth(planned, delay) if delay else planned)
    assert len(said) == LAST_STEP + 1
    assert all(earlier < later for earlier, later in pairwise(said))


@given(days)
def test_without_delay_the_steps_come_after_3_7_14_and_24_working_days(asked_on: date) -> None:
    said = [asked_on]
    for step in range(LAST_STEP):
        said.append(step_day(asked_on, step, said[-1], POLICY))
    assert said[1:] == [nth(asked_on, count) for count in (3, 7, 14, 24)]


@given(st.lists(st.integers(0, 4), max_size=12))
def test_two_late_answers_in_a_row_double_the_rhythm_and_one_on_time_resets_it(reminders: list[int]) -> None:
    late = 0
    for count in reminders:
        late = late_answers_after(late, count)
    last_two = reminders[-2:]
    doubled = len(last_two) == 2 and all(count >= 2 for count in last_two)
    monday = date(2026, 11, 2)
    assert next_day(monday, POLICY, [], late) == nth(monday, 40 if doubled else 20)


@given(days, st.integers(0, 23))
def test_a_project_that_sleeps_is_asked_about_at_the_first_fresh_start_of_next_month(on: date, hour: int) -> None:
    noor, now = somebody(), datetime.combine(on, time(hour), UTC)
    moment = wakes_at(noor, POLICY, now)
    today, day = local_day(noor, now), local_day(noor, moment)
    month = next(one for one in days_after(today) if one.month != today.month)
    assert day == next(one for one in days_after(month - timedelta(days=1)) if is_fresh(one, POLICY))
    assert time(9) <= moment.astimezone(ZoneInfo(noor.time_zone)).time() < time(12)


@given(days, st.integers(0, 30))
def test_an_answer_may_be_changed_for_five_working_days(answered_on: date, later: int) -> None:
    today = answered_on + timedelta(days=later)
    assert may_change(answered_on, today, "NL") == (today <= nth(answered_on, 5))


@pytest.mark.parametrize("measured", [True, False])
@pytest.mark.parametrize("help_too", [True, False])
def test_a_check_in_has_two_to_four_questions(measured: bool, help_too: bool) -> None:
    for progress in Progress:
        asked = questions(progress, measured=measured, help_too=help_too)
        assert 1 <= len(asked) <= 3, progress  # and the first one: how is it going?
    assert (Question.HELP in questions(Progress.ON_TRACK, measured=measured, help_too=help_too)) == help_too
    assert (Question.NUMBER in questions(Progress.ON_TRACK, measured=measured, help_too=help_too)) == measured
    assert questions(Progress.STUCK, measured=measured, help_too=help_too)[-1] is Question.HELP


def clock_changes(zone: ZoneInfo) -> Iterator[date]:
    """The days of 2026 to 2035 on which the clocks of a zone change."""
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    offset = noon.astimezone(zone).utcoffset()
    for _ in range(3652):
        noon += timedelta(days=1)
        before, offset = offset, noon.astimezone(zone).utcoffset()
        if offset != before:
            yield noon.astimezone(zone).date()


def test_around_every_change_of_a_clock_each_working_day_has_one_opening() -> None:
    """From a day's opening, by the person's own calendar, a check-in falls on that very day, and on no other."""
    seen = 0
    for name in sorted(available_timezones()):
        zone, member = ZoneInfo(name), somebody(name)
        for changed in clock_changes(zone):
            around = [changed + timedelta(days=n) for n in range(-3, 4)]
            asked = [opening_on(member, POLICY, day).astimezone(UTC) for day in around]
            by_day = {local_day(member, moment): moment for moment in asked}
            assert set(asked) == set(by_day.values()), (name, changed)  # one moment for each day
            assert set(by_day) >= {day for day in around if is_working_day(day, "NL")}, (name, changed)
            seen += 1
    assert seen > 1000


def test_a_check_in_due_in_the_hour_that_does_not_exist_is_asked_once() -> None:
    """In Cairo the first hour of 24 April 2026, a Friday, is left out: whoever is written to in that hour alone."""
    first_hour = Policy(windows=((time(0), time(1)),))
    member, friday = somebody("Africa/Cairo"), date(2026, 4, 24)
    moment = opening_on(member, first_hour, friday).astimezone(UTC)
    assert local_day(member, moment) == friday
    tried = [moment]
    while (later := next_opening(member, first_hour, tried[-1])) > tried[-1]:
        tried.append(later.astimezone(UTC))
    assert [local_day(member, one) for one in tried] == [friday, date(2026, 4, 28)]  # Monday is the King's birthday
