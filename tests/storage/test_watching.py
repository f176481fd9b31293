"""What a commit changes is told, row by row; what is rolled back, or nobody may see, is not."""

from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import watching
from storage.models import Organisation
from storage.store import Store
from storage.watching import RowChange
from tests.storage.people import NOW


@pytest.fixture
async def watched(tmp_path: Path):
    store, told = Store(f"sqlite+aiosqlite:///{tmp_path}/watched.db"), []
    store.watch(told.extend)
    await store.upgrade()
    async with store.begin() as work:
        await work.organisations.ensure(key="a", name="A", language="nl", time_zone="Europe/Amsterdam", now=NOW)
    yield store, told
    await store.dispose()


def summary(changes: list[RowChange]) -> list[tuple[str, str, dict[str, tuple[object, object]]]]:
    return [(one.table, one.row, {name: (was, became) for name, was, became in one.columns}) for one in changes]


async def test_a_new_row_is_told_with_all_it_holds(watched):
    _, told = watched
    assert [(one.table, one.row) for one in told] == [("organisation", "1")]
    assert told[0].before == {}
    assert told[0].after["name"] == "A"


async def test_a_changed_row_is_told_by_what_differs_however_it_was_changed(watched):
    store, told = watched
    told.clear()
    async with store.begin() as work:
        (one,) = await work.organisations.all()
        one.name = "B"
    async with store.begin() as work:
        await work._session.execute(text("UPDATE organisation SET name = 'C'"))
        await work._session.execute(text("UPDATE organisation SET name = 'C'"))
    assert summary(told) == [
        ("organisation", "1", {"name": ("A", "B")}),
        ("organisation", "1", {"name": ("B", "C")}),
    ]


async def test_a_row_that_is_gone_is_told_with_what_it_was(watched):
    store, told = watched
    async with store.begin() as work:
        await work.seen.first("slack:1", NOW)
    told.clear()
    async with store.begin() as work:
        await work.seen.prune(NOW.replace(year=2090))
    assert [(one.table, one.row, one.after, one.before["key"]) for one in told] == [("seen", "slack:1", {}, "slack:1")]


async def test_what_was_rolled_back_never_happened(watched):
    store, told = watched
    told.clear()
    with suppress(RuntimeError):
        async with store.begin() as work:
            await work.seen.first("slack:1", NOW)
            raise RuntimeError
    async with store.begin() as work:
        with suppress(RuntimeError):
            async with work._session.begin_nested():
                await work._session.execute(text("INSERT INTO seen VALUES ('slack:2', '2026-03-02 09:00:00')"))
                raise RuntimeError
        assert await work.seen.first("slack:3", NOW)
        assert not await work.seen.first("slack:3", NOW)
    assert [one.row for one in told] == ["slack:3"]


async def test_it_leaves_nothing_in_the_database(watched):
    store, _ = watched
    async with store.read() as work:
        found = await work._session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    assert list(found) == []


async def test_tables_that_are_not_for_any_eye_are_left_out(tmp_path, monkeypatch):
    assert "scan_" in watching.NEVER_WATCHED
    monkeypatch.setattr(watching, "NEVER_WATCHED", (*watching.NEVER_WATCHED, "see"))
    store, told = Store(f"sqlite+aiosqlite:///{tmp_path}/secret.db"), []
    store.watch(told.extend)
    await store.upgrade()
    async with store.begin() as work:
        await work.seen.first("slack:1", NOW)
        work._session.add(Organisation(key="a", name="A", language="nl", time_zone="Europe/Amsterdam", created_at=NOW))
    await store.dispose()
    assert [one.table for one in told] == ["organisation"]
