"""Leafing through, narrowing and searching a pool of fifty thousand ideas; what looks like an idea among five thousand.

Against the same questions on plain SQLAlchemy, as one would write them first: an async engine on aiosqlite with its
defaults, the same tables and indexes, LIKE over title and problem, and for likeness difflib over every idea.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from sqlalchemy import Select, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import joinedload

from benchmarks.figures import Row, milliseconds, percentile, ratio
from benchmarks.programs import RESULTS
from flows.finding.likenesses import Wanted
from flows.finding.lookalikes import Lookalikes
from storage.models import OPEN_IDEAS, Idea, IdeaState, IdeaType, IdeaWord, Member, MemberState, OwnRole
from storage.repositories import Sought
from storage.searchwords import search_words, weights_of
from storage.store import Store

_NOW: Final = datetime(2026, 11, 2, 9, tzinfo=UTC)
_PAGE: Final = 5
_AT_ONCE: Final = 1000
_RARE: Final = "zeepkist"
"""Stands in one of every five thousand ideas."""
_STATES: Final = (*OPEN_IDEAS[:2] * 8, IdeaState.ADOPTED, IdeaState.PARKED, IdeaState.PARKED, IdeaState.DECLINED)
Ask = Callable[[], Awaitable[object]]


async def run(*, small: bool) -> list[Row]:
    """Ask every question many times, of ours and of the plain one, on one database."""
    ideas, alike, times = (2_000, 500, 5) if small else (50_000, 5_000, 60)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="learnathon-", dir=RESULTS)))
        store = Store(f"sqlite+aiosqlite:///{folder / 'pool.db'}")
        stack.push_async_callback(store.dispose)
        vocabulary = _vocabulary()
        organisation = await _fill(store, vocabulary, ideas)
        plain = create_async_engine(store.url)
        stack.push_async_callback(plain.dispose)
        rows = []
        for what, sought, query in _questions(organisation, vocabulary):
            pages = [1] if sought.words else [1, ideas // _PAGE // 2]
            for page in pages:
                name = f"{what}, page {page:,}"
                ours = await _timed(partial(_ours, store, organisation, sought, page), times)
                theirs = await _timed(partial(_plain, plain, query, page), max(3, times // 4))
                rows.append(_row(name, ideas, ours, theirs))
        rows.append(await _alike(folder, vocabulary, alike, times))
        return rows


def _questions(organisation: int, vocabulary: list[str]) -> Iterator[tuple[str, Sought, Select[Idea]]]:
    """Yield what is asked: its name, ours, and the plain query for the same."""
    every = select(Idea).options(joinedload(Idea.owner)).where(Idea.organisation_id == organisation)
    shown = every.where(Idea.state.in_(OPEN_IDEAS))
    yield "the pool", Sought(), shown
    parked = Sought(states=(IdeaState.PARKED,), kind=IdeaType.RENEW)
    yield "parked, renew", parked, every.where(Idea.state == IdeaState.PARKED, Idea.idea_type == IdeaType.RENEW)
    for what, words in (
        ("a common word", vocabulary[4:5]),
        ("two common words", vocabulary[4:6]),
        ("three common words", vocabulary[4:7]),
        ("a short word", ["s"]),
        ("a rare word", [_RARE]),
        ("a word nobody used", ["qwertyuiop"]),
    ):
        like = [or_(Idea.title.ilike(f"%{word}%"), Idea.problem.ilike(f"%{word}%")) for word in words]
        yield what, Sought(words=search_words(" ".join(words))), shown.where(*like)


async def _ours(store: Store, organisation: int, sought: Sought, page: int) -> object:
    async with store.read() as work:
        return await work.ideas.pool(organisation, page, _PAGE, sought)


async def _plain(engine: Any, query: Select[Idea], page: int) -> object:
    async with AsyncSession(engine) as session:
        total = await session.scalar(select(func.count()).select_from(query.subquery()))
        found = query.order_by(Idea.number.desc()).limit(_PAGE).offset((page - 1) * _PAGE)
        return total, (await session.scalars(found)).all()


async def _alike(folder: Path, vocabulary: list[str], count: int, times: int) -> Row:
    store = Store(f"sqlite+aiosqlite:///{folder / 'alike.db'}")
    organisation = await _fill(store, vocabulary, count)
    random, lookalikes = Random(5), Lookalikes()  # noqa: S311 - words, not secrets

    async def learn() -> object:
        async with store.read() as work:
            while await lookalikes.keep_up(work, organisation):
                pass

    async def ask() -> object:
        async with store.read() as work:
            found = await lookalikes.look_up(work, Wanted(organisation, *_words(random, vocabulary)))
        async with store.begin() as work:
            return await work.ideas.worded_since(organisation, found.read_to, 1)

    async def plain() -> object:
        mine = " ".join(_words(random, vocabulary))
        async with store.read() as work:
            ideas = await work.ideas.worded_since(organisation, None, count)
        likeness = ((SequenceMatcher(None, mine, f"{one.title} {one.problem}").quick_ratio(), one.id) for one in ideas)
        return sorted(likeness)[-3:]

    first = await _timed(learn, 1)
    ours, theirs = await _timed(ask, times), await _timed(plain, 3)
    await store.dispose()
    return {**_row("looks like a new one", count, ours, theirs), "first_ms": milliseconds(first[0])}


def _row(what: str, ideas: int, ours: list[float], theirs: list[float]) -> Row:
    middle, plain = percentile(ours, 0.5), percentile(theirs, 0.5)
    return {
        "what": what,
        "ideas": ideas,
        "p50_ms": milliseconds(middle),
        "p99_ms": milliseconds(percentile(ours, 0.99)),
        "plain_p50_ms": milliseconds(plain),
        "ratio": ratio(middle, plain),
    }


async def _timed(ask: Ask, times: int) -> list[float]:
    seconds = []
    for _ in range(times):
        began = perf_counter()
        await ask()
        seconds.append(perf_counter() - began)
    return seconds


async def _fill(store: Store, vocabulary: list[str], count: int) -> int:
    """Fill a new database with ideas; returns its organisation."""
    await store.upgrade()
    random = Random(3)  # noqa: S311 - words, not secrets
    async with store.begin() as work:
        organisation = await work.organisations.ensure(
            key="default", name="Example", language="nl", time_zone="Europe/Amsterdam", now=_NOW
        )
        session = work._session  # noqa: SLF001 - rows for a measurement, written without any conversation
        members = [_member(organisation.id, n) for n in range(500)]
        session.add_all(members)
        await session.flush()
        owners = [member.id for member in members]
        for first in range(1, count + 1, _AT_ONCE):
            numbers = range(first, min(first + _AT_ONCE, count + 1))
            ideas = [_idea(random, vocabulary, organisation.id, owners, number) for number in numbers]
            await session.execute(insert(Idea), ideas)
            await session.execute(insert(IdeaWord), [word for idea in ideas for word in _found_by(idea)])
    await store.survey()
    return organisation.id


def _member(organisation: int, number: int) -> Member:
    return Member(
        organisation_id=organisation,
        name=f"Member {number}",
        language="nl",
        time_zone="UTC",
        state=MemberState.ACTIVE,
        state_since=_NOW,
    )


def _idea(random: Random, vocabulary: list[str], organisation: int, owners: list[int], number: int) -> Row:
    title, problem = _words(random, vocabulary)
    at = _NOW - timedelta(minutes=60_000 - number)
    return {
        "id": number,
        "organisation_id": organisation,
        "owner_id": random.choice(owners),
        "number": number,
        "title": f"{title} {_RARE}" if number % 5000 == 1 else title,
        "problem": problem,
        "idea_type": random.choice(list(IdeaType)),
        "own_role": OwnRole.JOIN,
        "state": random.choice(_STATES),
        "created_at": at,
        "changed_at": at,
        "submitted_at": at,
        "parked_times": 0,
    }


def _found_by(idea: Row) -> Iterator[Row]:
    for word, weight in weights_of(idea["title"], idea["problem"]).items():
        yield {"idea_id": idea["id"], "organisation_id": idea["organisation_id"], "word": word, "weight": weight}


def _words(random: Random, vocabulary: list[str]) -> tuple[str, str]:
    """Return a title and a problem; some words are used often, most of them hardly ever."""
    usual = [1 / (place + 3) for place in range(len(vocabulary))]
    words = random.choices(vocabulary, usual, k=random.randint(14, 50))
    return " ".join(words[:4]), " ".join(words[4:])


def _vocabulary() -> list[str]:
    """Return four thousand words that sound Dutch."""
    random = Random(1)  # noqa: S311 - words, not secrets
    begins = ("b", "d", "dr", "g", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "r", "s", "sch", "st", "t", "v", "w")
    vowels = ("a", "e", "i", "o", "u", "aa", "ee", "oo", "ie", "ei", "ui")
    ends = ("", "n", "r", "l", "s", "t", "k", "rt", "nd", "st", "ng", "p", "m")
    words: dict[str, None] = {}
    while len(words) < 4000:
        words["".join(random.choice(part) for _ in range(random.randint(2, 3)) for part in (begins, vowels, ends))] = (
            None
        )
    return list(words)
