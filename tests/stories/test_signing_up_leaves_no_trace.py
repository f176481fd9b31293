"""Who does not come, or comes no more, cannot be told from who never said a word: not even by the tables."""

import pytest
from sqlalchemy import Table, select

from storage.models import Base, OutboxEntry
from storage.work import Work
from tests.stories.looking import calm, member
from tests.stories.signup_scenes import LABELS, answers, asked, event_planned, people
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])


@languages
@pytest.mark.parametrize("hows", [("not",), ("coming", "not"), ("maybe", "coming", "not"), ("not", "maybe", "not")])
async def test_a_no_leaves_the_tables_as_silence_does(
    stage: Stage, platform: str, language: str, hows: tuple[str, ...]
) -> None:
    await people(stage, platform, language, "noor", "pim")
    event_id = await event_planned(stage)
    await asked(stage, "pim", event_id)
    before, silent = await kept_of(stage, "noor"), await kept_of(stage, "pim")
    await answers(stage, "noor", event_id, *hows, language=language)
    assert [table for table, _ in await kept_of(stage, "noor")] == [table for table, _ in before]
    assert [table for table, _ in before] == [table for table, _ in silent]


@languages
async def test_nor_is_it_known_what_was_said_about_it(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor", "pim")
    silent = await kept_of(stage, "pim")
    event_id = await event_planned(stage, room=1)
    for name in ("noor", "pim"):
        await answers(stage, name, event_id, "coming", language=language)
    await stage.actors["noor"].presses(LABELS[language]["not"])
    await calm(stage)
    assert "signup:" in str(await kept_of(stage, "pim"))
    await stage.actors["pim"].presses(LABELS[language]["not_any_more"])
    assert [table for table, _ in await kept_of(stage, "pim")] == [table for table, _ in silent]
    async with stage.store.read() as work:
        keys = await work._session.scalars(select(OutboxEntry.key).where(OutboxEntry.key.is_not(None)))
        assert [key for key in keys if key.startswith("nudge:")] == []


async def kept_of(stage: Stage, name: str) -> list[tuple[str, str]]:
    """Return every row that names somebody, with its table."""
    await calm(stage)
    who = await member(stage, name)
    async with stage.store.read() as work:
        return [found for table in Base.metadata.sorted_tables for found in await _naming(work, table, who.id)]


async def _naming(work: Work, table: Table, member_id: int) -> list[tuple[str, str]]:
    names = [one for one in table.columns if any(key.column.table.name == "member" for key in one.foreign_keys)]
    rows = await work._session.execute(select(table)) if names else ()
    return [(table.name, str(row)) for row in rows if member_id in [row._mapping[one] for one in names]]
