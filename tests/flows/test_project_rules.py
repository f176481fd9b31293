"""What a project may become, and what it needs before it can begin (domain.md 2.4, 6.2)."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.projects.rules import By, NotAllowed, can_begin_at, lacks, may, move, progress
from storage.models import Direction, LearningGoal, Member, MemberState, Project, ProjectState

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)

ALLOWED = """
    draft        ready        owner
    ready        active       owner
    active       paused       owner
    paused       active       owner
    active       needs_owner  itself owner sponsor organiser
    paused       needs_owner  itself owner sponsor organiser
    needs_owner  active       heir
    needs_owner  parked       itself
    parked       active       heir
    active       in_review    itself
    in_review    active       both
    in_review    finished     owner
    active       stopped      owner sponsor
    paused       stopped      owner sponsor
    in_review    stopped      owner sponsor
    parked       stopped      owner sponsor
    finished     secured      owner organiser
"""
"""The table of domain.md 2.4, written down once more."""


def _allowed() -> set[tuple[str, str, str]]:
    rows = [line.split() for line in ALLOWED.strip().splitlines()]
    return {(before, after, who) for before, after, *able in rows for who in able}


@given(st.sampled_from(ProjectState), st.sampled_from(ProjectState), st.sampled_from(By))
def test_what_is_not_in_the_table_cannot_happen(before, after, by):
    project = _project(state=before)
    if (before, after, by) in _allowed():
        assert move(project, after, by, NOW) is before
        assert (project.state, project.state_since) == (after, NOW)
    else:
        assert not may(project, after, by)
        with pytest.raises(NotAllowed):
            move(project, after, by, NOW)


def test_a_project_that_is_not_active_asks_nothing_by_itself():
    project = _project(state=ProjectState.ACTIVE)
    project.check_in_at = project.review_at = project.fresh_start_at = project.asleep_at = NOW
    move(project, ProjectState.PAUSED, By.OWNER, NOW)
    assert project.check_in_at is project.review_at is project.fresh_start_at is project.asleep_at is None


def test_the_weeks_of_a_project_count_from_its_first_start():
    project = _project(state=ProjectState.READY)
    move(project, ProjectState.ACTIVE, By.OWNER, NOW)
    assert project.started_at == NOW


@pytest.mark.parametrize(
    ("without", "what"),
    [("metric", "performance"), ("target", "performance"), ("due_on", "performance")],
)
def test_a_project_is_ready_once_nothing_is_missing(without, what):
    project = _project()
    assert lacks(project, [_goal()]) == []
    assert lacks(project, []) == ["learning"]
    setattr(project, without, None)
    assert lacks(project, [_goal()]) == [what]


@pytest.mark.parametrize("sponsor", [None, MemberState.LEFT])
def test_who_takes_part_no_longer_is_no_sponsor(sponsor):
    assert lacks(_project(sponsor=sponsor), [_goal()]) == ["sponsor"]
    assert lacks(_project(sponsor=MemberState.PAUSED), [_goal()]) == []


def test_a_target_where_it_started_is_no_goal():
    assert lacks(_project(baseline=8.0), [_goal()]) == ["performance"]
    assert lacks(_project(baseline=None), [_goal()]) == []


@pytest.mark.parametrize(
    ("baseline", "target", "value", "percent"),
    [(12, 8, 9, 75), (60, 80, 70, 50), (12, 8, 13, -25), (0, 10, 50, 200), (0, 10, -50, -100)],
)
def test_progress_works_up_and_down(baseline, target, value, percent):
    assert round(progress(baseline, target, value) * 100) == percent


def test_there_is_no_progress_to_where_one_is():
    with pytest.raises(ValueError, match="no way to go"):
        progress(8, 8, 9)


def _goal() -> LearningGoal:
    return LearningGoal(organisation_id=1, project_id=1, place=1, text="Know what they ask", sign="A list of questions")


def _project(
    state: ProjectState = ProjectState.DRAFT,
    baseline: float | None = 12.0,
    sponsor: MemberState | None = MemberState.ACTIVE,
) -> Project:
    project = Project(
        organisation_id=1,
        title="Answer faster",
        state=state,
        state_since=NOW,
        created_at=NOW,
        owner_id=1,
        sponsor_id=2,
        metric="days until an answer",
        unit="days",
        direction=Direction.DOWN,
        baseline=baseline,
        target=8.0,
        due_on=date(2027, 6, 1),
    )
    project.__dict__["sponsor"] = sponsor and Member(
        organisation_id=1, name="Sara", language="nl", time_zone="UTC", state=sponsor, state_since=NOW
    )
    return project


@given(st.sampled_from(Direction), st.integers(-3, 3), st.one_of(st.none(), st.just(12.0)))
def test_a_value_can_be_the_start_when_there_is_a_way_to_go_from_it(direction, value, baseline):
    project = _project(state=ProjectState.ACTIVE)
    project.metric, project.direction, project.target, project.baseline = "vragen", direction, 0.0, baseline
    goes = {Direction.DOWN: {1, 2, 3}, Direction.UP: {-1, -2, -3}}[direction]
    assert can_begin_at(project, value) == (baseline is None and value in goes)
