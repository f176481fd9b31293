"""What people answered in a scan, kept out of a backup, or apart from it, in a file of its own."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.errors import BackupError
from storage.scrubbing import ANSWERS

_TABLES = tuple(table.name for table in ANSWERS)
_MADE_OF = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"


def leave_answers_out(copy: Path) -> bool:
    """Empty the tables of answers in a copy of the database, and write it anew without a trace; False without any."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as database:
        database.execute("PRAGMA secure_delete=ON")
        database.execute("PRAGMA journal_mode=OFF")  # a journal would be one more file that had them
        gone = [database.execute(f"DELETE FROM {table}").rowcount for table in _existing(database)]  # noqa: S608 - our own names
        database.execute("VACUUM")
        database.execute("PRAGMA journal_mode=DELETE")
    return any(gone)


def copy_answers(copy: Path, apart: Path) -> None:
    """Write the tables of answers in a copy of the database to a file that is still empty."""
    with _beside(apart, copy) as database:
        for table in _TABLES:
            (made_of,) = database.execute(_MADE_OF.replace("sqlite_master", "other.sqlite_master"), (table,)).fetchone()
            database.execute(made_of)
            database.execute(f"INSERT INTO main.{table} SELECT * FROM other.{table}")  # noqa: S608 - our own names


def bring_answers_back(apart: Path, copy: Path) -> None:
    """Fill the tables of answers in a copy of the database from such a file."""
    try:
        with _beside(copy, apart) as database:
            for table in _TABLES:
                database.execute(f"INSERT INTO main.{table} SELECT * FROM other.{table}")  # noqa: S608 - our own names
            if any(database.execute(f"PRAGMA main.foreign_key_check({table})").fetchone() for table in _TABLES):
                raise BackupError(
                    f"{apart} holds answers to a round that the backup does not know: use the two of one moment"
                )
    except sqlite3.Error as error:
        raise BackupError(f"{apart} holds no answers of this program: {error}") from error


@contextmanager
def _beside(main: Path, other: Path) -> Iterator[sqlite3.Connection]:
    """Open a file to write, with another beside it, in one transaction."""
    with closing(sqlite3.connect(main, isolation_level=None)) as database:
        database.execute("PRAGMA secure_delete=ON")
        database.execute("ATTACH ? AS other", (str(other),))
        database.execute("BEGIN IMMEDIATE")
        yield database
        database.execute("COMMIT")


def _existing(database: sqlite3.Connection) -> list[str]:
    """Return the tables of answers that are there: a backup may be of an older version."""
    return [table for table in _TABLES if database.execute(_MADE_OF, (table,)).fetchone()]
