"""What the weekly overview counts: only what it is about, and the most urgent of each first."""

from datetime import date, timedelta

from storage.models import (
    Experiment,
    ExperimentState,
    Gate,
    GateState,
    Obstacle,
    Project,
    ProjectState,
    SupportRequest,
    SupportState,
)
from storage.repositories import Found, Span

from .people import NOW, idea_of, settle

DAY = timedelta(days=1)
SPAN = Span(NOW - 3 * DAY, NOW - 14 * DAY, NOW - 7 * DAY, date(2026, 3, 2), date(2026, 3, 8))
WORDS = dict.fromkeys(("hypothesis", "smallest_test", "measure", "success_threshold"), "Een week zonder overleg.")


async def project_of(work, owner, title, **facts):
    whose = {"organisation_id": owner.organisation_id, "owner_id": owner.member_id}
    facts = {"state": ProjectState.ACTIVE, "state_since": NOW - 30 * DAY, "created_at": NOW - 60 * DAY, **facts}
    return await work.projects.add(Project(**whose, title=title, **facts))


async def test_help_that_nobody_took_up_for_days_is_counted(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        first, second, over = [
            await project_of(work, noor, title, state=state)
            for title, state in (
                ("Een", ProjectState.ACTIVE),
                ("Twee", ProjectState.ACTIVE),
                ("Drie", ProjectState.STOPPED),
            )
        ]
        asked = [(first, 4, "open"), (second, 6, "open"), (second, 2, "open"), (first, 9, "acknowledged")]
        for project, days, stands in [*asked, (over, 9, "open")]:
            about = {"organisation_id": noor.organisation_id, "project_id": project.id, "kind": Obstacle.TIME}
            state, at = SupportState(stands), NOW - days * DAY
            await work.support.add(SupportRequest(**about, asked_by=noor.member_id, text="Hulp", state=state, at=at))
        assert await work.digests.help_open(noor.organisation_id, SPAN) == Found(2, second.id, "Twee")
        assert await work.digests.help_open(noor.organisation_id + 1, SPAN) == Found()


async def test_a_gate_that_is_open_for_long_is_counted(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        ideas = [await work.ideas.add(idea_of(noor, title)) for title in ("Een", "Twee", "Drie")]
        states = [(20, GateState.OPEN), (3, GateState.OPEN), (30, GateState.PASSED)]
        for idea, (days, state) in zip(ideas, states, strict=True):
            asked = {"sponsor_id": noor.member_id, "opened_by": noor.member_id, "opened_at": NOW - days * DAY}
            await work.gates.add(Gate(organisation_id=noor.organisation_id, idea_id=idea.id, state=state, **asked))
        assert await work.digests.gates_open(noor.organisation_id, SPAN) == Found(1, ideas[0].id, "Een")


async def test_experiments_projects_and_results_of_the_week_are_counted(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        runs = await project_of(work, noor, "Loopt", asleep_at=NOW - 9 * DAY)
        sleeps = await project_of(work, noor, "Slaapt", asleep_at=NOW - 12 * DAY)
        finished = await project_of(work, noor, "Klaar", state=ProjectState.FINISHED, state_since=NOW - DAY)
        await project_of(work, noor, "Lang klaar", state=ProjectState.SECURED, asleep_at=NOW - 20 * DAY)
        facts = [
            (runs, {"state": ExperimentState.RUNNING, "ends_on": date(2026, 3, 6)}),
            (sleeps, {"state": ExperimentState.RUNNING, "ends_on": date(2026, 3, 9)}),
            (sleeps, {"state": ExperimentState.CONCLUDED, "concluded_at": NOW - 2 * DAY, "ends_on": date(2026, 3, 3)}),
            (sleeps, {"state": ExperimentState.CONCLUDED, "concluded_at": NOW - 9 * DAY}),
        ]
        for project, fact in facts:
            about = {"organisation_id": noor.organisation_id, "project_id": project.id, "created_at": NOW - 20 * DAY}
            await work.experiments.add(Experiment(**about, **WORDS, **fact))
        ours = noor.organisation_id
        assert await work.digests.experiments_ending(ours, SPAN) == Found(1, runs.id, "Loopt")
        assert await work.digests.asleep(ours) == Found(2, sleeps.id, "Slaapt")
        assert await work.digests.new_results(ours, SPAN) == Found(2, finished.id, "Klaar")
