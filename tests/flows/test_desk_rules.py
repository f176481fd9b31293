"""The playbook's days, its sections and the steering share, as plain rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.desk.lines import LINES, PLAYBOOK
from flows.desk.rules import (
    Section,
    due_day,
    due_days,
    last_of_next_week,
    phase_on,
    remind_next,
    section,
    steering_share,
)
from flows.events.calendar import lead_for
from flows.workdays import is_working_day
from storage.models import EventPhase

CODES = [line.code for line in LINES]
TODAY = date(2026, 11, 2)
days = st.dates(date(2026, 1, 1), date(2030, 12, 31))
leads = st.floats(0.3, 1.33)


def test_the_playbook_has_the_lines_that_were_agreed():
    agreed = (
        "-16 OS, -14 OP, -14 O, -13 A, -12 OS, -10 OX, -8 O, -8 O, -6 OM, -4 O, -4 O, -3 O, -2 OF, -2 OX, -1 OA, "
        "0 OFS, 0 O, 2 OS, 4 O, 6 OF, 12 OS, 12 O, 26 O, 38 OS, 44 OM, 48 O, 52 OA"
    )
    assert ", ".join(f"{line.week} {line.roles}" for line in PLAYBOOK) == agreed
    assert len(set(CODES)) == len(CODES) == 29


@given(days, leads, days)
def test_nothing_is_late_from_the_start_and_no_day_is_crowded(day, lead, today):
    due = due_days(CODES, day, lead, today, "NL")
    usual = {line.code: due_day(line, day, lead, "NL") for line in LINES}
    assert list(due) == CODES
    moved = [code for code in CODES if due[code] != usual[code]]
    for code in CODES:
        assert due[code] >= min(today, day) or day < today
        assert (code in moved) <= (usual[code] < today)
        if usual[code] <= day and today <= day:
            assert due[code] <= day
    for one in {due[code] for code in moved if due[code] != day}:
        assert sum(due[code] == one for code in moved) <= max(2, -(-len(moved) // 5))
        assert is_working_day(one, "NL")


def test_with_six_weeks_left_a_week_takes_what_would_be_late():
    day = TODAY + timedelta(weeks=6)
    due = due_days(CODES, day, 1.0, TODAY, "NL")
    late = [code for code in CODES if due_day(LINES[CODES.index(code)], day, 1.0, "NL") < TODAY]
    assert len(late) == 8
    assert [f"{due[code]:%d-%m}" for code in late] == ["03-11"] * 2 + ["04-11"] * 2 + ["05-11"] * 2 + ["06-11"] * 2


def test_an_event_that_is_announced_late_keeps_its_order():
    day = TODAY + timedelta(weeks=6)
    lead = lead_for(150, TODAY, day)
    due = due_days(CODES, day, lead, TODAY, "NL")
    assert due["save_the_date"] <= due["call"] <= due["scan"] <= due["merge"] <= due["programme"] <= due["day"] == day
    assert due["thanks"] == date(2026, 12, 15)


@given(days, leads, st.integers(-130, 400))
def test_a_task_stands_in_the_phase_that_goes_on_when_it_is_due(day, lead, after):
    due = day + timedelta(days=after)
    phase = phase_on(due, day, lead, "NL")
    assert (phase is EventPhase.LIVE) == (due == day)
    if after > 0:
        assert phase in {
            EventPhase.WRAP_UP,
            EventPhase.FOLLOW_THROUGH,
            EventPhase.EVALUATED,
            EventPhase.CLOSED,
        }


@given(days, st.integers(-400, 13))
def test_each_task_that_is_due_has_its_section(today, after):
    due = today + timedelta(days=after)
    if due > last_of_next_week(today):
        return
    found = section(due, today)
    assert (found is Section.LATE) == (due < today)
    assert (found is Section.NEXT_WEEK) == (due.isocalendar()[:2] > today.isocalendar()[:2])


@given(days, days)
def test_nobody_is_reminded_on_the_day_they_heard_of_it(due, today):
    assert remind_next(due, today) > today


def test_the_steering_share_is_as_in_the_example():
    assert steering_share(own=9, shared=4, outside=14) == 41


@pytest.mark.parametrize(
    ("own", "shared", "outside", "share"), [(0, 0, 0, 100), (3, 0, 0, 100), (0, 2, 0, 50), (0, 0, 1, 0)]
)
def test_the_steering_share_at_its_edges(own, shared, outside, share):
    assert steering_share(own, shared, outside) == share
