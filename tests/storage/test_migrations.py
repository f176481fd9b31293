"""The database grows step by step, and back."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

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
    migrated = await _seen_by(store, _checks)
    assert migrated == {table.name: {str(c.name) for c in table.constraints if c.__visit_name__ == "check_constraint" or "Check" in type(c).__name__} for table in Base.metadata.sorted_tables}


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
    return {table: {c["name"] for c in look.get_check_constraints(table)} for table in look.get_table_names() if table != "alembic_version"}
