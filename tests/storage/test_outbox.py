"""Messages leave once, in order, and nothing is lost when something breaks."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import text

from storage.models import OutboxState
from storage.outbox import Outcome
from storage.outbox.claiming import PATIENCE, claim_for

from .people import MINUTE, NOW, note, settle

SECOND = timedelta(seconds=1)


@pytest.fixture
async def noor(store):
    (account,) = await settle(store, "Noor")
    return account


async def queue(store, *messages, now=NOW):
    async with store.begin() as work:
        return await work.outbox.add_all(messages, now)


async def claim(store, now=NOW, *, epoch=1, limit=10, platforms=("slack", "telegram"), busy=()):
    async with store.begin() as work:
        return await work.outbox.claim(
            now, epoch=epoch, lease=MINUTE, limit=limit, platforms=platforms, busy_addresses=busy
        )


async def record(store, *outcomes, now=NOW):
    async with store.begin() as work:
        await work.outbox.record(outcomes, now)


async def words(store, now=NOW, **more):
    """Claim and return what goes out."""
    return [entry.payload for entry in await claim(store, now, **more)]


async def rows(store):
    async with store._engines.reader.connect() as connection:
        found = await connection.execute(text("SELECT state, payload, error, receipt FROM outbox ORDER BY id"))
        return [tuple(row) for row in found]


async def test_a_message_is_sent_once_and_its_words_are_forgotten(store, noor):
    async with store.begin() as work:
        told = {"organisation_id": noor.organisation_id, "platform": "slack", "address": noor.address}
        assert await work.outbox.add(**told, kind="message", payload="Hello", now=NOW)
    (entry,) = await claim(store)
    assert (entry.payload, entry.attempts, entry.first_tried_at, entry.created_at) == ("Hello", 1, NOW, NOW)
    assert (entry.is_uncertain, entry.posting) == (False, None)
    assert await claim(store) == []
    await record(store, Outcome.sent(entry, '{"ts":"1"}'))
    assert await claim(store, NOW + PATIENCE) == []
    assert await rows(store) == [("sent", "", None, '{"ts":"1"}')]


async def test_a_known_key_is_queued_only_once(store, noor):
    once = note(noor, "How is it going?", key="checkin:7:2026-03-02")
    added = await asyncio.gather(*(queue(store, once) for _ in range(5)))
    assert sorted(added) == [0, 0, 0, 0, 1]
    assert await queue(store, once, note(noor, "another", key="other"), once) == 1


async def test_answers_go_before_nudges_and_nudges_before_broadcasts(store, noor):
    (sam, kim) = await settle(store, "Sam", "Kim", key="globex")
    await queue(store, note(noor, "broadcast", priority=2), note(sam, "nudge", priority=1), note(kim, "answer"))
    assert await words(store) == ["answer", "nudge", "broadcast"]


async def test_one_address_gets_one_message_at_a_time_in_order(store, noor):
    await queue(store, *(note(noor, word) for word in ("one", "two", "three")))
    heard = []
    for _ in range(3):
        (entry,) = await claim(store)
        heard.append(entry.payload)
        await record(store, Outcome.sent(entry, None))
    assert heard == ["one", "two", "three"]


async def test_an_answer_passes_a_broadcast_to_the_same_person(store, noor):
    await queue(store, note(noor, "broadcast", priority=2), note(noor, "answer"))
    assert await words(store) == ["answer"]


async def test_two_workers_never_share_an_address(store, noor):
    people = await settle(store, *(f"P{number}" for number in range(10)), key="globex")
    await queue(store, *(note(person, f"{person.id}:{number}") for number in range(4) for person in people))
    heard = []

    async def work_on(epoch):
        while entries := await claim(store, epoch=epoch, limit=3):
            heard.extend(entry.payload for entry in entries)
            await record(store, *(Outcome.sent(entry, None) for entry in entries))

    await asyncio.gather(*(work_on(epoch) for epoch in range(1, 5)))
    while entries := await claim(store, epoch=9):
        heard.extend(entry.payload for entry in entries)
        await record(store, *(Outcome.sent(entry, None) for entry in entries))
    assert len(heard) == len(set(heard)) == 40
    for person in people:
        assert [word for word in heard if word.startswith(f"{person.id}:")] == [f"{person.id}:{n}" for n in range(4)]


async def test_only_what_is_asked_for_and_due_and_welcome_goes(store, noor):
    (sam, kim) = await settle(store, "Sam", "Kim", key="globex")
    await queue(
        store,
        note(noor, "later", due_at=NOW + MINUTE),
        note(sam, "too late", expires_at=NOW),
        note(kim, "elsewhere", platform="telegram"),
    )
    assert await words(store, platforms=("slack",)) == []
    assert await words(store, busy=(kim.address,)) == []
    assert await words(store, platforms=("telegram",)) == ["elsewhere"]
    assert await words(store, NOW + MINUTE) == ["later"]


async def test_what_is_not_due_holds_back_nothing(store, noor):
    await queue(store, note(noor, "later", due_at=NOW + MINUTE), note(noor, "now"))
    assert await words(store) == ["now"]


async def test_a_failing_message_holds_back_the_next_but_not_for_ever(store, noor):
    await queue(store, note(noor, "one", priority=1), note(noor, "two", priority=1))
    (entry,) = await claim(store)
    await record(store, Outcome.retry(entry, NOW + 10 * MINUTE, "timeout"))
    assert await words(store, NOW + SECOND) == []
    await queue(store, note(noor, "answer"))
    (answer,) = await claim(store, NOW + SECOND)
    assert answer.payload == "answer"
    await record(store, Outcome.sent(answer, None))
    (second,) = await claim(store, NOW + PATIENCE)
    assert second.payload == "two"
    await record(store, Outcome.sent(second, None))
    (again,) = await claim(store, NOW + 10 * MINUTE)
    assert (again.payload, again.attempts, again.first_tried_at) == ("one", 2, NOW)


async def test_newer_words_for_a_slot_take_the_older_ones_place(store, noor):
    card = partial(note, noor, slot="idea:7")
    await queue(store, card("old"), note(noor, "between"))
    await queue(store, card("new"), now=NOW + SECOND)
    (entry,) = await claim(store, NOW + SECOND)
    assert (entry.payload, entry.posting) == ("new", None)
    await queue(store, card("newest"), now=NOW + SECOND)
    await record(store, Outcome.sent(entry, '{"ts":"1"}'), now=NOW + SECOND)
    (between,) = await claim(store, NOW + SECOND)
    assert between.payload == "between"
    await record(store, Outcome.sent(between, None))
    (edit,) = await claim(store, NOW + SECOND)
    assert (edit.payload, edit.posting) == ("newest", '{"ts":"1"}')


async def test_a_slot_is_one_message_per_address(store, noor):
    (sam,) = await settle(store, "Sam", key="globex")
    await queue(store, note(noor, "for noor", slot="card"), note(sam, "for sam", slot="card"))
    for entry in await claim(store):
        await record(store, Outcome.sent(entry, entry.payload))
    async with store.begin() as work:
        assert (await work.postings.of("slack", noor.address, "card")).receipt == "for noor"
        assert [posting.receipt for posting in await work.postings.by_slot(sam.organisation_id, "card")] == ["for sam"]
        await work.postings.forget("slack", noor.address, "card")
        assert await work.postings.of("slack", noor.address, "card") is None


async def test_what_stands_in_a_group_that_has_another_address_now_is_found_or_forgotten(store, noor):
    there = {"old": ["card 1", "card 2"], "new": ["card 2"]}
    for address, slots in there.items():
        await queue(store, *(note(noor, address, address=address, slot=slot) for slot in slots))
    for _ in range(2):  # to one address one at a time
        for entry in await claim(store):
            await record(store, Outcome.sent(entry, f"in%{entry.payload}:{entry.slot}"))
    async with store.begin() as work:
        await work.postings.adopt("slack", "new", "in%old:")
        found = [(slot, await work.postings.of("slack", "new", slot)) for slot in ("card 1", "card 2")]
        assert [(slot, one and one.receipt) for slot, one in found] == [
            ("card 1", "in%old:card 1"),
            ("card 2", "in%new:card 2"),
        ]
        await work.postings.forget_those("slack", "in%old:")
        assert not await work.postings.shows("slack", "new", "card 1")
        assert not await work.postings.shows("slack", "old", "card 2")
        assert await work.postings.shows("slack", "new", "card 2")


async def test_old_words_are_not_retried_when_newer_wait(store, noor):
    await queue(store, note(noor, "old", slot="card"))
    (entry,) = await claim(store)
    await queue(store, note(noor, "new", slot="card"))
    await record(store, Outcome.retry(entry, NOW, "timeout"))
    assert (await rows(store))[0][:3] == ("dropped", "", "superseded")
    assert await words(store) == ["new"]


async def test_newer_words_replace_what_waits_for_its_retry(store, noor):
    await queue(store, note(noor, "old", slot="card"))
    (entry,) = await claim(store)
    await record(store, Outcome.retry(entry, NOW + 10 * MINUTE, "timeout"))
    await queue(store, note(noor, "new", slot="card"))
    (fresh,) = await claim(store)
    assert (fresh.payload, fresh.attempts) == ("new", 1)


async def test_keys_are_not_forgotten_when_a_slot_gets_newer_words(store, noor):
    first, second = note(noor, "first", slot="s", key="k1"), note(noor, "second", slot="s", key="k2")
    assert [await queue(store, message) for message in (first, second, first, second)] == [1, 1, 0, 0]
    assert await words(store) == ["second"]


async def test_the_message_with_the_pressed_button_is_edited(store, noor):
    await queue(store, note(noor, "thanks", receipt='{"ts":"7"}'))
    (entry,) = await claim(store)
    assert entry.posting == '{"ts":"7"}'
    await record(store, Outcome.retry(entry, NOW, "timeout"))
    (entry,) = await claim(store)
    assert entry.posting == '{"ts":"7"}'


async def test_a_withdrawn_message_is_not_sent(store, noor):
    await queue(store, note(noor, "later", key="later:1", due_at=NOW + MINUTE))
    async with store.begin() as work:
        assert await work.outbox.withdraw("later:1")
        assert not await work.outbox.withdraw("later:1")
    assert await words(store, NOW + MINUTE) == []


async def test_what_was_under_way_when_the_lease_ended_is_uncertain(store, noor):
    await queue(store, note(noor, "one"), note(noor, "two"))
    (lost,) = await claim(store)
    async with store.begin() as work:
        assert await work.outbox.expired(NOW + MINUTE - SECOND) == 0
        assert await work.outbox.expired(NOW + MINUTE) == 1
    (again,) = await claim(store, NOW + MINUTE, epoch=2)
    assert (again.id, again.is_uncertain, again.payload) == (lost.id, True, "one")
    await record(store, Outcome.sent(lost, "stale"))
    assert (await rows(store))[0][0] == "uncertain"
    await record(store, Outcome.sent(again, "found"))
    assert (await rows(store))[0] == ("sent", "", None, "found")
    assert await words(store, NOW + MINUTE) == ["two"]


async def test_a_late_word_of_the_first_worker_counts_until_another_takes_over(store, noor):
    await queue(store, note(noor, "one", slot="card"))
    (entry,) = await claim(store)
    async with store.begin() as work:
        await work.outbox.abandoned()
    await record(store, Outcome.sent(entry, '{"ts":"1"}'))
    assert (await rows(store))[0][0] == "sent"
    async with store.read() as work:
        assert (await work.postings.of("slack", noor.address, "card")).receipt == '{"ts":"1"}'


async def test_a_stale_worker_changes_nothing(store, noor):
    await queue(store, note(noor, "one", slot="card"))
    (stale,) = await claim(store, epoch=1)
    async with store.begin() as work:
        await work.outbox.abandoned()
    (fresh,) = await claim(store, epoch=2)
    for outcome in (
        Outcome.sent(stale, "wrong"),
        Outcome.retry(stale, NOW, "wrong"),
        Outcome.dead(stale, "wrong"),
        Outcome.uncertain(stale, "wrong"),
    ):
        await record(store, outcome)
    async with store.read() as work:
        assert await work.postings.of("slack", noor.address, "card") is None
    await record(store, Outcome.sent(fresh, "right"))
    async with store.read() as work:
        assert (await work.postings.of("slack", noor.address, "card")).receipt == "right"


async def test_an_uncertain_message_is_read_back_first_and_holds_its_address(store, noor):
    await queue(store, note(noor, "one"), note(noor, "answer", priority=0))
    (entry,) = await claim(store)
    await record(store, Outcome.uncertain(entry, "cut off", NOW + SECOND))
    assert await words(store) == []
    (again,) = await claim(store, NOW + SECOND)
    assert (again.payload, again.is_uncertain) == ("one", True)
    await record(store, Outcome.retry(again, NOW + SECOND, "not there"))
    (anew,) = await claim(store, NOW + SECOND)
    assert (anew.payload, anew.is_uncertain) == ("one", False)


async def test_a_reading_back_that_was_cut_short_starts_again_at_once(store, noor):
    await queue(store, note(noor, "one"))
    (entry,) = await claim(store)
    await record(store, Outcome.uncertain(entry, "cut off"))
    assert len(await claim(store)) == 1
    assert await claim(store) == []
    async with store.begin() as work:
        assert await work.outbox.abandoned() == 1
    (again,) = await claim(store)
    assert again.is_uncertain


async def test_a_blocked_recipient_is_a_fact(store, noor):
    await queue(store, note(noor, "one"))
    (entry,) = await claim(store)
    await record(store, Outcome.unreachable(entry))
    assert await rows(store) == [("dropped", "", "unreachable", None)]
    async with store.read() as work:
        assert not (await work.accounts.get(noor.id)).reachable


async def test_what_was_claimed_waits_at_another_address_unless_it_belongs_to_a_message(store, noor):
    new = "telegram", '{"to":"noor"}'
    for more in ({}, {"slot": "card"}, {"receipt": "17"}, {"under": "card"}):
        await queue(store, note(noor, "one", **more))
        (entry,) = await claim(store, platforms=["slack"])
        async with store.begin() as work:
            assert await work.outbox.move(entry, new) == (not more)
        await record(store, Outcome.unreachable(entry))
    (moved,) = await claim(store)
    assert (moved.platform, moved.address, moved.payload, moved.attempts) == (*new, "one", 1)


async def test_an_operator_can_send_a_dead_letter_again(store, noor):
    await queue(store, note(noor, "one"))
    (entry,) = await claim(store)
    await record(store, Outcome.dead(entry, "invalid_blocks"))
    async with store.begin() as work:
        (letter,) = await work.outbox.dead_letters(10)
        assert (letter.payload, letter.error) == ("one", "invalid_blocks")
        assert (await work.outbox.counts())[OutboxState.DEAD] == 1
        assert await work.outbox.send_again(letter.id, NOW)
        assert not await work.outbox.send_again(letter.id, NOW)
    (again,) = await claim(store)
    assert (again.payload, again.attempts) == ("one", 1)


async def test_a_dead_letter_is_not_sent_again_over_newer_words(store, noor):
    await queue(store, note(noor, "old", slot="card"))
    (entry,) = await claim(store)
    await record(store, Outcome.dead(entry, "invalid_blocks"))
    await queue(store, note(noor, "new", slot="card"))
    async with store.begin() as work:
        assert not await work.outbox.send_again(entry.id, NOW)


async def test_a_stranger_leaves_no_row(store, noor):
    await queue(store, note(noor, "Ask an organiser for a code.", organisation_id=None), note(noor, "ours"))
    (entry,) = await claim(store)
    await record(store, Outcome.sent(entry, "1"))
    assert [row[1] for row in await rows(store)] == ["ours"]


async def test_what_nobody_waits_for_is_dropped(store, noor):
    await queue(store, note(noor, "too late", expires_at=NOW), note(noor, "still fine", expires_at=NOW + SECOND))
    async with store.begin() as work:
        assert await work.outbox.drop_stale(NOW) == 1
    assert (await rows(store))[0][:3] == ("dropped", "", "too late")
    assert await words(store) == ["still fine"]


async def test_how_the_outbox_is_doing(store, noor):
    async with store.read() as work:
        assert await work.outbox.oldest_waiting() is None
        assert await work.outbox.next_due(NOW) is None
    await queue(store, note(noor, "now"), note(noor, "later", due_at=NOW + MINUTE))
    async with store.read() as work:
        assert await work.outbox.oldest_waiting() == NOW
        assert await work.outbox.next_due(NOW) == NOW + MINUTE
        counts = await work.outbox.counts()
        assert counts == {
            OutboxState.PENDING: 2,
            OutboxState.SENDING: 0,
            OutboxState.UNCERTAIN: 0,
            OutboxState.DEAD: 0,
        }


async def test_what_ended_long_ago_is_forgotten(store, noor):
    await queue(store, note(noor, "sent"), note(noor, "waiting"))
    (entry,) = await claim(store)
    await record(store, Outcome.sent(entry, None))
    async with store.begin() as work:
        assert await work.outbox.prune(NOW) == 0
        assert await work.outbox.prune(NOW + SECOND) == 1
    assert [row[1] for row in await rows(store)] == ["waiting"]


async def test_ten_thousand_messages_are_queued_together(store, noor):
    messages = [note(noor, "broadcast", address=f"{number}", key=f"b:{number}", priority=2) for number in range(10_000)]
    assert await queue(store, *messages) == 10_000
    assert await queue(store, *messages[:100]) == 0
    assert len(await claim(store, limit=50)) == 50


async def test_claiming_reads_by_index_alone(sqlite_url):
    from storage.store import Store  # noqa: PLC0415  # only this test opens a store of its own

    store = Store(sqlite_url)
    plain = (
        str(claim_for("sqlite").element.text).replace("IN :platforms", "IN ('slack')").replace("IN :busy", "IN ('')")
    )
    facts = dict.fromkeys(("now", "patient_since", "lease_until", "epoch", "limit", "first", "last"), 1)
    async with store._engines.writer.begin() as connection:
        plan = [row[3] for row in await connection.execute(text(f"EXPLAIN QUERY PLAN {plain}"), facts)]
    assert [step for step in plan if step.startswith("SCAN")] == []
    assert "SEARCH mine USING INDEX ix_outbox_waiting (priority>? AND priority<?)" in plan
    await store.dispose()


async def test_what_is_said_under_a_message_knows_it_once_it_is_there(store, noor):
    card = note(noor, "card", slot="idea:1")
    await queue(store, card, note(noor, "reply", under="idea:1"))
    (first,) = await claim(store)
    assert (first.payload, first.thread) == ("card", None)
    await record(store, Outcome.sent(first, "message 7"))
    (second,) = await claim(store)
    assert (second.payload, second.thread, second.posting) == ("reply", "message 7", None)
    async with store.read() as work:
        assert await work.postings.slot_of(noor.platform, "message 7") == "idea:1"
        assert await work.postings.slot_of(noor.platform, "message 8") is None
