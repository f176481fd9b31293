"""What belongs to a member: counted, put down when they leave, and given back when they return; and what waits."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from storage.models import (
    Account,
    CoOwnerState,
    Follow,
    Idea,
    IdeaState,
    Member,
    MemberState,
    Merger,
    MergerState,
    OutboxEntry,
    OutboxState,
)
from storage.repositories import Kept
from storage.store import Store
from storage.work import Work
from tests.storage.people import MINUTE, NOW, idea_of, note, settle

NUDGE = 1


async def carried(work: Work, idea: Idea, by: Account, state: CoOwnerState, asked_by: int | None = None) -> None:
    await work.co_owners.set(idea, by.member_id, state, NOW, asked_by)


async def proposed(work: Work, source: Idea, target: Idea, by: Account) -> Merger:
    return await work.mergers.add(
        Merger(
            organisation_id=source.organisation_id,
            source_id=source.id,
            target_id=target.id,
            proposed_by=by.member_id,
            proposed_at=NOW,
            due_at=None,
        )
    )


async def test_what_is_kept_is_counted(store: Store) -> None:
    noor, anna = await settle(store, "Noor", "Anna")
    async with store.begin() as work:
        await work.ideas.add(idea_of(noor, "Stille standup"))
        await work.ideas.add(idea_of(noor, "Korte standup", IdeaState.DRAFT))
        other = await work.ideas.add(idea_of(anna, "Lange lunch"))
        await carried(work, other, noor, CoOwnerState.ACCEPTED)
        work._session.add(
            Follow(idea_id=other.id, member_id=noor.member_id, organisation_id=noor.organisation_id, at=NOW)
        )
    async with store.read() as work:
        kept = await work.belongings.kept(noor.member_id)
        assert kept == Kept(1, 1, 0, 1, 1, 0, 0, 0)
        assert await work.belongings.kept(anna.member_id) == Kept(1, 0, 0, 0, 0, 0, 0, 0)
        assert [idea.title for idea in (await work.ideas.carried_by(noor.member_id, 1, 5)).items] == ["Lange lunch"]
        assert [idea.title for idea in (await work.ideas.followed_by(noor.member_id, 1, 5)).items] == ["Lange lunch"]


async def test_companions_are_who_carries_open_ideas_along(store: Store) -> None:
    noor, anna, bram, cem = await settle(store, "Noor", "Anna", "Bram", "Cem")
    async with store.begin() as work:
        for title, state in (("Eerste", IdeaState.SUBMITTED), ("Tweede", IdeaState.DISCUSSED)):
            idea = await work.ideas.add(idea_of(noor, title, state))
            await carried(work, idea, anna, CoOwnerState.ACCEPTED)
            await carried(work, idea, bram, CoOwnerState.INVITED)
        await carried(work, await work.ideas.add(idea_of(noor, "Oud", IdeaState.DECLINED)), cem, CoOwnerState.ACCEPTED)
    async with store.read() as work:
        assert [one.name for one in await work.belongings.companions(noor.member_id)] == ["Anna"]


async def test_what_is_put_down_can_be_taken_up(store: Store) -> None:
    noor, anna, bram = await settle(store, "Noor", "Anna", "Bram")
    async with store.begin() as work:
        own, theirs = await work.ideas.add(idea_of(noor, "Eigen")), await work.ideas.add(idea_of(anna, "Anders"))
        await carried(work, theirs, noor, CoOwnerState.ACCEPTED)
        await carried(work, own, anna, CoOwnerState.INVITED, noor.member_id)
        await carried(work, own, bram, CoOwnerState.ACCEPTED, noor.member_id)
        merger = await proposed(work, own, theirs, anna)
        ids = own.id, theirs.id, merger.id
    left = NOW + timedelta(days=1, microseconds=7)
    async with store.begin() as work:
        await work.belongings.put_down(noor.member_id, left)
    assert await how_it_stands(store, noor, ids, anna, bram) == ("left", "declined", "accepted", "refused")
    async with store.begin() as work:
        await work.belongings.take_up(noor.member_id, left + MINUTE)
    assert await how_it_stands(store, noor, ids, anna, bram) == ("left", "declined", "accepted", "refused")
    async with store.begin() as work:
        await work.belongings.take_up(noor.member_id, left)
    assert await how_it_stands(store, noor, ids, anna, bram) == ("accepted", "invited", "accepted", "proposed")


async def how_it_stands(
    store: Store, noor: Account, ids: tuple[int, int, int], anna: Account, bram: Account
) -> tuple[CoOwnerState | MergerState | None, ...]:
    own, theirs, merger_id = ids
    async with store.read() as work:
        stands = [
            await work.co_owners.get(theirs, noor.member_id),
            await work.co_owners.get(own, anna.member_id),
            await work.co_owners.get(own, bram.member_id),
            await work.mergers.get(noor.organisation_id, merger_id),
        ]
        return tuple(one.state if one else None for one in stands)


async def test_whose_day_has_come_is_found_once(store: Store) -> None:
    noor, anna = await settle(store, "Noor", "Anna")
    async with store.begin() as work:
        for account, days in ((noor, 1), (anna, 3)):
            member = await work.members.get(account.member_id)
            assert member is not None
            member.state, member.ask_again_at = MemberState.PAUSED, NOW + timedelta(days=days)
    async with store.begin() as work:
        due = await work.members.due_back(noor.organisation_id, NOW + timedelta(days=2), 10)
        assert [one.name for one in due] == ["Noor"]
        due[0].state = MemberState.ACTIVE
    async with store.begin() as work:
        assert await work.members.due_back(noor.organisation_id, NOW + timedelta(days=2), 10) == []


async def test_what_waits_at_an_address_is_withdrawn(store: Store) -> None:
    noor, anna = await settle(store, "Noor", "Anna")
    places = [(noor.platform, noor.address)]
    later = NOW + timedelta(hours=5)
    async with store.begin() as work:
        for to, words, priority in ((noor, "nudge", NUDGE), (noor, "answer", 0), (anna, "nudge", NUDGE)):
            await work.outbox.add_all([note(to, words, priority=priority, due_at=later, key=f"{words}{to.id}")], NOW)
    async with store.begin() as work:
        assert await work.outbox.withdraw_from([], NUDGE) == 0
        assert await work.outbox.withdraw_from(places, NUDGE) == 1
        assert await work.outbox.withdraw_from(places, NUDGE) == 0
        waiting = select(OutboxEntry.key).where(OutboxEntry.state == OutboxState.PENDING)
        assert set(await work._session.scalars(waiting)) == {f"answer{noor.id}", f"nudge{anna.id}"}


async def test_what_waits_on_its_own_goes_to_another_address(store: Store) -> None:
    noor, anna = await settle(store, "Noor", "Anna")
    old, new = (noor.platform, noor.address), ("telegram", anna.address)
    kinds: dict[str, dict[str, Any]] = {
        "nudge": {"priority": NUDGE},
        "answer": {"priority": 0},
        "edit": {"priority": NUDGE, "receipt": "17"},
        "card": {"priority": NUDGE, "slot": "idea:1"},
        "comment": {"priority": NUDGE, "under": "idea:1"},
    }
    async with store.begin() as work:
        await work.outbox.add_all([note(noor, words, **kind) for words, kind in kinds.items()], NOW)
        assert await work.outbox.readdress(old, new, NUDGE) == 1
        moved = select(OutboxEntry.payload).where(OutboxEntry.platform == new[0], OutboxEntry.address == new[1])
        assert list(await work._session.scalars(moved)) == ["nudge"]


async def test_who_is_forgotten_leaves_nothing_of_what_they_set_or_followed(store: Store) -> None:
    noor, anna = await settle(store, "Noor", "Anna")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(anna, "Anders"))
        await carried(work, idea, noor, CoOwnerState.LEFT)
        work._session.add(
            Follow(idea_id=idea.id, member_id=noor.member_id, organisation_id=noor.organisation_id, at=NOW)
        )
    async with store.begin() as work:
        member = await work.members.get(noor.member_id)
        assert member is not None
        member.fewer, member.muted = 2, {"comments": "since"}
        await work.members.forget_name(member)
    async with store.read() as work:
        found = await work._session.get(Member, noor.member_id)
        assert found is not None
        assert (found.name, found.fewer, found.muted) == ("", 0, {})
        assert await work.belongings.kept(noor.member_id) == Kept(0, 0, 0, 0, 0, 0, 0, 0)
        assert await work.co_owners.get(idea.id, noor.member_id) is None
