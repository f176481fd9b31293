"""The outbox is emptied in the right order, once, and never silently stuck; on both databases."""

import asyncio
from datetime import timedelta

import pytest

from adapters.platform import DeliveryError, Verdict
from bot import delivery
from bot.pacing import Limit
from flows.post import BROADCAST, NUDGE
from storage.models import Account, Member, MemberState
from storage.store import Store
from tests.bot.support import PostOffice

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
async def office(store: Store):
    async with PostOffice(store) as opened:
        yield opened


async def test_answers_go_before_nudges_and_nudges_before_broadcasts(office, monkeypatch):
    monkeypatch.setattr(delivery, "UNDER_WAY", 1)
    await office.add("uitzending", "U1", priority=BROADCAST)
    await office.add("aansporing", "U2", priority=NUDGE)
    await office.add("antwoord", "U3")
    office.start()
    await office.settled()
    assert office.slack.texts == ["antwoord", "aansporing", "uitzending"]


async def test_whoever_reads_in_one_place_reads_in_order(office):
    office.slack.takes = 0.01
    for number in range(12):
        await office.add(str(number), f"U{number % 3}")
    office.start()
    await office.settled()
    for person in range(3):
        own = [int(str(one.message)) for one in office.slack.arrived if f"U{person}" in one.address]
        assert own == sorted(own)
        assert len(own) == 4


async def test_different_people_are_written_to_side_by_side(office):
    office.slack.takes = 0.3
    for number in range(20):
        await office.add("hoi", f"U{number}")
    loop = asyncio.get_running_loop()
    began = loop.time()
    office.start()
    await office.settled()
    assert loop.time() - began < 2


async def test_the_next_message_to_somebody_follows_at_once(office):
    office.slack.takes = 0.01
    office.start()
    for number in range(30):
        await office.add(f"{number} eerst")
        await office.add(f"{number} daarna")
        await office.settled(within=1)
    assert len(office.slack.texts) == 60


async def test_what_becomes_due_between_two_looks_at_the_clock_does_not_wait_for_the_next_thing(office, monkeypatch):
    """A timer may end a fraction early: the round finds nothing due, and it is due when the nap is measured."""
    claim = type(office.delivery)._record_and_claim

    async def passes_meanwhile(self, outcomes, epoch):
        claimed = await claim(self, outcomes, epoch)
        office.clock.move(SECOND)
        return claimed

    monkeypatch.setattr(type(office.delivery), "_record_and_claim", passes_meanwhile)
    await office.add("zo meteen", due_at=office.clock() + SECOND / 2)
    office.start()
    await office.settled(within=2)
    assert office.slack.texts == ["zo meteen"]


async def test_a_failing_message_keeps_its_place_and_comes_through(office):
    office.slack.fails = [DeliveryError("503", Verdict.LATER), DeliveryError("503", Verdict.LATER)]
    await office.add("eerst")
    await office.add("daarna")
    office.start()
    await asyncio.sleep(0.2)
    assert office.slack.texts == []
    office.later(SECOND)
    await asyncio.sleep(0.2)
    office.later(2 * SECOND)
    await office.settled()
    assert office.slack.texts == ["eerst", "daarna"]


async def test_what_the_platform_refuses_is_a_dead_letter_and_blocks_nobody(office):
    office.slack.fails = [DeliveryError("invalid_blocks", Verdict.REFUSED)]
    await office.add("stuk")
    await office.add("heel")
    office.start()
    await office.settled(left={"dead": 1})
    assert office.slack.texts == ["heel"]
    async with office.store.begin() as work:
        [letter] = await work.outbox.dead_letters(10)
        assert letter.error == "invalid_blocks"
        await work.outbox.send_again(letter.id, office.clock())
    office.delivery.wake()
    await office.settled()
    assert office.slack.texts == ["heel", "stuk"]


async def test_the_newest_words_for_a_slot_take_the_place_of_those_that_wait(office):
    await office.add("kaart 1", slot="idea:1")
    await office.add("kaart 2", slot="idea:1")
    office.start()
    await office.settled()
    assert office.slack.texts == ["kaart 2"]
    await office.add("kaart 3", slot="idea:1")
    await office.settled()
    assert [parcel.receipt for parcel in office.slack.arrived] == [None, f"receipt-{office.slack.arrived[0].entry}"]


