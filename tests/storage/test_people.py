"""Who is speaking, what they may do, and how they come and go."""

import asyncio
from datetime import timedelta

from storage.models import ConversationState, GrantSource, MemberState, Role

from .people import MINUTE, NOW, found, idea_of, join, settle
from .test_transactions import conversation_of


async def test_a_stranger_is_not_admitted(store):
    await settle(store, "Noor")
    async with store.begin() as work:
        assert await work.accounts.admit("slack", "acme", "somebody") is None
        assert await work.accounts.admit("telegram", "acme", "noor") is None


async def test_organisations_are_apart(store):
    await settle(store, "Noor", key="acme")
    await settle(store, "Noor", key="globex")
    async with store.begin() as work:
        here = await work.accounts.admit("slack", "acme", "noor")
        there = await work.accounts.admit("slack", "globex", "noor")
        assert (here.organisation.key, there.organisation.key) == ("acme", "globex")
        assert here.member.id != there.member.id
        assert here.member.organisation_id == here.organisation.id
        assert await work.accounts.admit("slack", "initech", "noor") is None


async def test_a_form_in_progress_comes_with_its_account_only(store):
    noor, _ = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        await work.conversations.put(conversation_of(noor))
    async with store.begin() as work:
        assert (await work.accounts.admit("slack", "acme", "sam")).conversation is None
        form = (await work.accounts.admit("slack", "acme", "noor")).conversation
        form.answers["title"] = "Stille standup"
        form.state = ConversationState.SET_ASIDE
        await work.conversations.put(form)
    async with store.begin() as work:
        kept = await work.conversations.of(noor.id)
        assert kept.answers == {"title": "Stille standup"}
        assert kept.state is ConversationState.SET_ASIDE
        assert await work.conversations.close(noor.id)
        assert not await work.conversations.close(noor.id)
        assert await work.conversations.of(noor.id) is None


