"""The database as the commands of the program find it: up to date, or a clear word about what to do."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from storage.errors import StorageError
from storage.store import Store


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Store]:
    """Give the store, an embedded one migrated first; raises `StorageError` when another is not up to date."""
    store = Store(settings.database.url)
    try:
        if store.is_embedded:
            await store.upgrade()
        elif not await store.is_current():
            raise StorageError("the database is not up to date: run `learnathon database upgrade` first")
        yield store
    finally:
        await store.dispose()
