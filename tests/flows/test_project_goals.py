"""The goals of a project: what goes together, and what is hard to measure (domain.md 3.3)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.forms import Asker, Problem
from flows.policy import Policy
from flows.projects.asking_goals import Measure, Performance, performance_answers, read_measure
from flows.projects.pausing import read_end
from flows.projects.vagueness import is_vague
from flows.texts import load_texts
from storage.models import Direction, Project, ProjectState

ASKER = Asker("nl", date(2026, 11, 2))
JUNE = date(2027, 6, 1)
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
TEXTS = load_texts()
NUMBERS = st.integers(-10_000_000, 10_000_000).map(lambda n: n / 1000)


@pytest.mark.parametrize(
    ("baseline", "target", "meant"),
    [
        ("12 dagen", "8 dagen op 1 juni", Measure(12, 8, "dagen", JUNE, Direction.DOWN)),
        ("12 dagen", "8 op 1 juni", Measure(12, 8, "dagen", JUNE, Direction.DOWN)),
        ("60", "80% op 1 juni", Measure(60, 80, "%", JUNE, Direction.UP)),
        ("ongeveer 12 dagen", "1 dag op 1 juni", Measure(12, 1, "dagen", JUNE, Direction.DOWN)),
        ("1.200 klanten", "1.500 op 1 juni", Measure(1200, 1500, "klanten", JUNE, Direction.UP)),
        (None, "8 dagen op 1 juni", Measure(None, 8, "dagen", JUNE, None)),
    ],
)
def test_baseline_and_target_tell_unit_and_direction(baseline, target, meant):
    assert read_measure(baseline, target, ASKER) == meant


@pytest.mark.parametrize(
    ("baseline", "target", "problem"),
    [
        ("12 dagen", "8 dagen op 1 juni 2020", "project.day_over"),
        ("12 dagen", "8 dagen op 2 november 2026", "project.day_over"),
        ("12 dagen", "8 dagen op 1 juni 2099", "project.day_far"),
        ("12 dagen", "12 dagen op 1 juni", "project.same_value"),
        ("12 dagen", "2 weken op 1 juni", "project.other_unit"),
        ("12", "8 op 1 juni", "project.no_unit"),
        (None, "8 op 1 juni", "project.no_unit"),
    ],
)
def test_what_does_not_go_together_is_said(baseline, target, problem):
    with pytest.raises(Problem) as refused:
        read_measure(baseline, target, ASKER)
    assert refused.value.key == problem


@pytest.mark.parametrize(
    "text",
    [
        "dagen tot een klant antwoord krijgt",
        "days until a customer gets an answer",
        "weten welke vragen klanten zelf kunnen beantwoorden",
        "know which questions customers could answer themselves",
        "aantal klachten per week",
        "cijfer dat klanten ons geven",
        "how to plan a week ahead",
    ],
)
def test_what_can_be_measured_is_left_in_peace(text):
    assert not is_vague(text)


@pytest.mark.parametrize(
    "text", ["betere samenwerking", "kwaliteit", "happier customers", "minder gedoe", "beter communiceren met elkaar"]
)
def test_what_is_hard_to_measure_is_found(text):
    assert is_vague(text)


@given(
    st.sampled_from(["nl", "en"]),
    st.none() | NUMBERS,
    NUMBERS,
    st.sampled_from(["dagen", "%", "€", "calls per week", "klanten"]),
    st.integers(1, 1800),
)
def test_a_goal_that_is_shown_to_be_changed_is_read_back_as_it_was(language, baseline, target, unit, days):
    if baseline == target:
        return
    project = Project(organisation_id=1, title="", state=ProjectState.DRAFT, state_since=NOW, created_at=NOW)
    project.metric, project.unit, project.due_on = "klachten", unit, ASKER.today + timedelta(days=days)
    project.baseline, project.target, project.direction = baseline, target, Direction.UP
    answers = performance_answers(TEXTS.words(language), project)
    kept = {name: Performance.question(name).read(answer) for name, answer in answers.items()}
    measure = read_measure(kept["baseline"], kept["target"] or "", Asker(language, ASKER.today))
    assert (measure.baseline, measure.target, measure.unit) == (baseline, target, unit)
    assert measure.due_on == project.due_on


@given(st.integers(-400, 400), st.integers(1, 13))
def test_a_pause_ends_after_today_and_within_thirteen_weeks_or_fewer(days, weeks):
    day, policy = ASKER.today + timedelta(days=days), Policy(pause_max_weeks=weeks)
    if 0 < days <= weeks * 7:
        assert read_end(day.isoformat(), ASKER.today, policy) == day
    else:
        with pytest.raises(Problem):
            read_end(day.isoformat(), ASKER.today, policy)
