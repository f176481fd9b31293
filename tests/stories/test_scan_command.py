"""`/scan`, the home page, what is mine and the help tell of an open scan: the same to everybody it is for."""

import pytest

from storage.models import RoundState
from tests.stories.idea_scenes import desk, last
from tests.stories.looking import calm
from tests.stories.scan_scenes import LABELS, colleagues, dump, invited, open_round, sends_all, turned
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
OPEN = {
    "nl": "De scan is open tot 16 november 2026: 22 stellingen, ongeveer 6 minuten.",
    "en": "The scan is open until 16 November 2026: 22 statements, about 6 minutes.",
}
NONE = {"nl": "Er is nu geen scan.", "en": "There is no scan now."}
NOT_IN = {"nl": "Deze scan is niet voor jou", "en": "This scan is not for you"}


@languages
async def test_it_says_whether_there_is_one_to_answer(stage: Stage, platform: str, language: str) -> None:
    await colleagues(stage, platform, language, "noor", "bas")
    noor, bas, labels = stage.actors["noor"], stage.actors["bas"], LABELS[language]
    await noor.says("/scan")
    await noor.sees(NONE[language], [])
    round_id = await open_round(stage, "noor")
    before = await dump(stage)
    await noor.says("/scan")
    await noor.sees(OPEN[language], [str(labels[way]) for way in ("start", "anonymous", "not_for_me")])
    assert await dump(stage) == before, "who asks may be about to answer"
    await bas.says("/scan")
    await bas.sees(NOT_IN[language], [])
    await turned(stage, round_id, state=RoundState.CLOSED)
    await noor.says("/scan")
    await noor.sees(NONE[language], [])


@languages
@pytest.mark.parametrize("word", ["/scan", "/mine", "/help"])
async def test_it_says_the_same_to_who_answered_and_who_did_not(
    stage: Stage, platform: str, language: str, word: str
) -> None:
    await colleagues(stage, platform, language, "noor", "bas")
    round_id = await open_round(stage, "noor", "bas")
    await invited(stage, "noor", round_id)
    await sends_all(stage, "noor", language=language)
    said = {}
    for name in ("noor", "bas"):
        stage.actors[name].person.look_away() if platform == "slack" else None
        await stage.actors[name].says(word)
        await stage.actors[name].sees(OPEN[language], [str(LABELS[language]["start"])])
        shown = await last(stage, stage.actors[name])
        said[name] = (str(shown), list(shown.buttons))
    assert said["noor"] == said["bas"]
    assert len((await dump(stage))["scan_answer"]) == 1


@languages
async def test_the_home_page_shows_it_while_it_is_open(stage: Stage, language: str) -> None:
    await colleagues(stage, "slack", language, "noor")
    round_id = await open_round(stage, "noor")
    noor = desk(stage.actors["noor"])
    await noor.open_home()
    await calm(stage)
    assert OPEN[language] in noor.screen
    before = await dump(stage)
    await noor.press(str(LABELS[language]["start"]))
    await noor.sees_modal()
    assert await dump(stage) == before
    await turned(stage, round_id, state=RoundState.CLOSED)
    await noor.close_modal()
    await noor.open_home()
    await calm(stage)
    assert OPEN[language] not in noor.screen