async def test_a_form_that_was_changed_but_not_put_back_stays_as_it_was(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        await work.conversations.put(conversation_of(noor))
    async with store.begin() as work:
        form = (await work.accounts.admit("slack", "acme", "noor")).conversation
        form.step = "problem"
    async with store.read() as work:
        assert (await work.conversations.of(noor.id)).step == "title"


async def test_roles_hold_until_they_expire_or_are_taken_back(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        member = await work.members.get(noor.member_id)
        await work.roles.grant(member, Role.ORGANISER, now=NOW, source=GrantSource.SETTINGS)
        await work.roles.grant(member, Role.SPONSOR, now=NOW, source=GrantSource.CHAT, expires_at=NOW + MINUTE)
        assert await work.roles.of(member.id, NOW) == {Role.ORGANISER, Role.SPONSOR}
        assert await work.roles.of(member.id, NOW + MINUTE) == {Role.ORGANISER}
        assert await work.roles.revoke(member.id, Role.ORGANISER)
        assert not await work.roles.revoke(member.id, Role.ORGANISER)
        assert await work.roles.of(member.id, NOW + MINUTE) == set()


async def test_those_with_a_role_are_found_while_they_take_part(store):
    noor, sam, kim = await settle(store, "Noor", "Sam", "Kim")
    async with store.begin() as work:
        for account in (noor, sam, kim):
            member = await work.members.get(account.member_id)
            await work.roles.grant(member, Role.ORGANISER, now=NOW, source=GrantSource.CHAT)
        (await work.members.get(sam.member_id)).state = MemberState.LEFT
    async with store.read() as work:
        organisers = await work.members.with_role(noor.organisation_id, Role.ORGANISER, NOW)
        assert [member.name for member in organisers] == ["Noor", "Kim"]
        assert await work.members.active_count(noor.organisation_id) == 2
        assert [member.name for member in (await work.members.active(noor.organisation_id, 1, 10)).items] == [
            "Kim",
            "Noor",
        ]


async def test_the_last_use_of_an_invitation_goes_to_one(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        await work.invitations.add(
            "k7m2pq", organisation_id=noor.organisation_id, language="nl", uses=1, now=NOW, expires_at=NOW + MINUTE
        )

    async def redeem():
        async with store.begin() as work:
            return await work.invitations.redeem("k7m2pq", NOW)

    redeemed = await asyncio.gather(*(redeem() for _ in range(10)))
    assert len([invitation for invitation in redeemed if invitation]) == 1
    async with store.read() as work:
        assert await work.invitations.peek("k7m2pq", NOW) is None


async def test_an_invitation_tells_where_it_leads_until_it_expires(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        kept = await work.invitations.add(
            "k7m2pq",
            organisation_id=noor.organisation_id,
            language="en",
            uses=30,
            now=NOW,
            expires_at=NOW + MINUTE,
            role=Role.ORGANISER,
        )
        assert "k7m2pq" not in kept.code_hash
        seen = await work.invitations.peek(" k7m2pq ", NOW)
        assert (seen.organisation_id, seen.language, seen.role, seen.uses_left) == (
            noor.organisation_id,
            "en",
            Role.ORGANISER,
            30,
        )
        assert (await work.invitations.redeem("k7m2pq", NOW)).uses_left == 29
        assert await work.invitations.redeem("k7m2pq", NOW + MINUTE) is None
        assert await work.invitations.redeem("other", NOW) is None
        assert await work.invitations.prune(NOW + 2 * MINUTE) == 1


async def test_whoever_is_forgotten_leaves_only_what_they_made(store):
    noor, _ = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        member = await work.members.get(noor.member_id)
        await work.roles.grant(member, Role.ORGANISER, now=NOW, source=GrantSource.CHAT)
        await work.conversations.put(conversation_of(noor))
        await work.ideas.add(idea_of(noor, "Stille standup"))
        member.state, member.state_since, member.left_at = MemberState.LEFT, NOW, NOW
    async with store.begin() as work:
        assert await work.members.next_unmoved(noor.organisation_id, MemberState.LEFT) == NOW
        assert await work.members.unmoved_since(noor.organisation_id, MemberState.LEFT, NOW - MINUTE, 10) == []
        (gone,) = await work.members.unmoved_since(noor.organisation_id, MemberState.LEFT, NOW, 10)
        await work.members.forget_name(gone)
    async with store.begin() as work:
        assert await work.members.unmoved_since(noor.organisation_id, MemberState.LEFT, NOW + MINUTE, 10) == []
        assert await work.members.next_unmoved(noor.organisation_id, MemberState.LEFT) is None
        assert await work.accounts.admit("slack", "acme", "noor") is None
        assert await work.roles.of(noor.member_id, NOW) == set()
        (idea,) = (await work.ideas.pool(noor.organisation_id, 1, 10)).items
        assert (idea.title, idea.owner.name) == ("Stille standup", "")
        assert await work.accounts.admit("slack", "acme", "sam")


async def test_one_member_has_accounts_on_both_platforms(store):
    async with store.begin() as work:
        organisation = await found(work)
        slack = await join(work, organisation, "Noor")
        telegram = await join(work, organisation, "Noor", platform="telegram")
        telegram.member_id = slack.member_id
        await work.flush()
        assert [account.platform for account in await work.accounts.of_member(slack.member_id)] == ["slack", "telegram"]


async def test_the_organisation_of_the_settings_is_made_once_and_kept_up_to_date(store):
    for name in ("Acme", "Acme BV"):
        async with store.begin() as work:
            told = {"key": "acme", "name": name, "language": "nl", "time_zone": "Europe/Amsterdam"}
            organisation = await work.organisations.ensure(**told, now=NOW + timedelta(days=1))
            assert organisation.name == name
    async with store.read() as work:
        assert [organisation.name for organisation in await work.organisations.all()] == ["Acme BV"]
        assert (await work.organisations.by_key("acme")).id == organisation.id
