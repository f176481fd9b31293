"""Results by location: beside those by group, or not at all where that would tell of few; never why."""

from html import unescape

import pytest

from tests.stories.idea_scenes import joined
from tests.stories.results_scenes import only, with_results
from tests.stories.stage import Stage
from tests.stories.test_results import looks
from tests.stories.test_results_page import FILE, file_of, prints

languages = pytest.mark.parametrize("language", ["nl", "en"])
TOWNS = {"Almere": 2, "Utrecht": 13, "Zwolle": 12}


@languages
async def test_locations_are_shown_beside_the_whole_and_small_ones_are_not(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, groups=only(13, 12), locations=TOWNS)
    await looks(stage, noor, language)
    await stage.plays(BY_LOCATION[language])
    assert "[Almere" not in noor.screen


BY_LOCATION = {
    "nl": """
        bot: Scan van oktober 2026 [Per locatie]
        noor: [Per locatie]
        bot: Voorbeeld, per locatie ... Voorbeeld: ... Almere: niet getoond ... Utrecht: ... Zwolle: [Utrecht] [Terug]
        noor: [Utrecht]
        bot: Utrecht, scan van oktober 2026. 13 deden mee. ... Totaal: ... Experimenteren: ... Empowered:
        noor: [Terug]
        bot: Voorbeeld, per locatie
        noor: [Terug]
        bot: Scan van oktober 2026
    """,
    "en": """
        bot: Scan of October 2026 [By location]
        noor: [By location]
        bot: Voorbeeld, by location ... Voorbeeld: ... Almere: not shown ... Utrecht: ... Zwolle: [Utrecht] [Back]
        noor: [Utrecht]
        bot: Utrecht, scan of October 2026. 13 took part. ... Overall: ... Experimenting: ... Empowered:
        noor: [Back]
        bot: Voorbeeld, by location
        noor: [Back]
        bot: Scan of October 2026
    """,
}


@languages
async def test_where_one_part_is_small_none_is_shown_and_nothing_tells_why(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, groups=only(13, 9), locations=TOWNS)
    await looks(stage, noor, language)
    await noor.sees({"nl": "Per locatie: niet getoond.", "en": "By location: not shown."}[language], [])
    assert {"nl": "[Per locatie]", "en": "[By location]"}[language] not in noor.screen


async def test_many_locations_are_leafed_through(stage: Stage) -> None:
    noor = await joined(stage, "noor", "telegram", "en")
    await with_results(stage, groups=only(60), locations={f"Plaats {place:02}": 6 for place in range(1, 11)})
    await looks(stage, noor, "en")
    await noor.presses("By location")
    await noor.sees("Plaats 08", ["Next"])
    await noor.presses("Next")
    await noor.sees("Plaats 10: ", ["Previous", "Back"])


@languages
async def test_to_print_they_stand_beside_the_groups(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, groups=only(13, 12), locations=TOWNS)
    await prints(stage, noor, language)
    await noor.sees(FILE[language], [])
    page = unescape(file_of(stage, noor)[1])
    _, _, section = page.partition({"nl": "Per locatie", "en": "By location"}[language])
    assert section.index("Almere") < section.index("Utrecht") < section.index("Zwolle")
    assert {"nl": "niet getoond", "en": "not shown"}[language] in section.partition("Utrecht")[0]


async def test_to_print_it_is_said_that_none_is_shown(stage: Stage) -> None:
    noor = await joined(stage, "noor", "telegram", "nl")
    await with_results(stage, groups=only(13, 9), locations=TOWNS)
    await prints(stage, noor, "nl")
    await noor.sees(FILE["nl"], [])
    page = unescape(file_of(stage, noor)[1])
    assert "Per locatie: niet getoond." in page
    assert "Utrecht" not in page
