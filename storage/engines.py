"""The engines under a store: one writer, four readers and a quick one on SQLite, one pool on PostgreSQL."""

import sqlite3
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage.embedded import connector
from storage.errors import StorageError

READERS = 4
SERVED_CONNECTIONS = 10
QUEUE_SECONDS = 60
"""How long a transaction waits for a free connection before it fails."""
_READ_ONLY = "25006"
"""PostgreSQL's code for an attempt to write in a reading transaction."""


@dataclass(frozen=True)
class Engines:
    """Where to write and where to read."""

    writer: AsyncEngine
    reader: AsyncEngine
    brief: AsyncEngine
    """Where to read a few rows: one by one and at once, so that those who write get their share."""

    async def dispose(self) -> None:
        """Close every connection, and with it every thread."""
        await self.writer.dispose()
        await self.reader.dispose()
        await self.brief.dispose()


def is_embedded(url: str) -> bool:
    """Tell whether the database lives in a file of our own."""
    return _parsed(url).get_backend_name() == "sqlite"


def file_of(url: str) -> str:
    """Return the file of an embedded database."""
    file = _parsed(url).database
    if not file or file == ":memory:":
        raise StorageError("the database url names no file: write sqlite+aiosqlite:///learnathon.db")
    return file


def refused_to_write(error: DBAPIError) -> bool:
    """Tell whether the database refused a statement because its transaction only reads."""
    on_sqlite = getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY
    return on_sqlite or getattr(error.orig, "sqlstate", None) == _READ_ONLY


def engines_for(url: str) -> Engines:
    """Build the engines; nothing connects yet."""
    parts = _parsed(url)
    if parts.drivername in ("sqlite", "sqlite+aiosqlite"):
        return _embedded(file_of(url))
    if parts.drivername in ("postgresql", "postgresql+psycopg"):
        return _served(parts.set(drivername="postgresql+psycopg"))
    raise StorageError(
        f"the database url starts with '{parts.drivername}': choose sqlite+aiosqlite:///learnathon.db "
        "or postgresql+psycopg://user@host/name"
    )


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        raise StorageError("the database url cannot be read: write sqlite+aiosqlite:///learnathon.db") from error


def _embedded(file: str) -> Engines:
    writer = _file_engine(file, 1, "BEGIN IMMEDIATE", writes=True)
    reader = _file_engine(file, READERS, "BEGIN", writes=False)
    brief = _file_engine(file, 1, "BEGIN", writes=False).execution_options(briefly=True)
    return Engines(writer, reader, brief)


def _file_engine(file: str, connections: int, opening: str, *, writes: bool) -> AsyncEngine:
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=connector(file, writes=writes),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=connections,
        pool_reset_on_return=None,  # whoever opened a transaction ended it
        **_COMMON,
    )

    @event.listens_for(engine.sync_engine, "begin")
    def open_transaction(connection: Connection) -> None:
        ours: Any = connection.connection.driver_connection
        ours.open_with(opening, briefly=connection.get_execution_options().get("briefly", False))

    return engine


def _served(url: URL) -> Engines:
    engine = create_async_engine(url, pool_size=SERVED_CONNECTIONS, pool_pre_ping=True, **_COMMON)
    event.listen(engine.sync_engine, "handle_error", _keep_first_line)
    snapshot = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Engines(engine, snapshot, snapshot)


def _keep_first_line(context: ExceptionContext) -> None:
    """PostgreSQL adds the failing row to its message; what people wrote must not travel with an error."""
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None and error.args:
            error.args = (str(error.args[0]).partition("\n")[0], *error.args[1:])


_COMMON: dict[str, Any] = {
    "max_overflow": 0,
    "pool_timeout": QUEUE_SECONDS,
    "hide_parameters": True,  # an error must not carry what people wrote into a log
    "execution_options": {"preserve_rowcount": True},  # how many rows an INSERT made is how we know a repeat
}
