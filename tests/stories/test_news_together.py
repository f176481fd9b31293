"""News of what colleagues do counts for no cap, and goes together: one message a day (domain.md 3.9, rule 2)."""

import pytest

from flows.chat import Pressed
from flows.nudges.kinds import NudgeKind
from tests.stories.entering import acts
from tests.stories.idea_scenes import joined, last
from tests.stories.looking import calm, member
from tests.stories.nudge_scenes import TITLES, wants_to_say
from tests.stories.project_scenes import project_of
from tests.stories.stage import Stage
from tests.stories.succession_scenes import project_with

languages = pytest.mark.parametrize("language", ["nl", "en"])

PAUSES = {
    "nl": '"{title}" heeft pauze tot 30 november 2026.',
    "en": '"{title}" pauses until 30 November 2026.',
}


@languages
async def test_a_sponsor_hears_of_colleagues_once_a_day(stage: Stage, platform: str, language: str) -> None:
    """Of the first project at once, of the others together the day after; what we say ourselves has its own room."""
    for name in ("noor", "sara"):
        await joined(stage, name, platform, language)
    sara, titles = stage.actors["sara"], ("Sneller antwoord", "Minder papier", "Eén lijst")
    told = [PAUSES[language].format(title=title) for title in titles]
    for title in titles:
        project = await project_of(stage, "noor", "sara", language=language, title=title)
        await acts(stage, stage.actors["noor"], Pressed("project.pause", (str(project), "4")))
    await calm(stage)
    await sara.sees(told[0], [])
    await wants_to_say(stage, "sara", NudgeKind.PROJECT, language=language)
    await sara.sees(TITLES[0], [])
    await stage.time_passes(hours=6)  # the day is not over
    await calm(stage)
    assert [news in sara.screen for news in told] == [True, False, False]
    await stage.time_passes(hours=18)
    shown = str(await last(stage, sara))
    first, second = f"1. {told[1]}", f"2. {told[2]}"
    assert 0 <= shown.find(first) < shown.find(second)
    await wants_to_say(stage, "sara", NudgeKind.PROJECT, language=language)
    await calm(stage)
    assert sara.screen.count(TITLES[0]) == 2


ASKED = {
    "nl": 'Noor kan "Sneller antwoord" niet meer trekken.',
    "en": 'Noor can no longer carry "Sneller antwoord".',
}


@languages
@pytest.mark.parametrize("by_name", [True, False])
async def test_only_who_is_asked_by_name_is_asked_beside_the_caps(
    stage: Stage, platform: str, language: str, by_name: bool
) -> None:
    """Noor asks Pim herself, at once; asked in his turn, as we look for her, it counts, and he heard from us today."""
    project = await project_with(stage, platform, language, "pim", sponsor="sara")
    await wants_to_say(stage, "pim", NudgeKind.DECISION, language=language)
    noor, pim = stage.actors["noor"], stage.actors["pim"]
    await pim.sees(TITLES[0], [])
    args = (str(project), str((await member(stage, "pim")).id)) if by_name else (str(project),)
    await acts(stage, noor, Pressed("heir.pick" if by_name else "heir.search", args))
    await calm(stage)
    assert (ASKED[language] in pim.screen) is by_name
    await stage.time_passes(days=1)
    await pim.sees(ASKED[language], [])
