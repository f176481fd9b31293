"""What we want to say of our own accord, until it is said or not, on both databases."""

from datetime import timedelta

from storage.models import Nudge, NudgeState
from tests.storage.people import MINUTE, NOW, settle


def nudge(to, key, **facts):
    values = {"kind": "duty", "payload": "words", "state": NudgeState.WAITING, "created_at": NOW, "due_at": NOW} | facts
    return Nudge(organisation_id=to.organisation_id, member_id=to.member_id, key=key, **values)


async def test_under_a_key_there_is_one(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        assert (await work.nudges.add(nudge(noor, "a"))).payload == "words"
        assert await work.nudges.add(nudge(noor, "a")) is None
        assert await work.nudges.knows("a")
        assert not await work.nudges.knows("b")


async def test_who_waits_longest_comes_first_and_what_is_not_due_waits(store):
    noor, anna, bram = await settle(store, "Noor", "Anna", "Bram")
    async with store.begin() as work:
        for to, key, minutes in ((noor, "a", 2), (anna, "b", 1), (anna, "c", 9), (bram, "d", 5)):
            await work.nudges.add(nudge(to, key, due_at=NOW + minutes * MINUTE))
    async with store.begin() as work:
        assert await work.nudges.next_due(noor.organisation_id) == NOW + MINUTE
        due = await work.nudges.members_due(noor.organisation_id, NOW + 3 * MINUTE, 10)
        assert due == [anna.member_id, noor.member_id]
        assert [one.key for one in await work.nudges.waiting_for(anna.member_id)] == ["b", "c"]
        assert [one.key for one in await work.nudges.waiting_for(anna.member_id, NOW + 3 * MINUTE)] == ["b"]


async def test_what_was_told_counts_once_a_message(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        sent = {"state": NudgeState.SENT, "sent_at": NOW}
        for key, facts in {
            "a": sent,
            "merged": sent | {"state": NudgeState.MERGED},
            "uncounted": sent | {"counted": False},
            "old": sent | {"sent_at": NOW - timedelta(days=30)},
            "waiting": {},
        }.items():
            await work.nudges.add(nudge(noor, key, **facts))
        assert await work.nudges.told(noor.member_id, NOW - timedelta(days=30)) == [NOW]
        first = await work.nudges.add(nudge(noor, "b", **sent | {"sent_at": NOW + MINUTE}))
        assert [one.key for one in await work.nudges.said_with(first.id, noor.member_id)] == ["b"]


async def test_when_news_was_told_last_is_known_also_where_it_was_merged(store):
    noor, anna = await settle(store, "Noor", "Anna")
    async with store.begin() as work:
        assert await work.nudges.news_last(noor.member_id) is None
        sent = {"state": NudgeState.SENT, "sent_at": NOW, "news": True}
        await work.nudges.add(nudge(noor, "a", **sent))
        await work.nudges.add(nudge(noor, "b", **sent | {"state": NudgeState.MERGED, "sent_at": NOW + MINUTE}))
        await work.nudges.add(nudge(noor, "c", **sent | {"news": False, "sent_at": NOW + 2 * MINUTE}))
        await work.nudges.add(nudge(noor, "d", news=True))
        assert await work.nudges.news_last(noor.member_id) == NOW + MINUTE
        assert await work.nudges.news_last(anna.member_id) is None


async def test_two_messages_at_one_moment_say_different_things(store):
    noor, *_ = await settle(store, "Noor")
    sent, merged = {"state": NudgeState.SENT, "sent_at": NOW}, {"state": NudgeState.MERGED, "sent_at": NOW}
    async with store.begin() as work:
        one, other = [await work.nudges.add(nudge(noor, key, **sent)) for key in ("a", "c")]
        await work.nudges.add(nudge(noor, "b", **merged, within_id=one.id))
        await work.nudges.add(nudge(noor, "d", **merged, within_id=other.id))
        said = [await work.nudges.said_with(first.id, noor.member_id) for first in (one, other)]
        assert [[each.key for each in together] for together in said] == [["a", "b"], ["c", "d"]]


async def test_what_waits_is_withdrawn_and_what_was_said_is_not(store):
    noor, anna = await settle(store, "Noor", "Anna")
    async with store.begin() as work:
        await work.nudges.add(nudge(noor, "a"))
        await work.nudges.add(nudge(noor, "b"))
        await work.nudges.add(nudge(noor, "c", state=NudgeState.SENT, sent_at=NOW, asks=True))
        await work.nudges.add(nudge(anna, "d"))
        assert await work.nudges.withdraw("a", NOW)
        assert not await work.nudges.withdraw("a", NOW)
        assert not await work.nudges.withdraw("c", NOW)
        assert await work.nudges.withdraw_all(noor.member_id, NOW) == 1
    async with store.read() as work:
        assert await work.nudges.waiting_for(noor.member_id) == []
        assert len(await work.nudges.waiting_for(anna.member_id)) == 1
        assert await work.nudges.counts() == [
            ("duty", "sent", "", 1),
            ("duty", "waiting", "", 1),
            ("duty", "withdrawn", "withdrawn", 2),
        ]


async def test_what_was_put_off_waits_under_its_key_and_is_withdrawn_by_it(store):
    noor, anna = await settle(store, "Noor", "Anna")
    later = NOW + timedelta(days=7)
    async with store.begin() as work:
        await work.nudges.add(nudge(noor, "a", asks=True, state=NudgeState.SENT, sent_at=NOW, expires_at=NOW + MINUTE))
    async with store.begin() as work:
        one = await work.nudges.open_of(noor.member_id, 1)
        assert await work.nudges.open_of(anna.member_id, 1) is None
        await work.nudges.again(one, later, "snoozed", NOW, "other words")
    async with store.begin() as work:
        (waits,) = await work.nudges.waiting_for(noor.member_id)
        assert (waits.key, waits.due_at, waits.payload) == ("a", later, "other words")
        assert (waits.counted, waits.expires_at) == (False, None)
        assert await work.nudges.asked(noor.member_id, "duty", 4) == [(NOW, True)]
        assert await work.nudges.open_of(noor.member_id, 1) is None
        assert await work.nudges.withdraw("a", NOW)


async def test_what_was_said_and_is_withdrawn_cannot_be_put_off(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        await work.nudges.add(nudge(noor, "a", asks=True, state=NudgeState.SENT, sent_at=NOW))
        assert not await work.nudges.withdraw("a", NOW)
    async with store.begin() as work:
        assert await work.nudges.open_of(noor.member_id, 1) is None
        assert await work.nudges.asked(noor.member_id, "duty", 4) == [(NOW, False)]


async def test_an_answer_is_noted_once_and_the_words_are_forgotten(store):
    noor, anna = await settle(store, "Noor", "Anna")
    async with store.begin() as work:
        await work.nudges.add(nudge(noor, "a", asks=True, state=NudgeState.SENT, sent_at=NOW))
        assert not await work.nudges.answered(1, anna.member_id, NOW)
        assert await work.nudges.answered(1, noor.member_id, NOW)
        assert not await work.nudges.answered(1, noor.member_id, NOW)
    async with store.begin() as work:
        assert await work.nudges.open_of(noor.member_id, 1) is None
        assert await work.nudges.empty(NOW + MINUTE) == 0
        assert await work.nudges.prune(NOW + MINUTE) == 1


async def test_everything_that_comes_is_found_on_both_databases(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        await work.nudges.add(nudge(noor, "a", reason="hours"))
    async with store.read() as work:
        (coming,) = await work.ahead.until(noor.organisation_id, NOW, 10)
        assert (coming.at, coming.what, coming.name, coming.why) == (NOW, "duty", "Noor", "hours")
