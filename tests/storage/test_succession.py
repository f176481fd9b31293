"""To whom projects are offered, one at a time, and who has to do with them, on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage.models import (
    Account,
    Comment,
    Obstacle,
    OfferState,
    OfferStep,
    Project,
    ProjectOffer,
    ProjectState,
    SupportRequest,
    SupportState,
)
from storage.work import Work
from tests.storage.people import NOW, idea_of, settle

DAY = timedelta(days=1)


async def project_of(work: Work, owner: Account, **facts: object) -> Project:
    whose = {"organisation_id": owner.organisation_id, "owner_id": owner.member_id}
    state = {"state": ProjectState.NEEDS_OWNER, "state_since": NOW, "created_at": NOW, "seeks_owner_since": NOW}
    return await work.projects.add(Project(**whose, **state, title="Sneller antwoord", **facts))


def offer_of(project: Project, step: OfferStep, to: Account | None, **facts: object) -> ProjectOffer:
    which = {"organisation_id": project.organisation_id, "project_id": project.id, "step": step}
    return ProjectOffer(**which, at=NOW, due_at=NOW + DAY, member_id=to.member_id if to else None, **facts)


async def test_one_offer_of_a_project_stands_at_a_time(store):
    noor, pim, eva = await settle(store, "Noor", "Pim", "Eva")
    async with store.begin() as work:
        project = await project_of(work, noor)
        first = await work.succession.offer(offer_of(project, OfferStep.CO_OWNER, pim))
        assert (await work.succession.open_of(project.id)).id == first.id
        assert await work.succession.close(first, OfferState.DECLINED)
        assert not await work.succession.close(first, OfferState.EXPIRED)
        await work.succession.offer(offer_of(project, OfferStep.CO_OWNER, eva))
    with pytest.raises(IntegrityError):
        async with store.begin() as work:
            await work.succession.offer(offer_of(project, OfferStep.OPEN_CALL, None))
    async with store.read() as work:
        assert [one.state for one in await work.succession.of_project(project.id)] == ["declined", "offered"]
        assert await work.succession.of_project(project.id, NOW + DAY) == []


async def test_an_offer_is_over_in_time_or_when_its_member_leaves(store):
    noor, pim = await settle(store, "Noor", "Pim")
    async with store.begin() as work:
        project = await project_of(work, noor)
        await work.succession.offer(offer_of(project, OfferStep.CO_OWNER, pim))
        whose = noor.organisation_id
        assert await work.succession.next_due(whose) == NOW + DAY
        assert await work.succession.due(whose, NOW, 5) == []
        assert len(await work.succession.due(whose, NOW + DAY, 5)) == 1
        await work.succession.hasten(pim.member_id, NOW)
        assert await work.succession.next_due(whose) == NOW
        assert len(await work.succession.due(whose, NOW, 5)) == 1


async def test_each_finds_what_waits_for_them_while_the_project_goes_on(store):
    noor, pim, sara = await settle(store, "Noor", "Pim", "Sara")
    async with store.begin() as work:
        projects = [await project_of(work, noor) for _ in range(3)]
        await work.succession.offer(offer_of(projects[0], OfferStep.NAMED, pim, asked_by=sara.member_id))
        await work.succession.offer(offer_of(projects[1], OfferStep.SPONSOR, None))
        await work.succession.offer(offer_of(projects[2], OfferStep.OPEN_CALL, None))
        await work.projects.take_along(projects[2], pim.member_id, NOW)
        whose = noor.organisation_id
        found = [
            await work.succession.offered_to(pim.member_id, 5),
            await work.succession.named_by(sara.member_id, 5),
            await work.succession.for_organisers(whose, 5),
            await work.succession.calls_to(pim.member_id, 5),
        ]
        assert [[project.id for _, project in each] for each in found] == [
            [projects[0].id],
            [projects[0].id],
            [projects[1].id],
            [projects[2].id],
        ]
        assert await work.succession.calls_to(sara.member_id, 5) == []
        assert [one.id for one in await work.succession.owned_by(noor.member_id)] == [one.id for one in projects]
        projects[0].state = ProjectState.STOPPED
        assert await work.succession.offered_to(pim.member_id, 5) == []


async def test_involved_is_who_said_something_helps_or_carries_along_and_takes_part(store):
    noor, pim, eva, sam, lea = await settle(store, "Noor", "Pim", "Eva", "Sam", "Lea")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Sneller antwoord"))
        project = await project_of(work, noor, idea_id=idea.id)
        whose = {"organisation_id": noor.organisation_id}
        await work.comments.add(Comment(**whose, idea_id=idea.id, author_id=pim.member_id, text="Goed idee", at=NOW))
        gone = Comment(**whose, idea_id=idea.id, author_id=lea.member_id, text="", at=NOW, removed_at=NOW)
        await work.comments.add(gone)
        asked = {"asked_by": noor.member_id, "helper_id": eva.member_id, "kind": Obstacle.TIME, "text": "Twee uur"}
        await work.support.add(
            SupportRequest(**whose, **asked, project_id=project.id, state=SupportState.RESOLVED, at=NOW)
        )
        await work.projects.take_along(project, sam.member_id, NOW)
        assert [one.name for one in await work.succession.involved(project)] == ["Pim", "Eva", "Sam"]
        await work.belongings.put_down(sam.member_id, NOW)
        assert [one.name for one in await work.succession.involved(project)] == ["Pim", "Eva"]
        assert not await work.projects.carries(project.id, sam.member_id)
        await work.belongings.take_up(sam.member_id, NOW)
        assert [one.name for one in await work.projects.co_owners(project.id)] == ["Sam"]


async def test_who_carried_a_project_keeps_the_credit_unless_forgotten(store):
    noor, pim, eva = await settle(store, "Noor", "Pim", "Eva")
    async with store.begin() as work:
        project = await project_of(work, noor)
        for before, heir in ((noor, pim), (pim, eva)):
            facts = {"from_id": before.member_id, "state": OfferState.ACCEPTED}
            await work.succession.offer(offer_of(project, OfferStep.NAMED, heir, **facts))
        assert [one.name for one in await work.succession.carried_before(project.id)] == ["Noor", "Pim"]
        (await work.members.get(noor.member_id)).name_shown = False
        assert [one.name for one in await work.succession.carried_before(project.id)] == ["Pim"]
