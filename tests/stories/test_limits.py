"""Somebody in a hurry: the bot keeps to what the platforms document, and still answers everything."""

import pytest

from tests.stories.opening import JOINS
from tests.stories.stage import new_stage

HELP = {"nl": ("hulp", "Ik help met: ideeën"), "en": ("help", "I can help with: ideas")}
LANGUAGE = {
    "nl": "noor: taal\nbot: In welke taal zal ik met je praten? [Nederlands] [English]",
    "en": "noor: language\nbot: In which language shall I speak with you? [Nederlands] [English]",
}


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_many_questions_at_once_are_all_answered_and_no_limit_is_broken(
    sqlite_url: str, platform: str, language: str
) -> None:
    word, answer = HELP[language]
    async with new_stage(sqlite_url, limits="documented") as stage:
        noor = stage.person("noor", platform, language)
        await stage.start()
        await stage.plays(JOINS[language])
        for _ in range(4):
            await noor.says(word)
        await stage.plays(LANGUAGE[language])
        assert noor.screen.count(answer) == 4
