"""Codes that link two platforms, and two members that become one: on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage.models import (
    Account,
    Audit,
    Base,
    CoOwner,
    CoOwnerState,
    Follow,
    GrantSource,
    IdeaState,
    LinkingCode,
    LinkingTry,
    Member,
    Proxy,
    Role,
    RoleGrant,
)
from storage.repositories.linking import TRIES_FOR
from storage.store import Store

from .people import MINUTE, NOW, idea_of, settle

CODE = "AC3DEF"
LATER = NOW + timedelta(minutes=10)


async def offered(store: Store, account: Account, code: str = CODE) -> None:
    async with store.begin() as work:
        member = await work.members.get(account.member_id)
        await work.linking.offer(code, member=member, platform=account.platform, expires_at=LATER)


async def test_a_code_works_until_it_expires_and_only_at_home(store):
    noor, _ = await settle(store, "Noor", "Sam")
    (elsewhere,) = await settle(store, "Eva", key="globex")
    await offered(store, noor)
    async with store.begin() as work:
        found = await work.linking.peek(noor.organisation_id, CODE, NOW)
        assert (found.member_id, found.platform) == (noor.member_id, "slack")
        assert await work.linking.peek(noor.organisation_id, CODE, LATER) is None
        assert await work.linking.peek(elsewhere.organisation_id, CODE, NOW) is None
        assert await work.linking.peek(noor.organisation_id, "AC3DEG", NOW) is None


async def test_a_newer_code_takes_the_place_of_the_older(store):
    (noor,) = await settle(store, "Noor")
    await offered(store, noor)
    await offered(store, noor, "XY4ZAB")
    async with store.begin() as work:
        assert await work.linking.peek(noor.organisation_id, CODE, NOW) is None
        assert await work.linking.peek(noor.organisation_id, "XY4ZAB", NOW)
        await work.linking.withdraw(noor.member_id)
        assert await work.linking.peek(noor.organisation_id, "XY4ZAB", NOW) is None


async def test_the_code_itself_is_not_kept(store):
    (noor,) = await settle(store, "Noor")
    await offered(store, noor)
    async with store.read() as work:
        assert CODE not in (await work._session.scalars(select(LinkingCode.code_hash))).one()


async def test_wrong_codes_are_counted_for_an_hour(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        assert await work.linking.tries(noor.id, NOW) == 0
        for n in range(1, 4):
            assert await work.linking.miss(noor, NOW + n * MINUTE) == n
        assert await work.linking.tries(noor.id, NOW + 4 * MINUTE) == 3
        assert await work.linking.tries(sam.id, NOW + 4 * MINUTE) == 0
        over = NOW + MINUTE + TRIES_FOR
        assert await work.linking.tries(noor.id, over) == 0
        assert await work.linking.miss(noor, over) == 1


async def test_what_is_over_is_forgotten(store):
    noor, sam = await settle(store, "Noor", "Sam")
    await offered(store, noor)
    async with store.begin() as work:
        await work.linking.miss(sam, NOW)
        assert await work.linking.prune(NOW + MINUTE) == 0
        assert await work.linking.prune(NOW + TRIES_FOR) == 2
    async with store.read() as work:
        assert await work._session.scalar(select(func.count()).select_from(LinkingCode)) == 0
        assert await work._session.scalar(select(func.count()).select_from(LinkingTry)) == 0


async def united(store: Store, stay: Account, go: Account) -> None:
    async with store.begin() as work:
        one, other = await work.members.get(stay.member_id), await work.members.get(go.member_id)
        await work.linking.unite(one, other)


async def test_of_two_members_one_is_left_with_everything(store):
    noor, twin, sam = await settle(store, "Noor", "Twin", "Sam")
    async with store.begin() as work:
        theirs = await work.ideas.add(idea_of(twin, "Stille standup"))
        await work.linking.offer(
            CODE, member=await work.members.get(twin.member_id), platform="slack", expires_at=LATER
        )
        await work.roles.grant(
            await work.members.get(twin.member_id),
            Role.SPONSOR,
            now=NOW,
            source=GrantSource.CHAT,
            granted_by=twin.member_id,
        )
        await work.audit.add(
            organisation_id=noor.organisation_id,
            subject="idea",
            subject_id=theirs.id,
            from_state=None,
            to_state="submitted",
            actor_id=twin.member_id,
            at=NOW,
        )
    await united(store, noor, twin)
    async with store.read() as work:
        assert await work.members.get(twin.member_id) is None
        assert {account.external_id for account in await work.accounts.of_member(noor.member_id)} == {"noor", "twin"}
        assert (await work.ideas.get(theirs.id)).owner_id == noor.member_id
        assert await work.roles.of(noor.member_id, NOW) == {Role.SPONSOR}
        assert await work.roles.of(sam.member_id, NOW) == set()
        assert (await work._session.scalars(select(Audit.actor_id))).all() == [noor.member_id]
        assert await work.linking.peek(noor.organisation_id, CODE, NOW) is None


@pytest.mark.parametrize(
    ("mine", "theirs", "left"),
    [
        (CoOwnerState.INVITED, CoOwnerState.ACCEPTED, CoOwnerState.ACCEPTED),
        (CoOwnerState.ACCEPTED, CoOwnerState.DECLINED, CoOwnerState.ACCEPTED),
        (CoOwnerState.LEFT, CoOwnerState.INVITED, CoOwnerState.LEFT),
        (None, CoOwnerState.INVITED, CoOwnerState.INVITED),
    ],
)
async def test_where_both_are_involved_one_involvement_is_left(store, mine, theirs, left):
    noor, twin, sam = await settle(store, "Noor", "Twin", "Sam")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(sam, "Stille standup"))
        for account, state in ((noor, mine), (twin, theirs)):
            common = {"idea_id": idea.id, "member_id": account.member_id, "organisation_id": noor.organisation_id}
            work._session.add(Follow(**common, at=NOW))
            if state:
                work._session.add(CoOwner(**common, state=state, at=NOW))
        await work.roles.grant(await work.members.get(noor.member_id), Role.SPONSOR, now=NOW, source=GrantSource.CHAT)
        await work.roles.grant(
            await work.members.get(twin.member_id), Role.SPONSOR, now=NOW, source=GrantSource.SETTINGS
        )
    await united(store, noor, twin)
    async with store.read() as work:
        owned = (await work._session.execute(select(CoOwner.member_id, CoOwner.state))).all()
        assert [tuple(row) for row in owned] == [(noor.member_id, left)]
        assert (await work._session.scalars(select(Follow.member_id))).all() == [noor.member_id]
        assert await work.roles.of(noor.member_id, NOW) == {Role.SPONSOR}


@pytest.mark.parametrize(
    ("mine", "theirs", "left"),
    [(2, None, None), (None, 2, None), (2, 9, 9), (9, 2, 9), (-2, None, None)],
)
async def test_of_two_grants_of_a_role_the_longer_one_is_left(store, mine, theirs, left):
    noor, twin = await settle(store, "Noor", "Twin")
    async with store.begin() as work:
        for account, days in ((noor, mine), (twin, theirs)):
            ends = None if days is None else NOW + timedelta(days=days)
            holder = await work.members.get(account.member_id)
            await work.roles.grant(holder, Role.ORGANISER, now=NOW, source=GrantSource.CHAT, expires_at=ends)
    await united(store, noor, twin)
    async with store.read() as work:
        (ends,) = await work._session.scalars(select(RoleGrant.expires_at))
        assert ends == (None if left is None else NOW + timedelta(days=left))


async def test_nobody_co_owns_follows_or_brought_their_own_idea(store):
    noor, twin = await settle(store, "Noor", "Twin")
    async with store.begin() as work:
        for owner, other in ((noor, twin), (twin, noor)):
            idea = await work.ideas.add(idea_of(owner, "Stille standup", IdeaState.SUBMITTED))
            common = {"idea_id": idea.id, "member_id": other.member_id, "organisation_id": noor.organisation_id}
            work._session.add(CoOwner(**common, state=CoOwnerState.ACCEPTED, at=NOW))
            work._session.add(Follow(**common, at=NOW))
            await work.proxies.ask(idea, other.member_id, NOW)
    await united(store, noor, twin)
    async with store.read() as work:
        assert (await work._session.scalars(select(Proxy.sender_id))).all() == []
        assert (await work._session.scalars(select(CoOwner.member_id))).all() == []
        assert (await work._session.scalars(select(Follow.member_id))).all() == []


async def test_no_table_keeps_a_word_of_who_went(store):
    noor, twin = await settle(store, "Noor", "Twin")
    await united(store, noor, twin)
    member = Member.__table__.c.id
    async with store.read() as work:
        for table in Base.metadata.sorted_tables:
            for column in (one for one in table.columns if one.references(member)):
                named = select(func.count()).select_from(table).where(column == twin.member_id)
                assert await work._session.scalar(named) == 0, column


async def test_nobody_gets_the_id_of_who_went(store):
    noor, twin = await settle(store, "Noor", "Twin")
    await united(store, noor, twin)
    async with store.begin() as work:
        await work.linking.unlink(await work.accounts.get(twin.id))
    (sam,) = await settle(store, "Sam", key="globex")
    assert sam.member_id > twin.member_id
    assert sam.id > twin.id


async def test_an_account_that_is_unlinked_is_not_known_any_more(store):
    noor, twin = await settle(store, "Noor", "Twin")
    await united(store, noor, twin)
    async with store.begin() as work:
        account = await work.accounts.get(twin.id)
        await work.linking.miss(account, NOW)
        await work.linking.unlink(account)
    async with store.begin() as work:
        assert await work.accounts.admit("slack", "acme", "twin") is None
        assert (await work.accounts.admit("slack", "acme", "noor")).member.name == "Noor"
