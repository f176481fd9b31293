"""The database of an installation: transactions for writing and reading, and its revision."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from functools import cached_property

from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from storage.engines import Engines, engines_for, is_embedded
from storage.migrations import HEAD
from storage.work import Work


class Store:
    """Where everything is kept. Nothing connects before the first use; `dispose` closes all of it.

    On SQLite one connection writes, and whoever wants to write queues for it in order of arrival; four others read.
    On PostgreSQL any number of processes may share the database.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_embedded = is_embedded(url)
        self._writing: AbstractAsyncContextManager[object] = asyncio.Lock() if self.is_embedded else nullcontext()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Work]:
        """Give a writing transaction: committed on a clean exit, rolled back on any error."""
        async with self._writing, _opened(self._engines.writer) as (connection, session):
            yield Work(connection, session, writes=True)
            await session.flush()
            await connection.commit()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Work]:
        """Give a reading transaction: one consistent picture, in which any attempt to write fails."""
        async with _opened(self._engines.reader) as (connection, session):
            yield Work(connection, session, writes=False)
            await connection.rollback()

    async def ping(self) -> None:
        """Ask the database for an answer; raises when there is none."""
        async with self._engines.reader.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def revision(self) -> str | None:
        """Return the migration the database stands at; None before the first."""
        async with self._engines.reader.connect() as connection:
            if not await connection.run_sync(lambda sync: inspect(sync).has_table("alembic_version")):
                return None
            revision: str | None = await connection.scalar(text("SELECT version_num FROM alembic_version"))
            return revision

    async def is_current(self) -> bool:
        """Tell whether the database is exactly as this version of the program expects."""
        return await self.revision() == HEAD

    async def upgrade(self) -> None:
        """Bring the database to this version of the program; at once when it is there already."""
        if not await self.is_current():
            from storage.migrations.runner import upgrade  # noqa: PLC0415  # costs 0.2 s that a usual start saves

            async with self._migrating() as connection:
                await connection.run_sync(upgrade)

    async def downgrade(self, revision: str) -> None:
        """Take the database back to an older revision; what that one does not know is lost."""
        from storage.migrations.runner import downgrade  # noqa: PLC0415

        async with self._migrating() as connection:
            await connection.run_sync(downgrade, revision)

    async def dispose(self) -> None:
        """Close all connections. The store can be used again afterwards."""
        await self._engines.dispose()

    @cached_property
    def _engines(self) -> Engines:
        return engines_for(self.url)

    @asynccontextmanager
    async def _migrating(self) -> AsyncIterator[AsyncConnection]:
        async with self._writing, self._engines.writer.begin() as connection:
            yield connection


@asynccontextmanager
async def _opened(engine: AsyncEngine) -> AsyncIterator[tuple[AsyncConnection, AsyncSession]]:
    connection = await engine.connect()
    session = AsyncSession(connection, expire_on_commit=False, join_transaction_mode="control_fully")
    try:
        yield connection, session
    except BaseException:
        await asyncio.shield(_close(session, connection))  # whoever is cancelled still leaves a clean connection
        raise
    await _close(session, connection)  # after a commit there is nothing to wait for, so the next writer need not either


async def _close(session: AsyncSession, connection: AsyncConnection) -> None:
    await session.close()
    await connection.close()
