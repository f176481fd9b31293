"""The scan's answers: each once, none lost, and nothing in the database that ties one to a person."""

import asyncio
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from random import Random

from flows.scan.tags import About, Tags, random_id
from storage.models import RoundState, ScanRound
from storage.repositories import Response
from storage.store import Store
from tests.storage.people import NOW, found, join

KEY = b"a key that is not in the database"
TAGS = Tags(lambda: KEY)
STATEMENTS = 22
Table = dict[str, set[tuple[object, ...]]]


async def opened(store: Store, people: int) -> tuple[int, list[int]]:
    """Return an open round, and the members who are invited to it."""
    async with store.begin() as work:
        organisation = await found(work)
        joined = [await join(work, organisation, f"Lid {number}") for number in range(people)]
        facts = {"state": RoundState.OPEN, "state_since": NOW, "created_at": NOW}
        one = await work.scans.add(ScanRound(organisation_id=organisation.id, **facts))
        ids = [account.member_id for account in joined]
        await work.scans.invite(one.id, dict.fromkeys(ids, "7"), dict.fromkeys(ids, "location-1"))
    return one.id, ids


def response(random: Random) -> Response:
    points = "".join(random.choice("12345-") for _ in range(STATEMENTS))
    return Response(random_id(), "7", points, {"O1": (random_id(), "Meer tijd")}, "location-1")


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - chance that can be repeated


async def test_who_sends_twice_at_once_on_two_processes_counts_once(database_url: str) -> None:
    stores = [Store(database_url), Store(database_url)]
    round_id, members = await opened(stores[0], 40)
    random = chance(1)

    async def sends(store: Store, member: int, sent: Response) -> bool:
        async with store.begin() as work:
            return await work.scans.take(round_id, TAGS.of(round_id, member, About.SENT), sent)

    twice = [(store, member, response(random)) for member in members for store in stores]
    random.shuffle(twice)
    taken = await asyncio.gather(*(sends(*one) for one in twice))
    assert sum(taken) == len(members)
    async with stores[0].read() as work:
        kept = await work.scans.answers(round_id)
        words = await work.scans.words(round_id, "O1")
    assert sorted(points for _, points in kept) == sorted(
        one.points for (_, _, one), new in zip(twice, taken, strict=True) if new
    )
    assert len(words) == len(members)
    for store in stores:
        await store.dispose()


def read(file: Path) -> Table:
    """Return all rows of a copy of the database, by table."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: set(database.execute(f'SELECT * FROM "{name}"')) for name in names}  # noqa: S608 - its own names
    database.close()
    return found


def copied(url: str, to: Path) -> Table:
    source = sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///"))
    target = sqlite3.connect(to)
    source.backup(target)
    for one in (source, target):
        one.close()
    return read(to)


def changed(before: Table, after: Table) -> Mapping[str, set[tuple[object, ...]]]:
    return {name: rows ^ before[name] for name, rows in after.items() if rows != before[name]}


async def test_copies_of_the_database_after_every_answer_name_nobody(sqlite_url: str, tmp_path: Path) -> None:
    store = Store(sqlite_url)
    round_id, members = await opened(store, 12)
    random = chance(2)
    random.shuffle(members)
    before = copied(sqlite_url, tmp_path / "0.db")
    for place, member in enumerate(members, 1):
        sent = response(random)
        async with store.begin() as work:
            assert await work.scans.take(round_id, TAGS.of(round_id, member, About.SENT), sent)
        after = copied(sqlite_url, tmp_path / f"{place}.db")
        new = changed(before, after)
        assert set(new) == {"scan_tag", "scan_answer", "scan_words"}
        told = {value for rows in new.values() for row in rows for value in row}
        assert told == {
            *(TAGS.of(round_id, member, About.SENT), round_id, sent.id, "7", "location-1", sent.points),
            *(sent.words["O1"][0], "O1", "Meer tijd"),
        }
        before = after
    await store.dispose()


async def test_answers_lie_in_the_order_of_their_random_ids(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    round_id, members = await opened(store, 20)
    random = chance(3)
    sent = [response(random) for _ in members]
    for member, one in zip(members, sent, strict=True):
        async with store.begin() as work:
            await work.scans.take(round_id, TAGS.of(round_id, member, About.SENT), one)
    await store.dispose()
    with sqlite3.connect(sqlite_url.removeprefix("sqlite+aiosqlite:///")) as database:
        lie = [points for (points,) in database.execute("SELECT points FROM scan_answer")]
    database.close()
    assert lie == [one.points for one in sorted(sent, key=lambda one: one.id)]


async def test_what_is_erased_is_gone_and_the_round_stays(store: Store) -> None:
    round_id, members = await opened(store, 6)
    async with store.begin() as work:
        for member in members:
            await work.scans.take(round_id, TAGS.of(round_id, member, About.SENT), response(chance(member)))
        quiet = TAGS.of(round_id, members[0], About.QUIET)
        assert await work.scans.mark(round_id, quiet)
        assert await work.scans.marked([quiet, "nobody's"]) == {quiet}
        assert await work.scans.count(round_id) == len(members)
        await work.scans.erase(round_id)
    async with store.read() as work:
        assert await work.scans.count(round_id) == 0
        assert await work.scans.words(round_id, "O1") == []
        assert await work.scans.groups_of(round_id, members[0]) is None
        assert await work.scans.marked([quiet]) == frozenset()
        (organisation,) = await work.organisations.all()
        assert await work.scans.of(organisation.id, round_id) is not None


def test_two_tags_of_one_person_have_nothing_in_common() -> None:
    tags = {
        Tags(lambda key=key: key).of(number, member, about)
        for key in (KEY, b"x")
        for number in (1, 2)
        for member in (1, 12)
        for about in About
    }
    assert len(tags) == 2 * 2 * 2 * len(About)
    assert {len(tag) for tag in tags} == {64}
