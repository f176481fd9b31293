"""Databases for simulations: several to one test, and none of them waits for a disk."""

import logging
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import structlog

import storage.embedded
from storage.store import Store
from tests.databases import Server

NewUrl = Callable[[], str]
StoreAt = Callable[[str], Store]


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Leave out of the log what goes well: in three years that is much."""
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    yield
    structlog.configure(**before)


@pytest.fixture
def sqlite_urls(migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> NewUrl:
    """Give empty databases, for which nobody pulls the plug."""
    pragmas = storage.embedded._PRAGMAS.replace("synchronous=FULL", "synchronous=OFF")
    monkeypatch.setattr(storage.embedded, "_PRAGMAS", pragmas)
    made: list[Path] = []

    def new() -> str:
        made.append(tmp_path / f"{len(made)}.db")
        shutil.copyfile(migrated_file, made[-1])
        return f"sqlite+aiosqlite:///{made[-1]}"

    return new


@pytest.fixture
def postgres_urls(postgres: Server) -> Iterator[NewUrl]:
    """Give empty databases on PostgreSQL."""
    lent: list[str] = []

    def new() -> str:
        lent.append(postgres.lend())
        return postgres.url(lent[-1])

    yield new
    for name in lent:
        postgres.take_back(name)


@pytest_asyncio.fixture
async def store_at() -> AsyncIterator[StoreAt]:
    """Open stores, any number on one database."""
    stores: list[Store] = []

    def opened(url: str) -> Store:
        stores.append(Store(url))
        return stores[-1]

    yield opened
    for store in stores:
        await store.dispose()
