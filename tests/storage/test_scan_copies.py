"""Copies of the database, taken after every answer and compared, tell nobody's answers (domain.md 8.1).

The attacker has all copies in order, byte for byte, knows all members and how the program works, and guesses for
each member which answer is theirs. Guessing blindly finds one of all. They do not know when somebody answered: whoever
looked over a shoulder, and has the copies from just before and after, has seen the one new answer.
"""

import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random

from sqlalchemy import text

from flows.scan.tags import About
from storage.repositories import Response
from storage.store import Store
from tests.storage.test_scans import STATEMENTS, TAGS, chance, opened

PEOPLE, RUNS = 16, 6
TOO_GOOD = 22
"""Hits among all runs, of which six are expected by chance, and as many as this once in a million times."""


@dataclass
class Copies:
    """What an attacker has, and what is true."""

    members: list[int]
    images: list[bytes] = field(default_factory=list)
    """The database after each answer, as whoever opens it sees it."""
    raw: bytes = b""
    """The file and its log, byte by byte, a minute after the last answer."""
    hasty: bytes = b""
    """The same at once after the last answer."""
    truth: dict[int, str] = field(default_factory=dict)
    """By member, the id of their answer."""
    tags: dict[int, str] = field(default_factory=dict)
    """By member, their tag; only who has the key knows that."""


Guess = Callable[[Copies, Random], Sequence[str]]
"""For each member, in their order, the answer that could be theirs."""


async def copies(folder: Path, template: Path, seed: int, *, scrubbed: float = 0.1) -> Copies:
    """Let people answer in an order that nobody knows, with the bot looking after its files now and then."""
    random, file = chance(seed), folder / f"{seed}.db"
    shutil.copyfile(template, file)
    store = Store(f"sqlite+aiosqlite:///{file}")
    round_id, members = await opened(store, PEOPLE)
    found = Copies(members)
    found.images.append(_image(file))
    for member in random.sample(members, len(members)):
        sent = _response(random)
        found.truth[member], found.tags[member] = sent.id, TAGS.of(round_id, member, About.SENT)
        async with store.begin() as work:
            assert await work.scans.take(round_id, found.tags[member], sent)
        found.images.append(_image(file))
        if random.random() < scrubbed:
            await store.scrub()
    found.hasty = _bytes(file)
    await store.scrub()
    found.raw = _bytes(file)
    await store.dispose()
    return found


def _response(random: Random) -> Response:
    points = "".join(random.choice("12345-") for _ in range(STATEMENTS))
    words = {"O1": (f"{random.getrandbits(128):032x}", "Tijd")}
    return Response(f"{random.getrandbits(128):032x}", "7", points, words, "location-1")


def _image(file: Path) -> bytes:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        image = bytearray(database.serialize())
    image[18:20] = b"\1\1"  # to be read from memory, where there is no log
    return bytes(image)


def _bytes(file: Path) -> bytes:
    return file.read_bytes() + file.with_name(f"{file.name}-wal").read_bytes()


