"""A round of the scan in a sandbox that runs, and the addresses of its pages."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from bot.scanning import scan_key
from bot.settings import Settings
from flows.everything import build_house
from flows.pages.addresses import Pages
from flows.policy import Policy
from flows.post import Post
from flows.results.computing import compute
from flows.scan.reading import default_questionnaire, raw_of
from flows.scan.tags import Tags, random_id
from storage.models import RoundState, ScanRound
from storage.repositories import Response
from storage.store import Store
from tests.stories.results_scenes import CLOSED, GROUPS, leaves, letters, raw_tree

T = TypeVar("T")
HOSTILE = "<img src=x onerror=alert(1)>\u202e\u0645\u0631\u062d\u0628\u0627 🦜"
HOSTILE_GROUPS = replace(
    GROUPS, inside=tuple(replace(one, name=HOSTILE if one.name == "Bedrijf" else one.name) for one in GROUPS.inside)
)


def pages_of(folder: Path, address: str) -> Pages:
    """Return the addresses of the pages of a sandbox, made with its own key."""
    settings = Settings(database={"url": _url(folder)})
    return Pages(Tags(partial(scan_key, settings)), address)


def open_round(folder: Path) -> int:
    """Open a round of the scan; returns its id."""

    async def opened(store: Store) -> int:
        async with store.begin() as work:
            (organisation,) = await work.organisations.all()
            now = datetime.now(UTC)
            new = ScanRound(organisation_id=organisation.id, state=RoundState.OPEN, state_since=now, created_at=now)
            new.questionnaire, new.closes_at = raw_of(default_questionnaire()), now + timedelta(days=9)
            return (await work.scans.add(new)).id

    return stored(folder, opened)


def publish_rounds(folder: Path) -> int:
    """Publish the results of three years; returns the id of the newest round."""

    async def published(store: Store) -> int:
        async with store.begin() as work:
            (organisation,) = await work.organisations.all()
            house = build_house(Policy(), Random(1))  # noqa: S311 - people who are made up
            post = Post(work, organisation, house.texts, house.policy, datetime.now(UTC))
            for years in (2, 1, 0):
                newest = await _published(post, CLOSED - timedelta(days=365 * years), -0.3 * years)
            return newest

    return stored(folder, published)


async def _published(post: Post, closed: datetime, lift: float) -> int:
    facts = {"state": RoundState.CLOSED, "state_since": closed, "created_at": closed, "closes_at": closed}
    one = ScanRound(organisation_id=post.organisation.id, **facts)
    one.questionnaire, one.tree = raw_of(default_questionnaire()), raw_tree(HOSTILE_GROUPS)
    await post.work.scans.add(one)
    random = Random(closed.year)  # noqa: S311 - likewise
    for leaf in leaves(GROUPS):
        for _ in range(leaf.answered):
            given = letters(random, leaf.around + lift, len(default_questionnaire().statements))
            await post.work.scans.take(one.id, random_id() * 2, Response(random_id(), leaf.id, given, {}))
    assert await compute(post, one)
    one.state = RoundState.PUBLISHED
    return one.id


def words_kept(folder: Path, round_id: int) -> list[str]:
    """Return what was answered to the first open question."""

    async def kept(store: Store) -> list[str]:
        async with store.read() as work:
            return await work.scans.words(round_id, "O1")

    return stored(folder, kept)


def stored(folder: Path, does: Callable[[Store], Coroutine[Any, Any, T]]) -> T:
    """Do something with a sandbox's database; in a thread of its own, since a browser's loop is in this one."""

    async def done() -> T:
        store = Store(_url(folder))
        try:
            return await does(store)
        finally:
            await store.dispose()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(done())).result()


def _url(folder: Path) -> str:
    (file,) = folder.rglob("sandbox-*.db")
    return f"sqlite+aiosqlite:///{file}"
