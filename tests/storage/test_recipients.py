"""What becomes of an announcement with each of its recipients, as the outbox tells, on both databases."""

from datetime import timedelta

import pytest

from storage.models import (
    Announcement,
    AnnouncementState,
    Nudge,
    NudgeState,
    Recipient,
    RecipientState,
)
from storage.outbox import Outcome, Outgoing
from storage.repositories.nudges import WAY_OUT
from tests.storage.people import MINUTE, NOW, join, settle

S = RecipientState
SLOT = "announcement:1"
NAMES = ("Noor", "Anna", "Bram", "Cas")


@pytest.fixture
async def accounts(store):
    """Four people who wait for an announcement."""
    accounts = await settle(store, *NAMES)
    async with store.begin() as work:
        organisation = accounts[0].organisation_id
        facts = {"state": AnnouncementState.SENDING, "state_since": NOW, "created_at": NOW, "author_id": None}
        await work.announcements.add(Announcement(organisation_id=organisation, **facts))
        for place, one in enumerate(accounts):
            facts = {"announcement_id": 1, "member_id": one.member_id, "organisation_id": organisation}
            work._session.add(Recipient(**facts, state=S.WAITING, due_at=NOW + place * MINUTE))
    return accounts


async def _leave(work, *accounts):
    """Have it said to these, each by a nudge."""
    said = [_nudge(one) for one in accounts]
    await work.nudges.add_said(said)
    for one, nudge in zip(accounts, said, strict=True):
        facts = {"platform": one.platform, "address": one.address, "kind": "message", "payload": "words"}
        key = f"{WAY_OUT}{nudge.id}"
        message = Outgoing(organisation_id=one.organisation_id, **facts, priority=2, slot=SLOT, key=key)
        assert await work.outbox.add_all([message], NOW) == 1
    await work.recipients.sent_off(1, 1, {one.member_id: nudge.id for one, nudge in zip(accounts, said, strict=True)})


def _nudge(to):
    facts = {"kind": "broadcast", "payload": "", "state": NudgeState.SENT, "created_at": NOW, "due_at": NOW}
    return Nudge(
        organisation_id=to.organisation_id, member_id=to.member_id, key=f"announcement:1:{to.member_id}:1", **facts
    )


async def _claim(work):
    claimed = await work.outbox.claim(
        NOW, epoch=1, lease=MINUTE, limit=9, platforms=["slack", "telegram"], busy_addresses=[]
    )
    return {entry.address: entry for entry in claimed}


async def _states(store):
    async with store.read() as work:
        return [(await work.recipients.of(1, member)).state for member in (1, 2, 3, 4)]


async def test_those_whose_turn_it_is_come_in_its_order_each_with_where_they_are(store, accounts):
    async with store.begin() as work:
        found = await work.recipients.waiting(1, None, NOW + 2 * MINUTE, [], 2)
        assert [(one.member.name, one.account.id) for one in found] == [("Noor", 1), ("Anna", 2)]
        assert await work.recipients.waiting(1, None, NOW + MINUTE, ["slack"], 9) == []
        await work.recipients.put_off(1, {1: NOW + timedelta(days=1)})
        assert [one.member.name for one in await work.recipients.waiting(1, None, NOW + MINUTE, [], 9)] == ["Anna"]
        assert await work.recipients.next_due(1) == NOW + MINUTE


async def test_who_cannot_be_written_to_has_no_place_and_blocks_nobody(store, accounts):
    async with store.begin() as work:
        (await work.accounts.get(1)).reachable = False
        found = await work.recipients.waiting(1, None, NOW, ["slack"], 9)
        assert [(one.member.name, one.account) for one in found] == [("Noor", None)]


async def test_what_became_of_each_is_learned_from_the_outbox(store, accounts):
    async with store.begin() as work:
        await _leave(work, *accounts)
        assert await work.recipients.settle(1, NOW) == 0
        entries = await _claim(work)
        noor, anna, bram, _ = (entries[one.address] for one in accounts)
        outcomes = [Outcome.sent(noor, "r"), Outcome.dead(anna, "no"), Outcome.unreachable(bram)]
        await work.outbox.record(outcomes, NOW)
        assert await work.recipients.settle(1, NOW) == 3
        assert await work.recipients.settle(1, NOW) == 0
        counts = await work.recipients.counts(1)
        assert counts[S.ON_ITS_WAY] == counts[S.DELIVERED] == counts[S.FAILED] == counts[S.BLOCKED] == 1
    assert await _states(store) == [S.DELIVERED, S.FAILED, S.BLOCKED, S.ON_ITS_WAY]


