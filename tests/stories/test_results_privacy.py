"""`/scan privacy`: what is stored of the scan, from the tables as they are, the same whether one answered or not."""

import pytest

from storage.models import ScanInvitation
from storage.repositories import scan_tables
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.results_scenes import with_results
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])


@pytest.mark.everywhere
@languages
async def test_everything_that_is_stored_is_told_column_by_column(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await noor.says("/scan privacy")
    told = {
        "nl": "De scan en je privacy...de antwoorden op de stellingen, zonder...Van jou staat er nu niets...90 dagen",
        "en": "The scan and your privacy...the answers to the statements, without name...Of you nothing is...90 days",
    }
    column, onward, back = {
        "nl": ("Kolom voor kolom", "Volgende", "Terug"),
        "en": ("Column by column", "Next", "Back"),
    }[language]
    await noor.sees(told[language], [column])
    await noor.presses(column)
    for place, (table, columns) in enumerate(scan_tables().items(), 1):
        await noor.sees("...".join([table, *(f"{one}: " for one in columns)]), [back])
        if place < len(scan_tables()):
            await noor.presses(onward)
            await calm(stage)
    await noor.presses(back)
    await noor.sees(told[language], [])


@languages
async def test_who_was_invited_reads_their_group_and_not_whether_they_answered(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    round_id = await with_results(stage)
    async with stage.store.begin() as work:
        invited = ScanInvitation(round_id=round_id, member_id=(await member(stage, "noor")).id, leaf="11")
        work._session.add(invited)
    await noor.says("/privacy")
    await calm(stage)
    await noor.presses({"nl": "De scan en mijn privacy", "en": "The scan and my privacy"}[language])
    told = {
        "nl": "je antwoorden tellen voor Zorg, Noord. Of je antwoordde, kan niemand zien",
        "en": "your answers count for Zorg, Noord. Whether you answered, nobody can see",
    }
    await noor.sees(told[language], [])
