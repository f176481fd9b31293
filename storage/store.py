"""The database of an installation: transactions for writing and reading, and its revision."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from functools import cached_property

from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from storage.engines import Engines, engines_for, file_of, is_embedded, refused_to_write
from storage.errors import NeedsWriting
from storage.migrations import HEAD
from storage.repositories.flags import ERASED
from storage.scrubbing import empty_log, make_anew, rewrite
from storage.watching import Told, watch
from storage.work import Work
from storage.writers import Urgency, WriterQueue


class Store:
    """Where everything is kept. Nothing connects before the first use; `dispose` closes all of it.

    On SQLite one connection writes, and whoever wants to write queues for it (see `writers`); others read.
    On PostgreSQL any number of processes may share the database.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_embedded = is_embedded(url)
        self._writers = WriterQueue() if self.is_embedded else None
        self._settled = (0, 0, 0)  # rows of the scan's tables, when they were made anew

    @asynccontextmanager
    async def begin(self, urgency: Urgency = Urgency.AWAITED) -> AsyncIterator[Work]:
        """Give a writing transaction: committed on a clean exit, rolled back on any error."""
        async with self._place(urgency), _opened(self._engines.writer) as (connection, session):
            yield Work(connection, session, writes=True)
            await session.flush()
            await connection.commit()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Work]:
        """Give a reading transaction: one consistent picture, in which any attempt to write raises `NeedsWriting`."""
        async with _reading(self._engines.reader) as work:
            yield work

    @asynccontextmanager
    async def look(self) -> AsyncIterator[Work]:
        """Give a reading transaction for the few rows of somebody's turn.

        It waits for the writers who came before, since all share one processor: in a rush everybody is served alike.
        But not for long: what they wait for is the disk, and that may be slow.
        """
        if self._writers:
            await self._writers.let_pass()
        async with _reading(self._engines.brief) as work:
            yield work

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

            async with self._apart() as connection:
                await connection.run_sync(upgrade)

    async def downgrade(self, revision: str) -> None:
        """Take the database back to an older revision; what that one does not know is lost."""
        from storage.migrations.runner import downgrade  # noqa: PLC0415  # likewise

        async with self._apart() as connection:
            await connection.run_sync(downgrade, revision)

    async def survey(self) -> None:
        """Have an embedded database look how its rows are spread, by which it chooses between indexes.

        Without that SQLite takes every index for a choice of ten rows, and reads all ideas of an organisation to find
        five of them by their ids. A connection learns it when it is opened, so those for reading are opened anew.
        PostgreSQL does all this by itself.
        """
        if not self.is_embedded:
            return
        async with self._apart() as connection:
            await connection.execute(text("ANALYZE"))
        for engine in (self._engines.reader, self._engines.brief):
            await engine.dispose()

    async def scrub(self) -> bool | None:
        """Leave nothing in the database's files that its tables do not say: see `scrubbing`.

        Tells whether what was erased of a scan is gone now; None when nothing was. False: somebody still reads what was
        before, so it has to be tried again. A kill in between does no harm either: it is due until it is done. Nobody
        waits for it longer than for any other writer.
        """
        async with self.read() as work:
            erased, rows = await work.flags.get(ERASED), await work.scans.count_rows()
        if erased is None and rows == self._settled:
            return None
        async with self._apart(Urgency.AFTERWARDS) as connection:
            settled = await make_anew(connection)
        if not await self._forgotten():
            return None if erased is None else False
        self._settled = settled
        if erased is None:
            return None
        async with self.begin(Urgency.AFTERWARDS) as work:
            await work.flags.drop(ERASED, erased)
        return True

    async def _forgotten(self) -> bool:
        """Have what was before go from the files; False when somebody still reads it."""
        if not self.is_embedded:
            return await rewrite(self._engines.writer)
        async with self._place(Urgency.AFTERWARDS):
            return await empty_log(file_of(self.url))

    def watch(self, told: Told) -> None:
        """From now on tell which rows each commit changes; for an embedded database alone."""
        watch(self._engines.writer.sync_engine, told)

    async def dispose(self) -> None:
        """Close all connections. The store can be used again afterwards."""
        await self._engines.dispose()

    @cached_property
    def _engines(self) -> Engines:
        return engines_for(self.url)

    def _place(self, urgency: Urgency) -> AbstractAsyncContextManager[None]:
        return self._writers.place(urgency) if self._writers else nullcontext()

    @asynccontextmanager
    async def _apart(self, urgency: Urgency = Urgency.AWAITED) -> AsyncIterator[AsyncConnection]:
        async with self._place(urgency), self._engines.writer.begin() as connection:
            yield connection


@asynccontextmanager
async def _reading(engine: AsyncEngine) -> AsyncIterator[Work]:
    async with _opened(engine) as (connection, session):
        try:
            yield Work(connection, session, writes=False)
            await session.flush()  # or a change of an object would be forgotten in silence
        except DBAPIError as error:
            if refused_to_write(error):
                raise NeedsWriting from error
            raise
        await connection.rollback()


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
