"""What keeps the bot running: leases, letters, flags, and what was seen."""

import asyncio
from datetime import timedelta

from storage.models import LetterState

from .people import MINUTE, NOW

SECOND = timedelta(seconds=1)


async def test_a_key_is_first_only_once(store):
    async def first():
        async with store.begin() as work:
            return await work.seen.first("telegram:77", NOW)

    assert sorted(await asyncio.gather(*(first() for _ in range(10)))) == [False] * 9 + [True]
    async with store.begin() as work:
        assert await work.seen.prune(NOW) == 0
        assert await work.seen.prune(NOW + SECOND) == 1
        assert await work.seen.first("telegram:77", NOW)


async def test_a_lease_is_kept_by_renewing_and_passes_on_when_it_ends(store):
    async with store.begin() as work:
        assert await work.leases.take("telegram", "a", NOW, MINUTE) == 1
        assert await work.leases.take("telegram", "b", NOW, MINUTE) is None
        assert await work.leases.take("telegram", "a", NOW + 50 * SECOND, MINUTE) == 1
        assert await work.leases.take("telegram", "b", NOW + 70 * SECOND, MINUTE) is None
        assert await work.leases.take("telegram", "b", NOW + 110 * SECOND, MINUTE) == 2
        assert await work.leases.take("telegram", "a", NOW + 111 * SECOND, MINUTE) is None


async def test_a_lease_given_back_is_free_at_once(store):
    async with store.begin() as work:
        await work.leases.take("telegram", "a", NOW, MINUTE)
        await work.leases.release("telegram", "b")
        assert await work.leases.take("telegram", "b", NOW, MINUTE) is None
        await work.leases.release("telegram", "a")
        assert await work.leases.take("telegram", "b", NOW, MINUTE) == 2


async def test_of_many_who_want_a_lease_one_gets_it(store):
    async def take(holder):
        async with store.begin() as work:
            return await work.leases.take("telegram", holder, NOW, MINUTE)

    taken = await asyncio.gather(*(take(f"process {number}") for number in range(12)))
    assert [epoch for epoch in taken if epoch] == [1]


async def test_nobody_gets_the_same_epoch(store):
    async def next_epoch():
        async with store.begin() as work:
            return await work.leases.next_epoch("outbox")

    assert sorted(await asyncio.gather(*(next_epoch() for _ in range(12)))) == list(range(1, 13))


async def test_the_third_failure_makes_a_letter(store):
    for attempt in (1, 2):
        async with store.begin() as work:
            told = {"platform": "slack", "payload": "{secret}", "error": "ValueError"}
            assert await work.letters.add("slack:1", **told, now=NOW) == attempt
            assert await work.letters.waiting(10) == []
    async with store.begin() as work:
        assert await work.letters.failures("slack:1") == 2
        assert await work.letters.failures("slack:2") == 0
        assert await work.letters.add("slack:1", **told, now=NOW) == 3
        (letter,) = await work.letters.waiting(10)
        assert (letter.key, letter.attempts, letter.payload, letter.state) == (
            "slack:1",
            3,
            "{secret}",
            LetterState.WAITING,
        )
    async with store.begin() as work:
        assert await work.letters.handle(letter.id)
        assert not await work.letters.handle(letter.id)
    async with store.begin() as work:
        assert await work.letters.waiting(10) == []
        assert await work.letters.prune(NOW + SECOND) == 1


async def test_what_people_wrote_is_not_kept_while_counting(store):
    async with store.begin() as work:
        await work.letters.add("slack:1", platform="slack", payload="{secret}", error="E", now=NOW)
    async with store._engines.reader.connect() as connection:
        assert (await connection.exec_driver_sql("SELECT payload FROM letter")).scalar_one() == ""
    async with store.begin() as work:
        await work.letters.forget("slack:1")
        assert await work.letters.failures("slack:1") == 0


async def test_a_flag_is_a_fact_until_it_is_taken_away(store):
    async with store.begin() as work:
        assert await work.flags.get("hold") is None
        await work.flags.set("hold", "restored")
        await work.flags.set("hold", "restored again")
        assert await work.flags.get("hold") == "restored again"
        await work.flags.set("hold", None)
        assert await work.flags.get("hold") is None
