"""Backups of an embedded database: made while the bot runs, and restored so that nothing is sent twice.

What people answer in a scan is in no backup, so that no copy outlives the promise to erase it (domain.md 8.1). Whoever
wants to keep it through a loss of the database while a round is open has it written to a file of its own.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.answers_apart import bring_answers_back, copy_answers, leave_answers_out
from storage.engines import file_of, is_embedded
from storage.errors import BackupError
from storage.migrations import KNOWN
from storage.repositories.flags import HOLD

_SIDE_FILES = ("-wal", "-shm")
_WITHOUT_ANSWERS = "--exclude-table-data='scan_(answer|words|tag)'"


def backup(url: str, file: Path, answers: Path | None = None) -> bool:
    """Write the database as it is now to a new file, readable only by its owner; the bot may keep running.

    `answers`: another new file, for what people answered in a scan, of the same moment. Returns whether there were
    answers that are in no file now.
    """
    source = _embedded_file(url, f"pg_dump --format=custom --file=learnathon.dump {_WITHOUT_ANSWERS} <url>")
    if not source.exists():
        raise BackupError(f"there is no database at {source}: check LEARNATHON_DATABASE__URL")
    for new in filter(None, (file, answers)):
        if new.exists():
            raise BackupError(f"{new} exists already: choose another name, or move it away first")
    if file == answers:
        raise BackupError(f"{file} cannot hold the answers too: name another file for them")
    with _written(file) as unfinished:
        _copy(source, unfinished)
        _check(unfinished)
        if answers is not None:
            with _written(answers) as apart:
                copy_answers(unfinished, apart)
        left_out = leave_answers_out(unfinished)
    return answers is None and left_out


def restore(url: str, file: Path, answers: Path | None = None) -> bool:
    """Put a backup where the database should be. The bot then starts on hold, until `learnathon release`.

    `answers`: what people answered in a scan, of the same moment. Returns whether such answers are missing now.
    """
    target = _embedded_file(url, "pg_restore --dbname=<url> learnathon.dump")
    for needed in filter(None, (file, answers)):
        if not needed.exists():
            raise BackupError(f"there is no backup at {needed}")
    present = [path for path in (target, *_beside(target)) if path.exists()]
    if present:
        names = " ".join(str(path) for path in present)
        raise BackupError(
            f"{target} holds a database: stop the bot, move {names} to another folder, then restore again"
        )
    _check(file)
    with _written(target) as unfinished:
        _copy(file, unfinished)
        if answers is not None:
            bring_answers_back(answers, unfinished)
        _hold(unfinished)
    return answers is None and _is_under_way(file)


def _embedded_file(url: str, instead: str) -> Path:
    if not is_embedded(url):
        raise BackupError(f"this database is a PostgreSQL server, which has its own tools: use {instead}")
    return Path(file_of(url))


def _beside(file: Path) -> list[Path]:
    return [file.with_name(file.name + end) for end in _SIDE_FILES]


@contextmanager
def _written(file: Path) -> Iterator[Path]:
    """Give a file to write, which gets its name only when it is complete and on the disk."""
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        descriptor = os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        os.close(descriptor)
        yield unfinished
        _sync(unfinished)
        unfinished.rename(file)
        _sync(file.parent)
    except OSError as error:
        raise BackupError(f"{file} cannot be written: {error.strerror}") from error
    finally:
        unfinished.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy(source: Path, target: Path) -> None:
    try:
        with closing(_opened(source)) as here, closing(sqlite3.connect(target)) as there:
            here.backup(there)  # in one go: readers and writers carry on, since they do not wait for a reader
            there.execute("PRAGMA journal_mode=DELETE")  # a single file, without companions
    except sqlite3.Error as error:
        raise BackupError(f"{source} cannot be copied: {error}") from error


def _check(file: Path) -> None:
    try:
        with closing(_opened(file)) as database:
            damage = database.execute("PRAGMA integrity_check").fetchone()[0]
            revision = database.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise BackupError(f"{file} is no backup of this program: {error}") from error
    if damage != "ok":
        raise BackupError(f"{file} is damaged ({damage}): use another backup")
    if revision is None or revision[0] not in KNOWN:
        raise BackupError(f"{file} was written by a newer version of this program: install that version first")


def _is_under_way(file: Path) -> bool:
    """Tell whether a round of the scan was open, or closed without its results."""
    with closing(_opened(file)) as database:
        try:
            states = database.execute("SELECT 1 FROM scan_round WHERE state IN ('open', 'closed')")
        except sqlite3.OperationalError:  # a backup from before there was a scan
            return False
        return states.fetchone() is not None


def _hold(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("INSERT OR REPLACE INTO flag (name, value) VALUES (?, 'restored')", (HOLD,))


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
