"""A round that is shown by location as well: chosen before it opens, told to everybody, and kept with the answers."""

import pytest
from sqlalchemy import select

from storage.models import ScanAnswer
from tests.stories.actors import Actor
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.merging_scenes import is_told
from tests.stories.round_scenes import ROUNDS, colleagues_join, looks, opened, running_scans, scheduled, the_round
from tests.stories.scan_scenes import FRAME, LABELS, LAST, POINTS, THANKS, answers, goes_on, sends_all
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
AS_WELL = {"nl": "Ook per locatie", "en": "By location as well"}
NO_TWO = {
    "nl": "Er zijn nog geen twee locaties bekend van wie uitgenodigd wordt. Ze komen uit de lijst met mensen, in de "
    "kolom locatie.",
    "en": "Of those who are invited, two locations are not known yet. They come from the list of people, in the column "
    "location.",
}
NOT = {"nl": "Niet per locatie", "en": "Not by location"}


async def in_two_towns(stage: Stage, platform: str, language: str, in_almere: int = 0) -> Actor:
    """Return Olga, who organises people in two departments and two towns; Noor is one of them."""
    olga = await running_scans(stage, platform, language, colleagues=0)
    await joined(stage, "noor", platform, language)
    for department in ("Bedrijf", "Zorg"):
        for town in ("Utrecht", "Zwolle"):
            await colleagues_join(stage, 6, (department, None), town)
    await colleagues_join(stage, in_almere, ("Zorg", None), "Almere")
    noor = (await member(stage, "noor")).id
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        ids = await work.departments.all(organisation.id)
        await work.departments.place(organisation.id, noor, ids["zorg", None])
        known = await work.members.get(noor)
        assert known is not None
        known.location = "Utrecht"
    return olga


@languages
async def test_an_organiser_chooses_it_and_sees_which_are_large_enough(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await in_two_towns(stage, platform, language, in_almere=2)
    await scheduled(stage)
    await looks(olga, language, AS_WELL[language])
    await olga.presses(AS_WELL[language])
    also = {"nl": "ook per locatie: Almere, Utrecht, Zwolle", "en": "by location as well: Almere, Utrecht, Zwolle"}
    await olga.sees(also[language], [NOT[language], tongue.groups])
    await olga.presses(tongue.groups)
    small = {
        "nl": "Locatie Almere: 2 (te klein om te tonen)...Locatie Utrecht: 13...Locatie Zwolle: 12...niets getoond",
        "en": "Location Almere: 2 (too small to be shown)...Location Utrecht: 13...Location Zwolle: 12...will be shown",
    }
    await olga.sees(small[language], [tongue.back])
    await olga.presses(tongue.back)
    await olga.sees(also[language], [NOT[language]])
    await olga.presses(NOT[language])
    await olga.sees({"nl": "Bewaard.", "en": "Kept."}[language], [AS_WELL[language]])
    assert (await the_round(stage)).second is None


@languages
async def test_where_no_two_are_known_it_is_not_offered(stage: Stage, platform: str, language: str) -> None:
    olga = await running_scans(stage, platform, language, colleagues=0)
    await colleagues_join(stage, 6, None, "Utrecht")
    ids = await colleagues_join(stage, 6, None, "Zwolle")
    await scheduled(stage)
    await looks(olga, language, AS_WELL[language])
    async with stage.store.begin() as work:
        for one in ids:
            known = await work.members.get(one)
            assert known is not None
            known.location = ""
    await is_told(stage, "olga", AS_WELL[language], NO_TWO[language])
    await looks(olga, language)
    assert AS_WELL[language] not in olga.screen.rpartition(ROUNDS[language].look)[2]


@languages
async def test_everybody_reads_that_it_is_so_and_what_their_answers_count_for(
    stage: Stage, platform: str, language: str
) -> None:
    await in_two_towns(stage, platform, language)
    await opened(stage, second={})
    noor, labels = stage.actors["noor"], LABELS[language]
    await noor.says({"nl": "/scan instellingen", "en": "/scan settings"}[language])
    fixed = {"nl": "Ook per locatie (Utrecht, Zwolle)", "en": "By location as well (Utrecht, Zwolle)"}
    await noor.sees(fixed[language], [ROUNDS[language].groups])
    await noor.says({"nl": "/scan privacy", "en": "/scan privacy"}[language])
    await noor.sees("Zorg; Utrecht", [])
    await noor.presses(str(labels["anonymous"]))
    await noor.sees("Zorg; Utrecht.", [])
    await noor.presses({"nl": "Alleen in totaal", "en": "Only in the total"}[language])
    await noor.sees({"nl": "voor: alleen het totaal", "en": "for: only the total"}[language], [])
    await noor.presses({"nl": "Prima", "en": "Fine"}[language])
    await noor.sees(FRAME[language], [])
    await goes_on(stage, "noor", language)
    await answers(stage, "noor", POINTS, language)
    await noor.sees(LAST[language], [])
    await noor.presses(str(labels["send"]))
    await noor.sees(THANKS[language], [])
    assert await kept_with(stage) == ("rest", "")


async def test_the_location_is_kept_with_the_answers(stage: Stage, platform: str) -> None:
    await in_two_towns(stage, platform, "nl")
    await opened(stage, second={})
    await sends_all(stage, "noor")
    assert await kept_with(stage) == ("2", "location-1")


async def kept_with(stage: Stage) -> tuple[str, str]:
    await calm(stage)
    async with stage.store.read() as work:
        (one,) = await work._session.scalars(select(ScanAnswer))
        return one.leaf, one.second


async def test_where_a_location_would_tell_of_few_none_is_kept(stage: Stage, platform: str) -> None:
    await in_two_towns(stage, platform, "nl", in_almere=2)
    await opened(stage, second={})
    await sends_all(stage, "noor")
    assert await kept_with(stage) == ("2", "")
