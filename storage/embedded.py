"""SQLite as we run it: as few hops to its thread as can be, and writers that queue instead of losing updates.

The usual driver hops to the connection's thread for the cursor, the statement, its rows and the closing. A turn makes
half a dozen statements, so those hops would be most of its cost and, as there is one writer, most of what others wait.
Here `BEGIN` travels with the first statement, and what takes microseconds is done in passing: all that a writer does
between getting hold of the database and committing, and the reading of a few rows, which waits for nobody. What may
wait (for another process, for the disk) or may be much (a batch, a clean-up) goes to the thread.
"""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from threading import Lock
from time import sleep
from typing import Any, NamedTuple, Self, TypeVar

import aiosqlite

from storage.errors import StorageError

T = TypeVar("T")

_IN_PASSING = ("SELECT", "INSERT", "UPDATE", "WITH")
LOCK_WAIT_SECONDS = 10
"""How long a statement waits for another process that holds the database."""

_PAUSES = (0.02, 0.1, 0.5)
"""Seconds between attempts to open a file that somebody else is just making."""

_WAIT = f"PRAGMA busy_timeout={LOCK_WAIT_SECONDS * 1000};"
_DO_NOT_WAIT = "PRAGMA busy_timeout=0;"
_PRAGMAS = f"""
    {_WAIT}
    PRAGMA journal_mode=WAL;
    PRAGMA synchronous=FULL;
    PRAGMA foreign_keys=ON;
    PRAGMA secure_delete=ON;
    PRAGMA temp_store=MEMORY;
    PRAGMA analysis_limit=400;
"""


_MAKING = Lock()
"""Held so that nobody of this process connects to a new file before it is closed again."""


class Answer(NamedTuple):
    """What a statement gave: its rows, and what the database says about them."""

    rows: list[Any]
    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None


class EmbeddedCursor:
    """A statement and its rows, with the methods SQLAlchemy uses."""

    arraysize = 1

    def __init__(self, connection: "EmbeddedConnection") -> None:
        self._connection = connection
        self._answer = Answer([])

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Run one statement and bring its rows along."""
        self._answer = await self._connection.run(sqlite3.Cursor.execute, statement, values)

    async def executemany(self, statement: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each set of values."""
        self._answer = await self._connection.run(sqlite3.Cursor.executemany, statement, values)

    async def fetchall(self) -> list[Any]:
        """Return the rows that came along."""
        return self._answer.rows

    async def close(self) -> None:
        """Nothing to do: the real cursor closed as soon as its rows were read."""

    @property
    def description(self) -> Any:
        """The columns of the rows; None when the statement has none."""
        return self._answer.description

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        return self._answer.rowcount

    @property
    def lastrowid(self) -> int | None:
        """The id of the row inserted last."""
        return self._answer.lastrowid


