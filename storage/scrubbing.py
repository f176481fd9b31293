"""The database's files say what its tables say, and no more: no erased answer, no order of coming (domain.md 8.1).

Deleting rows alone leaves them there. SQLite overwrites what is deleted, since `secure_delete` is on, but a page that
was ever split may keep copies of the rows that moved to another, and the write-ahead log keeps pages as they were.
PostgreSQL keeps every row that was until its file is written anew, and then too while somebody looks at the database
as it was before. And within a page rows lie in the order in which they came: the first tag would be the first answer's.

So the tables are made anew, in random order, which overwrites all their pages; then the log is emptied, or the files
are written anew. What a file system or a disk keeps of files that were overwritten is theirs; so is PostgreSQL's log.
"""

import asyncio
import sqlite3
from contextlib import closing
from random import SystemRandom

from sqlalchemy import Table, delete, insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.errors import StorageError
from storage.models import ScanAnswer, ScanInvitation, ScanTag, ScanWords
from storage.repositories.base import table_of

ANSWERS = (table_of(ScanAnswer), table_of(ScanWords), table_of(ScanTag))
TABLES = (*ANSWERS, table_of(ScanInvitation))
"""What `Scans.erase` deletes from."""

_NAMES = ", ".join(table.name for table in TABLES)
_AT_ONCE = 500
_PATIENCE_MS = 500
"""How long writers may be kept waiting for readers when the log is emptied."""
_LOOKS, _PAUSE_SECONDS = 20, 0.1
_LOCK_NOT_AVAILABLE = "55P03"
_MADE_OF = text("SELECT sql FROM sqlite_master WHERE tbl_name = :name AND sql IS NOT NULL ORDER BY type DESC")
_FILES = text("SELECT " + ", ".join(f"pg_relation_filenode('{table.name}')" for table in TABLES))
_OLDER = text("""
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < :began
""")


async def make_anew(connection: AsyncConnection) -> tuple[int, int, int]:
    """Write all rows anew, in random order, so that their pages hold nothing else.

    Returns how many answers, words and tags there are. Whoever looks at the database as it was sees them all the while.
    """
    is_embedded = connection.dialect.name == "sqlite"
    if not is_embedded:
        await connection.execute(text(f"LOCK TABLE {_NAMES} IN SHARE ROW EXCLUSIVE MODE"))
    counts: list[int] = []
    for table in TABLES:
        rows = [dict(row) for row in (await connection.execute(select(table))).mappings()]
        await (_made_again(connection, table) if is_embedded else connection.execute(delete(table)))
        await _write(connection, table, rows)
        counts.append(len(rows))
    answers, words, tags, _ = counts
    return answers, words, tags


async def _made_again(connection: AsyncConnection, table: Table) -> None:
    """Drop a table and create it: its pages are overwritten, whatever was left in them."""
    made_of = list(await connection.scalars(_MADE_OF, {"name": table.name}))
    await connection.exec_driver_sql(f"DROP TABLE {table.name}")
    for statement in made_of:
        await connection.exec_driver_sql(statement)


async def _write(connection: AsyncConnection, table: Table, rows: list[dict[str, object]]) -> None:
    SystemRandom().shuffle(rows)
    for first in range(0, len(rows), _AT_ONCE):
        await connection.execute(insert(table), rows[first : first + _AT_ONCE])


async def empty_log(file: str) -> bool:
    """Bring everything into an embedded database's file and cut its log to nothing; False while somebody reads."""
    return await asyncio.to_thread(_empty_log, file)


def _empty_log(file: str) -> bool:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


async def rewrite(engine: AsyncEngine) -> bool:
    """Have a PostgreSQL server write the tables to new files; False when somebody may still need what was before."""
    async with engine.connect() as raw:
        connection = await raw.execution_options(isolation_level="AUTOCOMMIT")
        if not await _older_ones_ended(connection):
            return False
        before = (await connection.execute(_FILES)).one()
        if not await _rewritten(connection):
            return False
        after = (await connection.execute(_FILES)).one()
        if any(old == new for old, new in zip(before, after, strict=True)):
            raise StorageError(f"PostgreSQL does not rewrite {_NAMES}: the bot's user has to be their owner")
        return True


async def _rewritten(connection: AsyncConnection) -> bool:
    await connection.execute(text("SET lock_timeout = '1s'"))
    try:
        await connection.execute(text(f"VACUUM (FULL) {_NAMES}"))
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
            raise
        return False
    finally:
        await connection.execute(text("RESET lock_timeout"))
    return True


async def _older_ones_ended(connection: AsyncConnection) -> bool:
    """Wait a little for the transactions that began before now; tell whether they all ended."""
    began = await connection.scalar(text("SELECT clock_timestamp()"))
    for _ in range(_LOOKS):
        if not await connection.scalar(_OLDER, {"began": began}):
            return True
        await asyncio.sleep(_PAUSE_SECONDS)
    return False
