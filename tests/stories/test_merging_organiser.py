"""Mergers that an organiser proposes: both owners are asked, and without an objection it is done."""

from datetime import timedelta

import pytest

from storage.models import IdeaState
from tests.stories.looking import calm
from tests.stories.merging_scenes import TONGUES, answers, organiser, proposes, state_of, two_ideas
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKED = {
    "nl": """
        (noor looks)
        bot: Een organisator stelt dit voor. Als niemand bezwaar maakt, gebeurt het na {}. ... Kim stelt voor
        (sam looks)
        bot: gebeurt het na {}. ... Kim stelt voor "Vergaderen in stilte" samen te voegen met [Akkoord]
    """,
    "en": """
        (noor looks)
        bot: This was proposed by an organiser. If nobody objects, it is done after {}. ... Kim proposes to let
        (sam looks)
        bot: it is done after {}. ... Kim proposes to merge "Meetings in silence" with [Agree]
    """,
}
ONE = {
    "nl": """
        (noor looks)
        bot: Jouw idee en dat van Sam zijn nu één: "Stille standup". [Bekijk het] [Ongedaan maken]
        (sam looks)
        bot: Jouw idee en dat van Noor zijn nu één: "Stille standup". [Bekijk het] [Ongedaan maken]
    """,
    "en": """
        (noor looks)
        bot: Your idea and that of Sam are now one: "A quieter stand-up". [See it] [Undo]
        (sam looks)
        bot: Your idea and that of Noor are now one: "A quieter stand-up". [See it] [Undo]
    """,
}
DAYS = {"nl": {9: "9 november 2026", 13: "13 november 2026"}, "en": {9: "9 November 2026", 13: "13 November 2026"}}


async def organisers_proposal(stage: Stage, platform: str, language: str, last: int = 9) -> None:
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await (await proposes(stage, "kim", language)).sees(TONGUES[language].put, [TONGUES[language].take_back])
    await stage.plays(ASKED[language].replace("{}", DAYS[language][last]))


@languages
async def test_nobody_objects(stage: Stage, platform: str, language: str) -> None:
    await organisers_proposal(stage, platform, language)
    await stage.time_passes(days=7, hours=13)  # late on the last day
    assert await state_of(stage, 2) is IdeaState.SUBMITTED
    await stage.time_passes(hours=11)
    assert await state_of(stage, 2) is IdeaState.MERGED
    await stage.plays(ONE[language])
    await calm(stage)
    await answers(stage, "sam", TONGUES[language].undo, TONGUES[language].apart)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED


@languages
async def test_what_is_done_after_a_friday_is_heard_on_monday_and_can_be_undone(
    stage: Stage, platform: str, language: str
) -> None:
    stage.clock.move(timedelta(days=4))  # Friday
    await organisers_proposal(stage, platform, language, last=13)
    await stage.time_passes(days=9)  # Sunday
    assert await state_of(stage, 2) is IdeaState.SUBMITTED
    await stage.time_passes(hours=23)  # Monday at nine, which is eight in London
    await stage.time_passes(hours=1)
    await stage.plays(ONE[language])
    await stage.time_passes(hours=22)
    await calm(stage)
    await answers(stage, "sam", TONGUES[language].undo, TONGUES[language].apart)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED
