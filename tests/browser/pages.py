"""A round of the scan in a sandbox that runs, and the addresses of its pages."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bot.scanning import scan_key
from bot.settings import Settings
from flows.pages.addresses import Pages
from flows.scan.reading import default_questionnaire, raw_of
from flows.scan.tags import Tags
from storage.models import RoundState, ScanRound
from storage.store import Store

T = TypeVar("T")


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
