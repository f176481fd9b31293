"""The database grows step by step, and back."""

import asyncio
import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, inspect, text

from storage.errors import UnknownRevisionError
from storage.migrations import HEAD
from storage.migrations.runner import config_for
from storage.models import Base
from storage.store import Store


async def test_a_new_database_is_brought_up_to_date_and_stays_so(empty_database_url):
    store = Store(empty_database_url)
    assert await store.revision() is None
    assert not await store.is_current()
    await store.upgrade()
    await store.upgrade()
    assert await store.is_current()
    assert await store.revision() == HEAD
    await store.dispose()


async def test_every_step_can_be_taken_back_and_again(store):
    await store.downgrade("base")
    assert await store.revision() is None
    assert await _seen_by(store, _tables) == {"alembic_version"}
    await store.upgrade()
    assert await store.is_current()


async def test_models_and_migrations_agree(store):
    assert await _seen_by(store, _differences) == []


async def test_the_checks_of_models_and_migrations_agree(store):
    declared = {
        table.name: {str(check.name) for check in table.constraints if isinstance(check, CheckConstraint)}
        for table in Base.metadata.sorted_tables
    }
    assert await _seen_by(store, _checks) == declared


async def test_no_id_is_given_again_in_models_and_migrations_alike(store):
    counting = {table.name for table in Base.metadata.sorted_tables if table.autoincrement_column is not None}
    assert all(Base.metadata.tables[name].dialect_options["sqlite"]["autoincrement"] for name in counting)
    if store.is_embedded:  # PostgreSQL counts on by itself
        assert await _seen_by(store, _counting) == counting


async def test_head_names_the_last_step():
    assert ScriptDirectory.from_config(config_for(None)).get_current_head() == HEAD


async def _seen_by(store, question):
    async with store._engines.writer.begin() as connection:
        return await connection.run_sync(question)


def _tables(connection: Connection):
    return set(inspect(connection).get_table_names())


def _differences(connection: Connection):
    return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata)


def _checks(connection: Connection):
    look = inspect(connection)
    return {
        table: {c["name"] for c in look.get_check_constraints(table)}
        for table in look.get_table_names()
        if table != "alembic_version"
    }


def _counting(connection: Connection):
    return set(connection.scalars(text("SELECT name FROM sqlite_master WHERE sql LIKE '%PRIMARY KEY AUTOINCREMENT%'")))


async def test_a_database_of_a_newer_version_is_not_touched(store):
    async with store._engines.writer.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert not await store.is_current()
    with pytest.raises(UnknownRevisionError, match="newer version"):
        await store.upgrade()


async def test_two_processes_may_upgrade_at_once(empty_database_url):
    script = f"import asyncio; from storage.store import Store; asyncio.run(Store({empty_database_url!r}).upgrade())"
    words = ("-W", "ignore", "-c", script)
    processes = [await asyncio.create_subprocess_exec(sys.executable, *words) for _ in range(2)]
    assert [await process.wait() for process in processes] == [0, 0]
    store = Store(empty_database_url)
    assert await store.is_current()
    await store.dispose()


def test_nothing_of_alembic_is_loaded_when_there_is_nothing_to_migrate(sqlite_url):
    script = f"""
import asyncio, sys
from storage.store import Store
store = Store({sqlite_url!r})
async def start():
    await store.upgrade()
    await store.dispose()
asyncio.run(start())
assert "alembic" not in sys.modules
"""
    assert subprocess.run([sys.executable, "-c", script], timeout=60, check=False).returncode == 0  # noqa: S603  # this Python
