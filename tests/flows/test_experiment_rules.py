"""What experiments may become, on which days, and what follows, against slow and obvious models (domain.md 2.5)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.experiments.days import Days, chosen
from flows.experiments.measures import bare_threshold, brief, is_condition, split_measure
from flows.experiments.rules import (
    By,
    Hindrance,
    NotAllowed,
    Wrong,
    hindrance,
    lengthen,
    may,
    move,
    next_monday,
    wrong_days,
)
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Experiment, ExperimentState

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)
POLICY = Policy()
days = st.dates(date(2026, 1, 1), date(2035, 12, 31))

ALLOWED = """
    draft      running    owner co_owner
    running    concluded  owner
    draft      cancelled  owner
    running    cancelled  owner project
    cancelled  draft      owner
"""
"""The table of domain.md 2.5, and that a draft which was thrown away can be brought back."""


def _allowed() -> set[tuple[str, str, str]]:
    rows = [line.split() for line in ALLOWED.strip().splitlines()]
    return {(before, after, who) for before, after, *able in rows for who in able}


@given(st.sampled_from(ExperimentState), st.sampled_from(ExperimentState), st.sampled_from(By))
def test_what_is_not_in_the_table_cannot_happen(before, after, by):
    experiment = an_experiment(before)
    if (before, after, by) in _allowed():
        assert move(experiment, after, by) is before
        assert experiment.state is after
    else:
        assert not may(experiment, after, by)
        with pytest.raises(NotAllowed):
            move(experiment, after, by)


def test_one_that_was_stopped_for_a_reason_does_not_come_back():
    experiment = an_experiment(ExperimentState.CANCELLED)
    experiment.cancelled_because = "Er kwam een ander systeem."
    assert not may(experiment, ExperimentState.DRAFT, By.OWNER)


def test_only_one_that_ended_with_its_project_runs_on_when_the_project_does():
    experiment = an_experiment(ExperimentState.RUNNING)
    move(experiment, ExperimentState.CANCELLED, By.PROJECT)
    assert not may(experiment, ExperimentState.DRAFT, By.OWNER)
    assert not may(experiment, ExperimentState.RUNNING, By.OWNER)
    assert move(experiment, ExperimentState.RUNNING, By.PROJECT) is ExperimentState.CANCELLED
    assert not experiment.ended_with_project


@given(st.integers(3, 42), st.booleans())
def test_the_first_one_measures_an_unknown_start_within_four_weeks(long, measures):
    experiment = an_experiment(ExperimentState.DRAFT)
    experiment.starts_on, experiment.ends_on = TODAY, TODAY + long * DAY
    found = hindrance(experiment, [], None, TODAY, POLICY, measures=measures)
    assert found == (Hindrance.MEASURE if measures and long not in range(29) else None)


def test_one_that_ends_is_not_asked_about():
    experiment = an_experiment(ExperimentState.RUNNING)
    experiment.ask_at = NOW
    move(experiment, ExperimentState.CANCELLED, By.OWNER)
    assert experiment.ask_at is None


@given(days, st.integers(-400, 400), st.integers(-400, 400))
def test_days_will_do_when_they_are_among_all_that_do(today, ahead, long):
    starts = today + ahead * DAY
    ends = starts + long * DAY
    beginnings = {today + n * DAY for n in range(183)}
    endings = {starts + n * DAY for n in range(3, 43)}
    assert (wrong_days(starts, ends, today, POLICY) is None) == (starts in beginnings and ends in endings)
    assert (wrong_days(starts, None, today, POLICY) is None) == (starts in beginnings)


@pytest.mark.parametrize(
    ("starts", "ends", "wrong"),
    [
        (-1, 10, Wrong.PASSED),
        (183, 193, Wrong.FAR),
        (7, 6, Wrong.ORDER),
        (7, 7, Wrong.SHORT),
        (7, 9, Wrong.SHORT),
        (7, 50, Wrong.LONG),
        (0, 3, None),
        (7, 49, None),
    ],
)
def test_what_is_wrong_with_days_is_named(starts, ends, wrong):
    assert wrong_days(TODAY + starts * DAY, TODAY + ends * DAY, TODAY, POLICY) is wrong


@given(days)
def test_the_next_monday_is_found_as_somebody_leafing_through_a_calendar_would(today):
    day = today + DAY
    while day.strftime("%A") != "Monday" or not is_working_day(day, "NL"):
        day += DAY
    assert next_monday(today, "NL") == day


def test_a_monday_on_which_nobody_works_is_passed_over():
    assert next_monday(date(2026, 3, 31), "NL") == date(2026, 4, 13)  # the 6th is Easter Monday


@given(days, st.integers(0, 60), st.integers(0, 3))
def test_it_gets_two_weeks_longer_twice_and_no_more(ends, late, times):
    experiment = an_experiment(ExperimentState.RUNNING)
    experiment.ends_on, today = ends, ends + late * DAY
    for n in range(times):
        if n == 2:
            with pytest.raises(NotAllowed):
                lengthen(experiment, today, POLICY)
        else:
            lengthen(experiment, today, POLICY)
            assert experiment.ends_on == today + (n + 1) * 14 * DAY
    assert experiment.extensions == min(times, 2)


@pytest.mark.parametrize(
    ("typed", "measure", "threshold"),
    [
        ("binnen een dag beantwoord; geslaagd vanaf 7 van de 10", "binnen een dag beantwoord", "7 van de 10"),
        ("answered within a day; success from 7 out of 10", "answered within a day", "7 out of 10"),
        ("aantal vragen, geslaagd als het er minder dan 5 zijn", "aantal vragen", "het er minder dan 5 zijn"),
        ("Number of questions. A success if fewer than 5", "Number of questions", "fewer than 5"),
        ("aantal vragen; minder dan 5", "aantal vragen", "minder dan 5"),
        ("aantal vragen; vanaf 7", "aantal vragen", "7"),
        ("number of questions; if fewer than 5", "number of questions", "fewer than 5"),
        ("aantal vragen", "aantal vragen", None),
        ("aantal vragen; ", "aantal vragen;", None),
        ("aantal keer dat het geslaagd is", "aantal keer dat het geslaagd is", None),
        ("cijfer; en een succes bij een 8", "cijfer", "een 8"),
        ("; 7 van de 10", "; 7 van de 10", None),
        ("geslaagd", "geslaagd", None),
    ],
)
def test_what_is_counted_and_from_when_it_worked_are_taken_apart(typed, measure, threshold):
    found, worked = split_measure(typed)
    assert (found, worked and bare_threshold(worked)) == (measure, threshold)


@pytest.mark.parametrize(
    ("threshold", "condition"),
    [
        ("geslaagd als het er minder dan 5 zijn", True),
        ("als iedereen het gebruikt", True),
        ("a success if fewer than 5", True),
        ("success when everybody uses it", True),
        ("geslaagd vanaf 7 van de 10", False),
        ("success from 7 out of 10", False),
        ("7 als het meezit", False),
    ],
)
def test_a_condition_is_told_from_a_number_that_is_to_be_reached(threshold, condition):
    assert is_condition(threshold) is condition


words = st.text("abc de7", min_size=1).map(str.strip).filter(bool)


@given(
    words,
    words.map("7 {}".format),
    st.sampled_from(["; ", ";", "; geslaagd vanaf ", ", geslaagd bij ", ". success from "]),
)
def test_nothing_that_was_typed_gets_lost(measure, threshold, between):
    found, worked = split_measure(measure + between + threshold)
    assert worked is not None
    assert (found, bare_threshold(worked)) == (measure, threshold)


@given(st.text())
def test_whatever_is_typed_something_is_counted(text):
    measure, threshold = split_measure(text)
    assert measure or not text.strip()
    assert threshold is None or bare_threshold(threshold)


@given(st.text(), st.integers(2, 100))
def test_a_brief_line_fits_and_begins_alike(text, longest):
    line = brief(text, longest)
    assert len(line) <= longest
    assert "\n" not in line
    assert " ".join(text.split()).startswith(line.removesuffix("…").rstrip())


@pytest.mark.parametrize(
    ("way", "starts", "ends", "found"),
    [
        (Days.TWO, None, None, (date(2026, 11, 9), date(2026, 11, 23))),
        (Days.FOUR, None, None, (date(2026, 11, 9), date(2026, 12, 7))),
        (Days.OWN, "2 november", "16 november", (TODAY, date(2026, 11, 16))),
        (Days.OWN, "24-12", "3-1", (date(2026, 12, 24), date(2027, 1, 3))),
        (Days.OWN, "2026-11-20", "2026-11-10", (date(2026, 11, 20), date(2026, 11, 10))),
    ],
)
def test_days_are_read_as_they_are_meant(way, starts, ends, found):
    assert chosen(way, starts, ends, TODAY, "NL") == found


def an_experiment(state: ExperimentState = ExperimentState.DRAFT) -> Experiment:
    return Experiment(
        organisation_id=1,
        project_id=1,
        state=state,
        created_at=NOW,
        hypothesis="We expect that a text helps because half ask the same.",
        smallest_test="Send it for a week.",
        measure="answered within a day",
        success_threshold="7 out of 10",
    )
