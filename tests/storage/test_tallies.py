"""Numbers for what is told to many, on both databases."""

from datetime import timedelta

from storage.models import (
    Announcement,
    AnnouncementState,
    Attending,
    Event,
    EventPhase,
    Experiment,
    ExperimentState,
    IdeaState,
    Project,
    ProjectState,
    SignUp,
)
from storage.repositories import Tally
from tests.storage.people import MINUTE, NOW, idea_of, settle

BEFORE = NOW - timedelta(days=1)


async def test_what_there_is_now_and_since_a_moment(store):
    noor, *_ = await settle(store, "Noor")
    bas, *_ = await settle(store, "Bas", key="globex")
    async with store.begin() as work:
        for state, at in (
            (IdeaState.SUBMITTED, NOW),
            (IdeaState.DECLINED, NOW),
            (IdeaState.WITHDRAWN, NOW),
            (IdeaState.ADOPTED, BEFORE - MINUTE),
        ):
            idea = await work.ideas.add(idea_of(noor, state, state))
            idea.submitted_at = at
        (await work.ideas.add(idea_of(bas, "Other"))).submitted_at = NOW
        for state, at in ((ProjectState.ACTIVE, NOW), (ProjectState.STOPPED, BEFORE - MINUTE)):
            times = {"state_since": at, "created_at": at}
            project = await work.projects.add(
                Project(organisation_id=noor.organisation_id, title=state, state=state, **times)
            )
        words = dict.fromkeys(("hypothesis", "smallest_test", "measure", "success_threshold"), "A week without.")
        whose = {"organisation_id": noor.organisation_id, "project_id": project.id}
        for state, concluded in ((ExperimentState.CONCLUDED, NOW), (ExperimentState.CANCELLED, None)):
            one = Experiment(**whose, **words, state=state, created_at=NOW)
            one.concluded_at = concluded
            await work.experiments.add(one)
    async with store.read() as work:
        tally = await work.tallies.of(noor.organisation_id, BEFORE, BEFORE)
        assert tally == Tally(open_ideas=2, ideas=2, projects=1, experiments=1, running=1, concluded=1)
        assert await work.tallies.of(noor.organisation_id, NOW + MINUTE, NOW + MINUTE) == Tally(2, 0, 0, 0, 1, 0)


async def test_who_came_or_said_that_they_would(store):
    noor, sam = await settle(store, "Noor", "Sam")
    whose = {"organisation_id": noor.organisation_id}
    async with store.begin() as work:
        event = await work.events.add(Event(**whose, phase=EventPhase.LIVE, phase_since=NOW, created_at=NOW))
        signed = [
            await work.sign_ups.add(
                SignUp(**whose, event_id=event.id, member_id=one.member_id, answer=answer, signed_at=NOW)
            )
            for one, answer in ((noor, Attending.COMING), (sam, Attending.MAYBE))
        ]
        assert await work.tallies.people_of(event.id) == 1
        for one in signed:
            one.arrived_at = NOW
        await work.flush()
        assert await work.tallies.people_of(event.id) == 2


async def test_drafts_and_what_is_to_be_read(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        event = await work.events.add(
            Event(organisation_id=noor.organisation_id, phase=EventPhase.ANNOUNCED, phase_since=NOW, created_at=NOW)
        )
        made = [
            await work.announcements.add(
                Announcement(
                    organisation_id=noor.organisation_id,
                    state=state,
                    state_since=NOW,
                    created_at=NOW,
                    author_id=noor.member_id,
                    event_id=event.id,
                    template="thanks",
                    asked_at=asked,
                )
            )
            for state, asked in (
                (AnnouncementState.DRAFT, NOW),
                (AnnouncementState.DRAFT, None),
                (AnnouncementState.SENT, NOW),
            )
        ]
    async with store.read() as work:
        ours = work.announcements
        assert (await ours.draft_of(event.id, "thanks", noor.member_id)).id == made[1].id
        assert await ours.draft_of(event.id, "thanks", sam.member_id) is None
        assert await ours.draft_of(event.id, "results", noor.member_id) is None
        assert [one.id for one in await ours.to_read(noor.organisation_id, sam.member_id, 5)] == [made[0].id]
        assert await ours.to_read(noor.organisation_id, noor.member_id, 5) == []
        drafts = await ours.by(noor.member_id, 5, AnnouncementState.DRAFT)
        assert [one.id for one in drafts] == [made[1].id, made[0].id]


async def test_a_department_is_found_by_a_part_of_its_name(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        names = {("Zorg", "Wijk 3"), ("Financiën", None), ("ICT", None)}
        await work.departments.ensure(noor.organisation_id, names)
        for typed, found in (("FINANCIEN", ["Financiën"]), ("wijk", ["Zorg, Wijk 3"]), ("i", ["Financiën", "ICT"])):
            assert [str(one) for one in await work.departments.called(noor.organisation_id, typed, 2)] == found
        assert await work.departments.called(noor.organisation_id, "?", 5) == []
