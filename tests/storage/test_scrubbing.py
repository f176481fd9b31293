"""What was erased of a scan is not in any file of the database; what others still need is."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from flows.scan.tags import About, random_id
from storage.models import RoundState, ScanRound
from storage.repositories import Response
from storage.store import Store
from tests.databases import Server
from tests.storage.people import NOW, found, join
from tests.storage.test_scans import TAGS, chance

Look = Callable[[str], int]
"""Counts how often a text is in the files of the database."""


@pytest.fixture
def kept(request: pytest.FixtureRequest, database_url: str) -> Iterator[tuple[Store, Look]]:
    """A store, and what looks into its files: of a server all but its log, which runs on by itself."""
    store = Store(database_url)
    if store.is_embedded:
        file = Path(database_url.removeprefix("sqlite+aiosqlite:///"))
        yield store, lambda words: _count(file.parent.glob(f"{file.name}*"), words)
    else:
        server: Server = request.getfixturevalue("postgres")
        yield store, lambda words: server.checkpoint() or _count((server.folder / "data" / "base").rglob("*"), words)


def _count(files: Iterator[Path], words: str) -> int:
    return sum(file.read_bytes().count(words.encode()) for file in files if file.is_file())


async def answered(store: Store, rounds: int = 2, people: int = 60) -> list[int]:
    """Let people answer in several rounds, in turns; what they write is now and then long."""
    random = chance(5)
    async with store.begin() as work:
        organisation = await found(work)
        members = [(await join(work, organisation, f"Lid {number}")).member_id for number in range(people)]
        facts = {"state": RoundState.OPEN, "state_since": NOW, "created_at": NOW}
        new = [await work.scans.add(ScanRound(organisation_id=organisation.id, **facts)) for _ in range(rounds)]
        ids = [one.id for one in new]
        for each in ids:
            await work.scans.invite(each, dict.fromkeys(members, f"leaf of {each}"))
    for member in members:
        for each in ids:
            words = f"Words of {each}: " + "more time, " * random.choice((1, 9, 900))
            sent = Response(random_id(), f"leaf of {each}", f"points of {each}", {"O1": (random_id(), words)})
            async with store.begin() as work:
                await work.scans.take(each, TAGS.of(each, member, About.SENT), sent)
    return ids


async def test_what_is_erased_is_in_no_file_any_more(kept: tuple[Store, Look]) -> None:
    store, count = kept
    gone, stays = await answered(store)
    async with store.begin() as work:
        tags = [TAGS.of(gone, member, About.SENT) for member in range(1, 61)]
        assert len(await work.scans.marked(tags)) == 60
    secrets = [f"Words of {gone}", f"points of {gone}", f"leaf of {gone}", tags[0], tags[-1]]
    assert all(map(count, secrets))
    assert await store.scrub() is None
    async with store.begin() as work:
        await work.scans.erase(gone)
    assert any(map(count, secrets))  # deleting rows is not enough
    assert await store.scrub() is True
    assert [count(one) for one in secrets] == [0] * len(secrets)
    assert await store.scrub() is None
    async with store.read() as work:
        assert await work.scans.count(stays) == len(await work.scans.words(stays, "O1")) == 60
        assert await work.scans.groups_of(stays, 1) == (f"leaf of {stays}", "")
    await store.dispose()


async def test_the_last_round_leaves_nothing_either(kept: tuple[Store, Look]) -> None:
    store, count = kept
    ids = await answered(store, people=30)
    async with store.begin() as work:
        for each in ids:
            await work.scans.erase(each)
    assert await store.scrub() is True
    assert [count("Words of"), count("points of"), count("leaf of")] == [0, 0, 0]
    async with store.begin() as work:  # and the tables are as they were
        assert await work.scans.mark(ids[0], "a tag")
        assert not await work.scans.mark(ids[0], "a tag")
    await store.dispose()


async def test_while_somebody_looks_at_what_was_it_is_tried_again(kept: tuple[Store, Look]) -> None:
    store, count = kept
    (gone,) = await answered(store, rounds=1, people=20)
    async with store.read() as work:
        assert await work.scans.count(gone) == 20
        async with store.begin() as writing:
            await writing.scans.erase(gone)
        assert await store.scrub() is False
        assert len(await work.scans.words(gone, "O1")) == 20  # one consistent picture
    assert await store.scrub() is True
    assert count(f"Words of {gone}") == 0
    await store.dispose()


async def test_nobody_waits_long_while_it_is_scrubbed(kept: tuple[Store, Look]) -> None:
    store, _ = kept
    gone, stays = await answered(store, people=20)
    async with store.begin() as work:
        await work.scans.erase(gone)

    async def goes_on() -> None:
        for number in range(10):
            async with store.begin() as work:
                await work.flags.set("still", f"{number}")
            async with store.read() as work:
                assert await work.scans.count(stays) == 20

    async with asyncio.timeout(5):
        await asyncio.gather(goes_on(), goes_on(), store.scrub())
    assert await store.scrub() in {None, True}
    await store.dispose()


async def test_a_kill_before_it_was_scrubbed_leaves_it_due(database_url: str) -> None:
    store = Store(database_url)
    (gone,) = await answered(store, rounds=1, people=5)
    async with store.begin() as work:
        await work.scans.erase(gone)
    await store.dispose()
    again = Store(database_url)
    assert await again.scrub() is True
    assert await again.scrub() is None
    await again.dispose()


async def test_every_connection_that_writes_overwrites_what_it_deletes(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    async with store._engines.writer.connect() as connection:
        assert await connection.scalar(text("PRAGMA secure_delete")) == 1
        assert await connection.scalar(text("PRAGMA temp_store")) == 2  # what is sorted meanwhile is never in a file
    await store.dispose()


async def test_postgresql_keeps_no_sample_of_what_people_answered(postgres_url: str) -> None:
    store = Store(postgres_url)
    await answered(store, rounds=1)
    async with store._engines.writer.begin() as connection:
        await connection.execute(text("ANALYZE scan_answer, scan_words, scan_tag"))
        sampled = await connection.scalar(text("SELECT count(*) FROM pg_stats WHERE tablename ~ '^scan_(ans|wor|tag)'"))
    assert sampled == 0
    await store.dispose()