async def test_a_key_is_sent_once(office):
    office.start()
    for _ in range(3):
        await office.add("check-in", key="checkin:1:2026-11-02", priority=NUDGE)
        await office.settled()
    assert office.slack.texts == ["check-in"]


async def test_what_comes_too_late_is_not_sent(office):
    await office.add("vanochtend", expires_at=office.clock() + MINUTE)
    office.clock.move(2 * MINUTE)
    office.start()
    await office.add("nu", "U2")
    await office.settled()
    assert office.slack.texts == ["nu"]


async def test_what_is_due_later_waits_for_its_moment(office):
    await office.add("straks", due_at=office.clock() + MINUTE)
    office.start()
    await asyncio.sleep(0.2)
    assert office.slack.texts == []
    office.later(MINUTE)
    await office.settled()


async def test_on_hold_nothing_is_said_until_released(office):
    async with office.store.begin() as work:
        await work.flags.set("hold", "restored")
    await office.add("oud nieuws")
    office.start()
    await asyncio.sleep(0.3)
    assert office.slack.texts == []
    async with office.store.begin() as work:
        await work.flags.set("hold", None)
    office.delivery.wake()
    await office.settled()
    assert office.slack.texts == ["oud nieuws"]


async def test_a_token_revoked_for_hours_loses_nothing(office):
    office.start()
    for minute in range(40):
        office.slack.fails = [DeliveryError("token_revoked", Verdict.CLOSED)]
        if minute == 0:
            await office.add("belangrijk")
        office.later(MINUTE)
        await asyncio.sleep(0.02)
    assert office.delivery.closed == {"slack": "token_revoked"}
    office.slack.fails = [DeliveryError("503", Verdict.LATER)]
    async with asyncio.timeout(10):
        while not office.slack.texts:  # however long the database takes to note that it failed, by the time it is then
            office.later(MINUTE)
            await asyncio.sleep(0.02)
    await office.settled()
    assert office.slack.texts == ["belangrijk"]
    assert office.delivery.closed == {}


async def test_a_killed_process_sends_nothing_twice_on_slack(office):
    office.slack.takes = 0.2
    await office.add("een keer")
    office.start()
    await asyncio.sleep(0.1)
    office.slack.arrived += office.slack.tried  # it was under way when the process died, and arrived
    await office.crash()
    office.slack.takes = 0.0
    office.later(2 * delivery.LEASE)
    office.start()
    await office.settled()
    assert office.slack.texts == ["een keer"]


async def test_what_another_process_left_behind_is_taken_over_when_its_lease_ends(office):
    await office.add("van wie was dit")
    async with office.store.begin() as work:
        epoch = await work.leases.next_epoch("outbox")
        await work.outbox.claim(
            office.clock(), epoch=epoch, lease=delivery.LEASE, limit=10, platforms=["slack", "telegram"]
        )
    office.delivery._begin = work_begins(office)  # as with several processes: what is under way is somebody's
    office.start()
    await asyncio.sleep(0.2)
    assert office.slack.texts == []
    office.later(delivery.LEASE + SECOND)
    await office.settled()
    assert office.slack.texts == ["van wie was dit"]


async def test_a_clock_that_jumps_takes_nothing_over_from_ourselves(office):
    office.slack.takes = 0.3
    office.slack.fails = [DeliveryError("503", Verdict.LATER)]
    await office.add("een keer")
    office.start()
    for _ in range(4):
        await asyncio.sleep(0.1)
        office.later(2 * delivery.LEASE)
    await office.settled()
    assert office.slack.texts == ["een keer"]
    assert len(office.slack.tried) == 2


async def test_answers_find_a_place_while_a_broadcast_must_wait(store):
    async with PostOffice(store, limits={"slack": Limit(50)}) as office:
        office.slack.fails = [DeliveryError("429", Verdict.LATER, wait=30.0)]
        for number in range(3 * delivery.UNDER_WAY):
            await office.add("uitzending", f"U{number}", priority=BROADCAST)
        office.start()
        await asyncio.sleep(0.5)
        await office.add("antwoord", "U1000")
        await asyncio.sleep(0.5)
        assert "antwoord" in office.slack.texts


