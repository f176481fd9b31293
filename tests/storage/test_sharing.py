"""Who carries an idea along, and finding a colleague by name."""

import pytest

from storage.migrations.runner import downgrade, upgrade
from storage.models import CoOwnerState, IdeaState, MemberState

from .people import MINUTE, NOW, idea_of, settle


async def test_who_was_asked_and_who_is_on_board(store):
    noor, sam, kim = await settle(store, "Noor", "Sam", "Kim")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        asked = await work.co_owners.set(idea, sam.member_id, CoOwnerState.INVITED, NOW, noor.member_id)
        await work.co_owners.set(idea, kim.member_id, CoOwnerState.INVITED, NOW + MINUTE, noor.member_id)
        assert asked is None
        assert [one.member.name for one in await work.co_owners.of_idea(idea.id)] == ["Sam", "Kim"]
        assert await work.co_owners.on_board(idea.id) == []
        before = await work.co_owners.set(idea, sam.member_id, CoOwnerState.ACCEPTED, NOW)
        assert before is CoOwnerState.INVITED
    async with store.read() as work:
        assert [one.name for one in await work.co_owners.on_board(idea.id)] == ["Sam"]
        assert await work.co_owners.carries(idea.id, sam.member_id)
        assert not await work.co_owners.carries(idea.id, kim.member_id)
        assert [shown.title for shown in await work.ideas.on_show_of(sam.member_id)] == ["Stille standup"]
        assert [found.idea_id for found, _ in await work.co_owners.invitations(kim.member_id, 3)] == [idea.id]
        assert await work.co_owners.invitations(sam.member_id, 3) == []
    async with store.begin() as work:
        await work.co_owners.forget(idea.id, sam.member_id)
        assert await work.co_owners.get(idea.id, sam.member_id) is None


async def test_an_invitation_for_a_closed_idea_waits_for_nobody(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        await work.co_owners.set(idea, sam.member_id, CoOwnerState.INVITED, NOW, noor.member_id)
        idea.state = IdeaState.WITHDRAWN
    async with store.read() as work:
        assert await work.co_owners.invitations(sam.member_id, 3) == []


async def test_a_colleague_is_found_by_a_part_of_the_name(store):
    noor, sanne, *_ = await settle(store, "Noor de Vries", "Sanne Özdemir", "San Remo", "Ann_a", "Jan 100%")
    await settle(store, "Sanders", key="globex")
    async with store.begin() as work:
        (await work.members.get(noor.member_id)).state = MemberState.LEFT
        (await work.members.get(sanne.member_id)).state = MemberState.PAUSED

        async def called(typed, *without):
            found = await work.members.called(sanne.organisation_id, typed, without, 3)
            return [member.name for member in found]

        assert await called("san") == ["San Remo", "Sanne Özdemir"]
        assert await called("AN") == ["Ann_a", "Jan 100%", "San Remo"]
        assert await called("özdemir") == ["Sanne Özdemir"]
        assert await called("san", sanne.member_id) == ["San Remo"]
        assert await called("noor") == []
        assert await called("%") == ["Jan 100%"]
        assert await called("_") == ["Ann_a"]
        assert await called("\u0301\u0301") == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("René Jørgensen", "rene jorg"),
        ("Rene", "René"),
        ("Ayşe Yıldız", "yildiz"),
        ("İpek ÇELİK", "celik"),
        ("Łukasz Strauß", "LUKASZ STRAUSS"),
        ("Zoë", "Zoe\u0308"),
        ("\ufdfa" * 60, "\ufdfa"),
    ],
)
async def test_case_and_accents_do_not_count(store, name, typed):
    account, *_ = await settle(store, name, "Noor")
    async with store.read() as work:
        assert [one.name for one in await work.members.called(account.organisation_id, typed, (), 3)] == [name]
    async with store._engines.writer.begin() as connection:
        await connection.run_sync(downgrade, "0001")
        await connection.run_sync(upgrade)
    async with store.begin() as work:
        (found,) = await work.members.called(account.organisation_id, typed, (), 3)
        found.name = "Emma"
    async with store.read() as work:
        assert await work.members.called(account.organisation_id, typed, (), 3) == []
        assert [one.name for one in await work.members.called(account.organisation_id, "emma", (), 3)] == ["Emma"]


async def test_the_sender_is_named_once_the_owner_agreed(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Voor Noor", IdeaState.DRAFT))
        proxy = await work.proxies.ask(idea, sam.member_id, NOW)
        assert [(one.title, who.name) for one, who in await work.proxies.waiting(noor.member_id, 3)] == [
            ("Voor Noor", "Sam")
        ]
        assert await work.proxies.sender_of(idea.id) is None
        proxy.agreed_at = NOW
        await work.flush()
        assert (await work.proxies.sender_of(idea.id)).name == "Sam"
        assert await work.proxies.waiting(noor.member_id, 3) == []
        await work.proxies.drop(idea.id)
    async with store.begin() as work:
        assert await work.proxies.of(idea.id) is None


async def test_a_draft_nobody_will_answer_about_is_its_senders_again(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        asked = await work.ideas.add(idea_of(noor, "Voor Noor", IdeaState.DRAFT))
        own = await work.ideas.add(idea_of(noor, "Van Noor", IdeaState.DRAFT))
        await work.proxies.ask(asked, sam.member_id, NOW)
        await work.proxies.give_back(noor.member_id)
    async with store.read() as work:
        assert await work.ideas.draft(sam.member_id, asked.id)
        assert await work.ideas.draft(noor.member_id, own.id)
        assert await work.proxies.of(asked.id) is None


async def test_who_may_own_an_idea_next_is_asked_until_there_is_an_answer(store):
    noor, sam, kim = await settle(store, "Noor", "Sam", "Kim")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        await work.handovers.ask(idea, sam.member_id, sam.member_id, NOW)
        await work.handovers.ask(idea, kim.member_id, noor.member_id, NOW + MINUTE)

    async def seen(member_id):
        async with store.read() as work:
            by, of = await work.handovers.asked_by(member_id, 3), await work.handovers.asked_of(member_id, 3)
            return [one.heir.name for one, _ in by], [one.heir.name for one, _ in of]

    assert await seen(noor.member_id) == (["Kim"], ["Sam"])
    assert await seen(sam.member_id) == (["Sam"], [])
    assert await seen(kim.member_id) == ([], ["Kim"])
    async with store.begin() as work:
        await work.handovers.drop(idea.id, kim.member_id)
        (await work.handovers.get(idea.id, sam.member_id)).declined_at = NOW
    assert await seen(noor.member_id) == await seen(sam.member_id) == await seen(kim.member_id) == ([], [])


async def test_another_owner_is_asked_what_others_offered_and_nothing_else(store):
    noor, sam, kim = await settle(store, "Noor", "Sam", "Kim")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        await work.handovers.ask(idea, sam.member_id, sam.member_id, NOW)
        await work.handovers.ask(idea, kim.member_id, noor.member_id, NOW)
        idea.owner_id = kim.member_id
        await work.handovers.settle(idea.id, kim.member_id)
        assert [one.heir.name for one, _ in await work.handovers.asked_of(kim.member_id, 3)] == ["Sam"]
        assert await work.handovers.asked_by(noor.member_id, 3) == []
        await work.belongings.put_down(sam.member_id, NOW)
    async with store.read() as work:
        assert await work.handovers.asked_of(kim.member_id, 3) == []