async def test_who_is_gone_here_and_there_elsewhere_waits_again_and_can_be_told_there(store, accounts):
    noor, *_ = accounts
    async with store.begin() as work:
        organisation = (await work.organisations.all())[0]
        other = await join(work, organisation, "Noor2", platform="telegram")
        other.member_id = noor.member_id
        await _leave(work, noor)
        await work.outbox.record([Outcome.unreachable((await _claim(work))[noor.address])], NOW)
        assert await work.recipients.settle(1, NOW) == 1
        (again, *_) = await work.recipients.waiting(1, None, NOW, [], 1)
        assert (again.member.id, again.account.platform) == (noor.member_id, "telegram")
        await _leave(work, again.account)
        await work.outbox.record([Outcome.sent((await _claim(work))[other.address], "r")], NOW)
        assert await work.recipients.settle(1, NOW) == 1
    assert (await _states(store))[0] is S.DELIVERED


async def test_what_nobody_sends_yet_is_called_back_as_if_it_had_never_left(store, accounts):
    noor, anna, *_ = accounts
    async with store.begin() as work:
        await _leave(work, noor)
        await _claim(work)
        await _leave(work, anna)
        assert await work.recipients.call_back(1, SLOT, NOW) == 1
        assert await work.nudges.told_of([1, 2], NOW - MINUTE) == {1: [], 2: []}
        assert await work.recipients.end_waiting(1, S.STOPPED, NOW) == 3
    assert await _states(store) == [S.ON_ITS_WAY, S.STOPPED, S.STOPPED, S.STOPPED]


async def test_those_with_whom_it_failed_wait_once_more_and_an_operator_does_not_send_it_as_well(store, accounts):
    noor, anna, *_ = accounts
    async with store.begin() as work:
        await _leave(work, noor, anna)
        entries = await _claim(work)
        await work.outbox.record([Outcome.dead(entries[noor.address], "no")], NOW)
        await work.recipients.settle(1, NOW)
        assert await work.recipients.try_again(1, NOW) == 1
        assert await work.outbox.dead_letters(9) == []
        (again, *_) = await work.recipients.waiting(1, None, NOW, [], 9)
        assert (again.member.id, again.round) == (noor.member_id, 2)


async def test_who_has_older_words_is_found_where_they_stand(store, accounts):
    noor, anna, *_ = accounts
    async with store.begin() as work:
        await _leave(work, noor, anna)
        entries = await _claim(work)
        await work.outbox.record([Outcome.sent(entries[one.address], one.address) for one in (noor, anna)], NOW)
        await work.recipients.settle(1, NOW)
        assert await work.recipients.to_correct(1, SLOT, None, 1, 9) == []
        found = await work.recipients.to_correct(1, SLOT, None, 2, 9)
        assert [(one.member.name, one.address) for one in found] == [("Noor", noor.address), ("Anna", anna.address)]
        assert await work.recipients.corrected(1, 2, [noor.member_id]) == 1
        assert [one.member.name for one in await work.recipients.to_correct(1, SLOT, None, 2, 9)] == ["Anna"]
        assert await work.recipients.corrected(1, 2, None) == 1


async def test_who_has_seen_it_is_counted_and_may_take_it_back_for_a_while(store, accounts):
    async with store.begin() as work:
        assert await work.recipients.see(1, 1, NOW)
        assert not await work.recipients.see(1, 1, NOW)
        assert not await work.recipients.see(1, 99, NOW)
        assert await work.recipients.see(1, 2, NOW)
        assert not await work.recipients.unsee(1, 1, NOW + MINUTE)
        assert await work.recipients.unsee(1, 1, NOW)
        assert await work.recipients.seen(1) == 1


async def test_whom_somebody_else_tells_something_just_now_is_left_for_later(store, accounts):
    async with store.begin() as mine:
        assert await mine.nudges.told_of([1], NOW) == {1: []}
        if store.is_embedded:
            return
        async with store.begin() as others:
            assert await others.nudges.told_of([1, 2], NOW) == {2: []}


async def test_it_is_forgotten_with_whom_but_not_with_how_many(store, accounts):
    async with store.begin() as work:
        await work.recipients.see(1, 1, NOW)
        await work.recipients.given_up(1, S.MISSED, [1, 2, 3, 4], NOW)
        assert await work.recipients.forget(NOW + MINUTE) == 0, "it goes on"
        announcement = await work.announcements.of(accounts[0].organisation_id, 1)
        announcement.ended_at = NOW
    async with store.begin() as work:
        assert await work.recipients.forget(NOW) == 0
        assert await work.recipients.forget(NOW + MINUTE) == 1
        assert await work.recipients.forget(NOW + MINUTE) == 0
    async with store.read() as work:
        announcement = await work.announcements.of(accounts[0].organisation_id, 1)
        assert announcement.totals == dict.fromkeys(S, 0) | {"missed": 4, "seen": 1}
        assert await work.recipients.of(1, 1) is None
