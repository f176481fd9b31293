"""What an embedded database knows of its rows, by which it finds the quickest way to them."""

import pytest
from sqlalchemy import insert, text

from storage.models import Idea
from storage.repositories import Sought
from storage.store import Store
from tests.storage.people import idea_of, settle

_THOSE = "EXPLAIN QUERY PLAN SELECT * FROM idea WHERE id IN (1, 2, 3, 4, 5) AND organisation_id = 1"


@pytest.fixture
async def embedded(sqlite_url):
    store = Store(sqlite_url)
    yield store
    await store.dispose()


async def test_a_few_ideas_are_found_by_their_ids_not_by_reading_all(embedded):
    await _with_many_ideas(embedded)
    await embedded.survey()
    async with embedded.read() as work:
        plan = (await work._session.execute(text(_THOSE))).all()
    assert "INTEGER PRIMARY KEY" in plan[0].detail


async def test_nobody_who_reads_meanwhile_is_disturbed(embedded):
    organisation = await _with_many_ideas(embedded)
    async with embedded.read() as work, embedded.look() as another:
        await embedded.survey()
        assert await work.ideas.count(organisation, Sought()) == 500
        assert await another.ideas.count(organisation, Sought()) == 500
    async with embedded.look() as work:
        assert await work.ideas.count(organisation, Sought()) == 500


async def _with_many_ideas(store: Store) -> int:
    (noor,) = await settle(store, "Noor")
    idea = idea_of(noor, "Stand-up")
    row = {column.key: getattr(idea, column.key) for column in Idea.__table__.columns if column.key != "id"}
    async with store.begin() as work:
        await work._session.execute(insert(Idea), [row | {"number": number} for number in range(1, 501)])
    return noor.organisation_id
