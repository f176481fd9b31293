"""Projects, their goals and people, what was measured, and what is due, on both databases."""

from datetime import date, timedelta

import pytest

from storage.models import CheckInState, Experiment, ExperimentState, LearningGoal, Progress, Project, ProjectState
from tests.storage.people import NOW, settle


async def test_projects_are_numbered_and_found_by_their_number(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        first = await work.projects.add(_project(noor), [_goal(noor, "Know why"), _goal(noor, "Know how")])
        second = await work.projects.add(_project(noor))
    async with store.read() as work:
        assert [first.number, second.number] == [1, 2]
        found = await work.projects.by_number(noor.organisation_id, 1)
        assert found.id == first.id
        assert found.owner.name == "Noor"
        assert await work.projects.of(noor.organisation_id + 1, first.id) is None
        assert [goal.text for goal in await work.projects.goals(first.id)] == ["Know why", "Know how"]


async def test_goals_are_replaced_as_a_whole(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        project = await work.projects.add(_project(noor), [_goal(noor, "Know why"), _goal(noor, "Know how")])
        await work.projects.put_goals(project, [_goal(noor, "Know when")])
    async with store.read() as work:
        assert [(goal.place, goal.text) for goal in await work.projects.goals(project.id)] == [(1, "Know when")]


async def test_who_carries_a_project_along_finds_it_among_theirs(store):
    noor, sam, pim = await settle(store, "Noor", "Sam", "Pim")
    async with store.begin() as work:
        project = await work.projects.add(_project(noor))
        await work.projects.take_along(project, pim.member_id, NOW)
        await work.projects.take_along(project, sam.member_id, NOW + timedelta(hours=1))
        await work.projects.take_along(project, sam.member_id, NOW + timedelta(hours=2))
    async with store.begin() as work:
        assert [one.name for one in await work.projects.co_owners(project.id)] == ["Pim", "Sam"]
        assert (await work.projects.of_member(sam.member_id, 1, 5)).total == 1
        await work.projects.let_go(project.id, sam.member_id)
        assert not await work.projects.carries(project.id, sam.member_id)
        assert (await work.projects.of_member(sam.member_id, 1, 5)).total == 0


async def test_the_last_value_is_what_was_measured_last_or_the_start(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        project = await work.projects.add(_project(noor, baseline=12.0))
        assert await work.projects.last_value(project) == 12.0
        await work.projects.measure(project, 9.5, NOW + timedelta(days=2), noor.member_id)
        await work.projects.measure(project, 11.0, NOW + timedelta(days=1), None)
        assert await work.projects.last_value(project) == 9.5
        assert [one.value for one in await work.projects.measurements(project.id)] == [11.0, 9.5]


async def test_only_what_is_due_is_found_the_longest_ago_first(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        late = await work.projects.add(_project(noor, check_in_at=NOW - timedelta(days=2)))
        later = await work.projects.add(_project(noor, check_in_at=NOW - timedelta(days=1)))
        await work.projects.add(_project(noor, check_in_at=NOW + timedelta(days=1)))
        await work.projects.add(_project(noor))
    async with store.begin() as work:
        due = await work.projects.due(noor.organisation_id, "check_in_at", NOW, 10)
        assert [one.id for one in due] == [late.id, later.id]
        assert await work.projects.next_due(noor.organisation_id, "check_in_at") == NOW - timedelta(days=2)
        assert await work.projects.next_due(noor.organisation_id, "review_at") is None


async def test_a_project_is_asked_once_a_day(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        project = await work.projects.add(_project(noor))
        planned = await work.check_ins.plan(project, date(2026, 11, 16))
        assert planned.state is CheckInState.SCHEDULED
        assert await work.check_ins.plan(project, date(2026, 11, 16)) is None
        assert await work.check_ins.open_of(project.id) is None
        planned.state, planned.next_step_at = CheckInState.SENT, NOW
        await work.flush()
        assert (await work.check_ins.open_of(project.id)).id == planned.id
        assert [one.id for one in await work.check_ins.due(noor.organisation_id, NOW, 5)] == [planned.id]


async def test_an_open_check_in_waits_for_owner_and_co_owners_until_it_is_answered(store):
    noor, sam, pim = await settle(store, "Noor", "Sam", "Pim")
    async with store.begin() as work:
        project = await work.projects.add(_project(noor))
        await work.projects.take_along(project, sam.member_id, NOW)
        asked = await work.check_ins.plan(project, date(2026, 11, 16))
        assert await work.check_ins.unanswered_of(project.id) is None
        asked.state, asked.next_step_at = CheckInState.SENT, NOW
    async with store.begin() as work:
        waiting = [await work.check_ins.waiting_of(one.member_id, 5) for one in (noor, sam, pim)]
        assert [[one.id for one in found] for found in waiting] == [[asked.id], [asked.id], []]
        found = await work.check_ins.unanswered_of(project.id)
        assert found.id == (await work.check_ins.of_day(project.id, date(2026, 11, 16))).id
        found.progress = Progress.ON_TRACK
    async with store.begin() as work:
        assert await work.check_ins.unanswered_of(project.id) is None
        later = await work.check_ins.plan(project, date(2026, 11, 30))
        assert (await work.check_ins.latest_of(project.id)).id == later.id
        later.state = CheckInState.DROPPED
        await work.flush()
        assert (await work.check_ins.latest_of(project.id)).id == asked.id


async def test_what_somebody_measured_since_a_moment_is_found_to_be_changed(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        project = await work.projects.add(_project(noor))
        await work.projects.measure(project, 9.5, NOW, noor.member_id)
        await work.projects.measure(project, 8.5, NOW + timedelta(hours=1), sam.member_id)
        assert (await work.projects.measured_since(project.id, NOW, noor.member_id)).value == 9.5
        assert await work.projects.measured_since(project.id, NOW + timedelta(hours=1), noor.member_id) is None


@pytest.mark.parametrize("state", [ProjectState.FINISHED, ProjectState.STOPPED, ProjectState.SECURED])
async def test_what_is_over_is_no_more_among_what_goes_on(store, state):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        await work.projects.add(_project(noor, state=state, sponsor_id=sam.member_id))
        assert (await work.projects.of_member(noor.member_id, 1, 5)).total == 0
        assert (await work.projects.sponsored_by(sam.member_id, 1, 5)).total == 0
        assert (await work.projects.all(noor.organisation_id, 1, 5, [state])).total == 1


def _project(owner, **facts):
    given = {"state": ProjectState.ACTIVE} | facts
    whose = {"organisation_id": owner.organisation_id, "owner_id": owner.member_id}
    return Project(**whose, title="Answer faster", state_since=NOW, created_at=NOW, **given)


def _goal(owner, text):
    return LearningGoal(organisation_id=owner.organisation_id, project_id=0, place=0, text=text, sign="We can tell")


async def test_experiments_that_run_come_first_then_drafts_then_what_was_concluded_newest_first(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        project = await work.projects.add(_project(noor))
        states = ("concluded", "draft", "running", "cancelled", "concluded")
        kept = [await work.experiments.add(_experiment(project, ExperimentState(state))) for state in states]
        concluded, draft, running, cancelled, later = kept
    async with store.read() as work:
        found = await work.experiments.page(project.id, 1, 3)
        assert [one.id for one in found.items] == [running.id, draft.id, later.id]
        assert (found.total, found.pages) == (4, 2)
        more = await work.experiments.page(project.id, 2, 3)
        assert [one.id for one in more.items] == [concluded.id]
        shown = await work.experiments.page(project.id, 1, 3, [ExperimentState.CANCELLED])
        assert [one.id for one in shown.items] == [cancelled.id]


async def test_what_is_over_is_found_for_its_owner_while_the_project_goes_on(store):
    noor, sam = await settle(store, "Noor", "Sam")
    today = NOW.date()
    async with store.begin() as work:
        project = await work.projects.add(_project(noor))
        days = {"ends_on": today}
        ending = await work.experiments.add(_experiment(project, ExperimentState.RUNNING, **days))
        await work.experiments.add(_experiment(project, ExperimentState.RUNNING, ends_on=today + timedelta(days=1)))
        await work.experiments.add(_experiment(project, ExperimentState.DRAFT, **days))
        stopped = await work.projects.add(_project(noor))
        await work.experiments.add(_experiment(stopped, ExperimentState.RUNNING, **days))
        stopped.state = ProjectState.STOPPED
    async with store.read() as work:
        found = await work.experiments.over(noor.member_id, today, 5)
        assert [(one.id, of.id) for one, of in found] == [(ending.id, project.id)]
        assert await work.experiments.over(sam.member_id, today, 5) == []


def _experiment(project, state, **facts):
    words = dict.fromkeys(("hypothesis", "smallest_test", "measure", "success_threshold"), "A week of it.")
    whose = {"organisation_id": project.organisation_id, "project_id": project.id}
    return Experiment(**whose, **words, **facts, state=state, created_at=NOW)