class EmbeddedConnection(aiosqlite.Connection):
    """A connection whose transactions start with the statement given at `open_with`."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], *, writes: bool) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._writes = writes
        self._thread.daemon = True  # a process that forgot to dispose must still be able to end
        self._opening: str | None = None
        self._briefly = False
        self._inside = False
        self._used = False  # the thread was, in this transaction: it may be busy still
        self._ends = False
        self._stopped: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """End the thread once it has done what it was asked; once, since one that ended answers nobody any more."""
        if not self._ends:
            self._ends, self._stopped = True, super().stop()
        return self._stopped

    async def _connect(self) -> Self:
        try:
            await super()._connect()
        except BaseException:
            if self._stopped is not None:
                await self._stopped  # or the thread would speak to a loop that is gone
            raise
        return self

    def open_with(self, opening: str, *, briefly: bool) -> None:
        """Start a transaction with this statement as soon as there is something to do."""
        self._opening, self._briefly, self._inside, self._used = opening, briefly, False, False

    def cursor(self) -> EmbeddedCursor:  # type: ignore[override]  # SQLAlchemy awaits what it needs itself
        """Return a cursor; it costs nothing."""
        return EmbeddedCursor(self)

    async def run(self, method: Callable[..., object], statement: str, values: Iterable[Any]) -> Answer:
        """Run `method` of a cursor and return all it gave."""
        if method is sqlite3.Cursor.execute and statement.startswith(_IN_PASSING) and self._is_at_hand():
            return self._run(method, statement, values)
        answer: Answer = await self._in_thread(self._run, method, statement, values)
        return answer

    def aside(self, function: Callable[[sqlite3.Connection], T]) -> T:
        """Do something small with the real connection at once: as a transaction begins or ends, its thread is idle."""
        return function(self._conn)

    async def commit(self) -> None:
        """Keep what was done; costs nothing when nothing was."""
        await self._end("COMMIT")

    async def rollback(self) -> None:
        """Undo what was done; costs nothing when nothing was."""
        await self._end("ROLLBACK")

    async def _end(self, closing: str) -> None:
        try:
            if self._used or (self._inside and closing == "COMMIT"):
                await self._in_thread(self._close_with, closing)
            elif self._inside:
                self._close_with(closing)
        finally:
            self._opening, self._inside, self._used = None, False, False

    def _close_with(self, closing: str) -> None:
        """Close the transaction, whatever happens: one that stays open would keep everybody from writing."""
        if not self._conn.in_transaction:
            return
        try:
            self._conn.execute(closing)
        except sqlite3.Error:
            if self._conn.in_transaction:
                self._conn.execute("ROLLBACK")
            raise

    def _is_at_hand(self) -> bool:
        """Tell whether a statement need not wait; a transaction that writes begins here if it can at once."""
        if not self._writes or self._inside:
            return self._briefly or self._writes
        self._conn.execute(_DO_NOT_WAIT)
        try:
            self._begin()
        except sqlite3.OperationalError:
            return False  # another process is writing: the thread waits for it
        finally:
            self._conn.execute(_WAIT)
        return True

    async def _in_thread(self, function: Callable[..., Any], *values: Any) -> Any:
        self._used = True
        return await self._execute(function, *values)  # type: ignore[no-untyped-call]  # aiosqlite leaves it untyped

    def _run(self, method: Callable[..., object], statement: str, values: Iterable[Any]) -> Answer:
        self._begin()
        cursor = self._conn.cursor()
        try:
            method(cursor, statement, values)
            rows = cursor.fetchall() if cursor.description else []
            return Answer(rows, cursor.description, cursor.rowcount, cursor.lastrowid)
        finally:
            cursor.close()

    def _begin(self) -> None:
        if self._inside and not self._conn.in_transaction:  # a full disk, for one, ends a transaction by itself
            raise sqlite3.OperationalError("the transaction was ended by an earlier error; nothing of it was kept")
        if self._opening:
            self._conn.execute(self._opening)
            self._opening, self._inside = None, True


def connector(file: str, *, writes: bool) -> Callable[[], EmbeddedConnection]:
    """Return what opens a connection to this file, for writing or only for reading."""

    def connect() -> sqlite3.Connection:
        try:
            _make(file)
            connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.OperationalError) as error:
            raise StorageError(f"{file} cannot be opened: does its folder exist, and may we write there?") from error
        _settle(connection, _PRAGMAS if writes else _PRAGMAS + "PRAGMA query_only=ON;")
        return connection

    return lambda: EmbeddedConnection(connect, writes=writes)


def _make(file: str) -> None:
    """Make the file if there is none: nobody else on the machine may read it.

    One that is there is not touched. Closing it, whoever opened it, would let go of all locks that this process has on
    it, and the next process to look in and leave would take away the log in which our transactions are.
    """
    with _MAKING, suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _settle(connection: sqlite3.Connection, pragmas: str) -> None:
    """Set a connection up; two programs that open a new file at the same moment are told "locked" without waiting."""
    for pause in _PAUSES:
        try:
            connection.executescript(pragmas)
        except sqlite3.OperationalError:
            sleep(pause)
        else:
            return
    connection.executescript(pragmas)