def _rows(image: bytes, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(image)
        return list(database.execute(query))


def _answers(image: bytes) -> list[str]:
    return [str(one) for (one,) in _rows(image, "SELECT id FROM scan_answer")]


def as_they_lie(found: Copies, random: Random) -> Sequence[str]:
    """The n-th member's is the n-th in the file."""
    return sorted(_answers(found.images[-1]), key=lambda one: found.raw.rfind(one.encode()))


def as_they_come(found: Copies, random: Random) -> Sequence[str]:
    """The n-th member's is the n-th that came."""
    return list(dict.fromkeys(one for image in found.images for one in _answers(image)))


def as_the_database_gives_them(found: Copies, random: Random) -> Sequence[str]:
    """The n-th member's is the n-th of a query without an order."""
    return _answers(found.images[-1])


def by_what_else_changed(found: Copies, random: Random) -> Sequence[str]:
    """Whose rows changed together with a new answer; who is left is guessed."""
    order = list(as_they_come(found, random))
    guesses: dict[int, str] = {}
    for answer, (before, after) in zip(order, pairwise(map(_told_of, found.images)), strict=True):
        for member in found.members:
            if before[member] != after[member]:
                guesses.setdefault(member, answer)
    rest = [one for one in order if one not in guesses.values()]
    random.shuffle(rest)
    return [guesses.get(member) or rest.pop() for member in found.members]


def _told_of(image: bytes) -> dict[object, set[tuple[object, ...]]]:
    """Return by member the rows that name them."""
    found: dict[object, set[tuple[object, ...]]] = defaultdict(set)
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(image)
        for (name,) in list(database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")):
            for row in (rows := database.execute(f'SELECT * FROM "{name}"')):  # noqa: S608 - its own names
                for (column, *_), value in zip(rows.description, row, strict=True):
                    if column.endswith(("member_id", "owner_id", "actor_id", "_by")) or (name, column) == (
                        "member",
                        "id",
                    ):
                        found[value].add((name, *row))
    return found


def with_the_key(found: Copies, random: Random) -> Sequence[str]:
    """Whoever has the key too, and so knows whose each tag is: the n-th tag in the file is the n-th answer's."""
    return _beside(found, found.raw)


def with_the_key_at_once(found: Copies, random: Random) -> Sequence[str]:
    return _beside(found, found.hasty)


def _beside(found: Copies, file: bytes) -> Sequence[str]:
    lie = sorted(found.members, key=lambda member: file.rfind(found.tags[member].encode()))
    answers = sorted(found.truth.values(), key=lambda one: file.rfind(one.encode()))
    guess = dict(zip(lie, answers, strict=True))
    return [guess[member] for member in found.members]


def hits(guess: Guess, all_copies: Sequence[Copies]) -> int:
    """How often a way to guess is right, of all members of all runs."""
    random = chance(9)
    return sum(
        found.truth[member] == answer
        for found in all_copies
        for member, answer in zip(found.members, guess(found, random), strict=True)
    )


async def test_no_way_to_compare_copies_finds_more_than_chance(tmp_path: Path, migrated_file: Path) -> None:
    all_copies = [await copies(tmp_path, migrated_file, seed) for seed in range(RUNS)]
    ways = (as_they_lie, as_they_come, as_the_database_gives_them, by_what_else_changed, with_the_key)
    found = {way.__name__: hits(way, all_copies) for way in ways}
    assert {name for name, count in found.items() if count >= TOO_GOOD} == set(), found
    assert hits(with_the_key_at_once, all_copies) >= TOO_GOOD  # the way is a good one: only the rewriting defeats it


async def test_no_page_but_the_scans_changes_with_an_answer(tmp_path: Path, migrated_file: Path) -> None:
    found = await copies(tmp_path, migrated_file, 1, scrubbed=0)
    for before, after in pairwise(found.images):
        assert set(_changed_places(before, after)) <= {"scan_tag", "scan_answer", "scan_words"}


def _changed_places(before: bytes, after: bytes) -> Iterator[str]:
    """Return what lies on the pages that differ, but the first, which counts the changes."""
    size = int.from_bytes(before[16:18], "big")
    pages = dict(_rows(after, "SELECT pageno, tbl_name FROM dbstat JOIN sqlite_master USING (name)"))
    for number in range(2, max(len(before), len(after)) // size + 1):
        place = slice((number - 1) * size, number * size)
        if before[place] != after[place]:
            yield str(pages.get(number, f"page {number}"))


def _size(file: Path) -> int:
    return file.stat().st_size


async def test_a_minute_later_the_log_is_empty(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    round_id, members = await opened(store, 6)
    async with store.begin() as work:
        await work.scans.take(round_id, TAGS.of(round_id, members[0], About.SENT), _response(chance(1)))
    log = Path(f"{sqlite_url.removeprefix('sqlite+aiosqlite:///')}-wal")
    assert _size(log)
    assert await store.scrub() is None
    assert _size(log) == 0
    await store.dispose()
    again = Store(sqlite_url)  # which cannot know, and so does it once more
    await again.scrub()
    async with again.read() as work:
        assert await work.scans.count(round_id) == 1
    await again.dispose()


async def test_on_postgresql_all_rows_are_of_one_transaction_and_in_no_order(postgres_url: str) -> None:
    store = Store(postgres_url)
    round_id, members = await opened(store, PEOPLE)
    random, truth = chance(4), {}
    for member in random.sample(members, len(members)):
        sent = _response(random)
        truth[TAGS.of(round_id, member, About.SENT)] = sent.id
        async with store.begin() as work:
            await work.scans.take(round_id, TAGS.of(round_id, member, About.SENT), sent)
    linked, transactions = await _lie_alike(store, truth)
    assert (linked, transactions) == (PEOPLE, PEOPLE)
    await store.scrub()
    linked, transactions = await _lie_alike(store, truth)
    assert linked < PEOPLE / 2
    assert transactions == 1
    await store.dispose()


async def _lie_alike(store: Store, truth: dict[str, str]) -> tuple[int, int]:
    """Return how many tags lie as far from the beginning as their answer, and by how many transactions they came."""
    async with store._engines.reader.connect() as connection:
        tags = list(await connection.scalars(text("SELECT tag FROM scan_tag ORDER BY ctid")))
        answers = list(await connection.scalars(text("SELECT id FROM scan_answer ORDER BY ctid")))
        came = await connection.scalar(text("SELECT count(DISTINCT xmin::text) FROM scan_answer"))
    return sum(truth[tag] == answer for tag, answer in zip(tags, answers, strict=True)), came or 0
