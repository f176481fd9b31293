"""Roles that end, and invitations that are open, as the schedule and the organisers see them."""

from datetime import timedelta

from storage.models import GrantSource, MemberState, Role

from .people import MINUTE, NOW, settle

WEEK = timedelta(days=7)


async def test_a_role_that_is_about_to_end_is_told_once_and_then_ends(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        for account, ends in ((noor, NOW + WEEK), (sam, NOW + 2 * WEEK)):
            member = await work.members.get(account.member_id)
            await work.roles.grant(member, Role.SPONSOR, now=NOW, source=GrantSource.CHAT, expires_at=ends)
    async with store.begin() as work:
        (ending,) = await work.roles.ending(noor.organisation_id, NOW, NOW + WEEK, 10)
        assert (ending.member.name, ending.role) == ("Noor", Role.SPONSOR)
        assert await work.roles.told(ending, NOW)
        assert not await work.roles.told(ending, NOW)
    async with store.begin() as work:
        assert await work.roles.ending(noor.organisation_id, NOW, NOW + WEEK, 10) == []
        (ended,) = await work.roles.ended(noor.organisation_id, NOW + WEEK, 10)
        assert ended.member_id == noor.member_id
        assert await work.roles.end(ended)
        assert not await work.roles.end(ended)
        assert not await work.roles.keep(ended)
        assert await work.roles.ended(noor.organisation_id, NOW + WEEK, 10) == []


async def test_given_anew_it_is_told_anew_and_kept_it_does_not_end(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        member = await work.members.get(noor.member_id)
        given = {"now": NOW, "source": GrantSource.CHAT, "expires_at": NOW + MINUTE}
        await work.roles.grant(member, Role.ORGANISER, **given)
        (ending,) = await work.roles.ending(noor.organisation_id, NOW, NOW + WEEK, 10)
        await work.roles.told(ending, NOW)
        await work.roles.grant(member, Role.ORGANISER, **given)
        assert len(await work.roles.ending(noor.organisation_id, NOW, NOW + WEEK, 10)) == 1
        assert await work.roles.keep(ending)
        assert await work.roles.of(member.id, NOW + WEEK) == {Role.ORGANISER}


async def test_a_role_given_anew_meanwhile_is_neither_ended_nor_kept(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        member = await work.members.get(noor.member_id)
        given = {"source": GrantSource.CHAT}
        await work.roles.grant(member, Role.ORGANISER, now=NOW, expires_at=NOW + MINUTE, **given)
        (ended,) = await work.roles.ended(noor.organisation_id, NOW + MINUTE, 10)
        await work.roles.grant(member, Role.ORGANISER, now=NOW + MINUTE, expires_at=NOW + WEEK, **given)
        assert not await work.roles.told(ended, NOW + MINUTE)
        assert not await work.roles.keep(ended)
        assert not await work.roles.end(ended)
        assert await work.roles.of(member.id, NOW + 2 * WEEK) == frozenset()


async def test_what_the_settings_gave_is_found_and_kept_as_if_given_in_chat(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        for account, source in ((noor, GrantSource.SETTINGS), (sam, GrantSource.CHAT)):
            member = await work.members.get(account.member_id)
            await work.roles.grant(member, Role.ORGANISER, now=NOW, source=source)
        known = [("slack", "noor"), ("slack", "nobody")]
        assert await work.accounts.members_known_as(noor.organisation_id, known) == {noor.member_id}
        assert await work.accounts.members_known_as(noor.organisation_id, []) == set()
        (held,) = await work.roles.by_settings(noor.organisation_id)
        assert held.member.name == "Noor"
        assert await work.roles.keep(held)
        assert await work.roles.by_settings(noor.organisation_id) == []


async def test_only_those_who_take_part_are_shown_with_their_roles(store):
    noor, sam, kim = await settle(store, "Noor", "Sam", "Kim")
    async with store.begin() as work:
        for account, state in ((noor, MemberState.ACTIVE), (sam, MemberState.PAUSED), (kim, MemberState.LEFT)):
            member = await work.members.get(account.member_id)
            member.state = state
            await work.roles.grant(member, Role.SPONSOR, now=NOW, source=GrantSource.CHAT)
    async with store.begin() as work:
        held = await work.roles.held(noor.organisation_id, NOW, 1, 10)
        assert [one.member.name for one in held.items] == ["Noor", "Sam"]
        assert await work.roles.grant_of(noor.organisation_id, sam.member_id, Role.SPONSOR, NOW)
        assert await work.roles.grant_of(noor.organisation_id, kim.member_id, Role.SPONSOR, NOW) is None
        assert await work.roles.grant_of(noor.organisation_id + 1, noor.member_id, Role.SPONSOR, NOW) is None


async def test_open_invitations_are_found_by_the_start_of_their_hash(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        told = {"organisation_id": noor.organisation_id, "language": "nl", "now": NOW}
        kept = await work.invitations.add("one", uses=2, expires_at=NOW + WEEK, **told)
        await work.invitations.add("over", uses=2, expires_at=NOW + MINUTE, **told)
        await work.invitations.add("used", uses=0, expires_at=NOW + WEEK, **told)
        later = NOW + MINUTE
        found = await work.invitations.open(noor.organisation_id, later, 1, 10)
        assert [one.code_hash for one in found.items] == [kept.code_hash]
        start = kept.code_hash[:16]
        assert (await work.invitations.by_start(noor.organisation_id, start, later)).uses_left == 2
        assert await work.invitations.by_start(noor.organisation_id + 1, start, later) is None
        assert await work.invitations.by_start(noor.organisation_id, start, NOW + WEEK) is None


async def test_whom_nobody_expects_any_more_is_forgotten(store):
    noor, *_ = await settle(store, "Noor")
    row = {"organisation_id": noor.organisation_id, "platform": "slack", "name": "Bas", "language": None}
    row |= {"department_id": None}
    async with store.begin() as work:
        people = [row | {"external_id": f"U{n}", "imported_at": NOW + n * MINUTE} for n in range(3)]
        await work.expected.put(people)
        assert await work.expected.prune(NOW + MINUTE) == 1
        assert set(await work.expected.named(noor.organisation_id, [("slack", f"U{n}") for n in range(3)])) == {
            ("slack", "U1"),
            ("slack", "U2"),
        }
        assert await work.expected.written(noor.organisation_id, [("slack", "noor"), ("slack", "U1")]) == {
            ("slack", "noor"): ""
        }
        assert (await work.expected.take(noor.organisation_id, [("slack", "U1")])).name == "Bas"
        assert await work.expected.take(noor.organisation_id, [("slack", "U1")]) is None
