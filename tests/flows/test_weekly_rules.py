"""When the weekly overview comes, to whom, and what is to be done first."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from flows.desk.weekly import First, first_of, reads_it, week_of, working_days_before
from flows.workdays import Country, is_working_day, working_days_after
from storage.models import Member, MemberState

ZONE = "Europe/Amsterdam"
days = st.dates(date(2026, 1, 1), date(2035, 12, 31))
THEN = datetime(2025, 1, 1, tzinfo=UTC)


def organiser(fewer: int = 0, number: int = 7) -> Member:
    state = {"state": MemberState.ACTIVE, "state_since": THEN}
    one = Member(organisation_id=1, name="Olga", language="nl", time_zone=ZONE, **state)
    one.id, one.fewer = number, fewer
    return one


@given(days)
def test_it_comes_at_half_past_nine_on_the_first_working_day_of_its_week(day):
    week = week_of(day)
    assert week.monday <= day <= week.sunday
    moment = week.moment(ZONE, "NL")
    assert moment is not None
    local = moment.astimezone(ZoneInfo(ZONE))
    assert (local.hour, local.minute) == (9, 30)
    assert is_working_day(local.date(), "NL")
    assert not any(is_working_day(week.monday + timedelta(days=n), "NL") for n in range(local.weekday()))
    assert moment < week.over(ZONE)
    assert week.next.key != week.key


def test_on_easter_monday_it_waits_for_tuesday():
    moment = week_of(date(2027, 3, 29)).moment(ZONE, "NL")
    assert moment == datetime(2027, 3, 30, 9, 30, tzinfo=ZoneInfo(ZONE))


def test_a_week_in_which_nobody_works_has_none():
    off = frozenset(date(2026, 12, 21) + timedelta(days=n) for n in range(5))
    assert week_of(date(2026, 12, 23)).moment(ZONE, Country("NL", off)) is None


@given(days, st.integers(1, 500), st.integers(1, 2))
def test_who_asked_for_fewer_messages_gets_every_second_one(day, number, fewer):
    week = week_of(day)
    moment = datetime.combine(week.monday, datetime.min.time(), UTC)
    always, seldom = organiser(), organiser(fewer, number)
    assert reads_it(always, THEN, week, moment)
    weeks = [week, week.next, week.next.next, week.next.next.next]
    assert sum(reads_it(seldom, THEN, one, moment) for one in weeks) == 2


def test_who_was_not_there_yet_waits_for_the_next_one():
    week = week_of(date(2026, 11, 4))
    moment = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
    assert not reads_it(organiser(), moment + timedelta(minutes=1), week, moment)
    late = organiser()
    late.state_since = moment + timedelta(days=1)
    assert not reads_it(late, THEN, week, moment)


@given(st.dictionaries(st.sampled_from(First), st.integers(0, 5)))
def test_the_most_urgent_of_what_there_is_comes_first(found):
    first = first_of(found)
    there = {one for one, n in found.items() if n}
    assert (first is None) == (not there)
    assert first is None or first in there
    if first is not None:
        assert not there & set(list(First)[: list(First).index(first)])


def test_people_go_before_papers():
    order = ["late_idea", "help", "late_task", "gate", "task", "idea", "asleep", "ending", "result"]
    assert [str(one) for one in First] == order


@given(days, st.integers(0, 15))
def test_working_days_are_counted_back(day, count):
    before = working_days_before(day, count, "NL")
    end = day - timedelta(days=1)
    assert sum(is_working_day(before + timedelta(days=n), "NL") for n in range((end - before).days + 1)) == count
    assert count == 0 or working_days_after(before - timedelta(days=1), end, "NL") == count