async def test_what_is_said_to_many_on_a_slow_platform_keeps_no_place_from_another(store):
    async with PostOffice(store, limits={"slack": Limit(20), "telegram": Limit(400)}) as office:
        for number in range(3 * delivery.OF_MANY):
            await office.add("uitzending", f"U{number}", priority=BROADCAST)
        for number in range(3 * delivery.OF_MANY):
            await office.add("uitzending", f"T{number}", platform="telegram", priority=BROADCAST)
        office.start()
        await asyncio.sleep(2)
        assert len(office.telegram.texts) == 3 * delivery.OF_MANY
        assert len(office.slack.texts) < 2 * delivery.OF_MANY


async def test_stopping_lets_what_is_under_way_arrive(office):
    office.slack.takes = 0.3
    await office.add("onderweg")
    office.start()
    await asyncio.sleep(0.1)
    await office.add("later")
    await office.stop()
    assert office.slack.texts == ["onderweg"]
    assert await office.counts() == {"pending": 1}


async def test_a_database_that_fails_for_a_while_does_not_end_delivery(office, monkeypatch):
    monkeypatch.setattr(delivery, "_PAUSE_AFTER_ERROR", 0.05)
    begin, office.store.begin = office.store.begin, _broken
    office.start()
    await asyncio.sleep(0.2)
    office.store.begin = begin
    await office.add("na de storing")
    await office.settled()
    assert office.slack.texts == ["na de storing"]


async def test_somebody_unreachable_is_noted_and_their_message_dropped(office):
    async with office.store.begin() as work:
        member = await work.members.add(a_member(office))
        await work.accounts.add(an_account(office, member.id))
    office.slack.fails = [DeliveryError("is_inactive", Verdict.UNREACHABLE)]
    await office.add("hallo?")
    office.start()
    await office.settled()
    async with office.store.read() as work:
        admission = await work.accounts.admit("slack", "T1", "U1")
        assert admission is not None
        assert admission.account.reachable is False


async def test_somebody_unreachable_who_has_another_app_is_told_there(office):
    async with office.store.begin() as work:
        member = await work.members.add(a_member(office))
        await work.accounts.add(an_account(office, member.id))
        await work.accounts.add(an_account(office, member.id, "telegram", "7"))
    office.slack.fails = [DeliveryError("is_inactive", Verdict.UNREACHABLE)]
    await office.add("een", priority=NUDGE, key="een")
    await office.add("twee", priority=NUDGE, key="twee")
    await office.add("later", priority=NUDGE, key="later", due_at=office.clock() + MINUTE)
    office.start()
    await office.settled(left={"pending": 1})
    office.later(MINUTE)
    await office.settled()
    assert office.telegram.texts == ["een", "twee", "later"]
    assert len(office.slack.tried) == 1


async def test_an_answer_is_not_given_where_nobody_asked(office):
    async with office.store.begin() as work:
        member = await work.members.add(a_member(office))
        await work.accounts.add(an_account(office, member.id))
        await work.accounts.add(an_account(office, member.id, "telegram", "7"))
    office.slack.fails = [DeliveryError("is_inactive", Verdict.UNREACHABLE)]
    await office.add("dat was het antwoord")
    office.start()
    await office.settled()
    assert office.telegram.texts == []


async def test_who_is_unreachable_in_both_apps_is_told_in_neither(office):
    async with office.store.begin() as work:
        member = await work.members.add(a_member(office))
        await work.accounts.add(an_account(office, member.id))
        await work.accounts.add(an_account(office, member.id, "telegram", "7"))
    gone = DeliveryError("is_inactive", Verdict.UNREACHABLE)
    office.slack.fails, office.telegram.fails = [gone], [gone]
    await office.add("hallo?", priority=NUDGE)
    office.start()
    await office.settled()
    assert (len(office.slack.tried), len(office.telegram.tried)) == (1, 1)


def work_begins(office):
    async def begin() -> int:
        async with office.store.begin() as work:
            return await work.leases.next_epoch("outbox")

    return begin


def _broken():
    raise OSError("the disk is away")


def a_member(office):
    return Member(
        organisation_id=office.organisation,
        name="Noor",
        language="nl",
        time_zone="Europe/Amsterdam",
        state=MemberState.ACTIVE,
        state_since=office.clock(),
    )


def an_account(office, member, platform="slack", external_id="U1"):
    return Account(
        organisation_id=office.organisation,
        member_id=member,
        platform=platform,
        tenant="T1",
        external_id=external_id,
        address=f'{{"user":"{external_id}"}}',
        created_at=office.clock(),
    )
