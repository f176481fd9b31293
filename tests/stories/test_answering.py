"""Every idea gets an answer: parked or not picked up, with a reason and an own sentence, told gently."""

import pytest

from tests.stories.answer_scenes import OWN, REASON, idea_of_noor
from tests.stories.idea_scenes import cards
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

PARKS = {
    "nl": f"""
        olga: antwoorden
        bot: Eén idee wacht op een eerste reactie ... 1. Stille standup ... Antwoord vóór 9 november 2026. [Bekijk 1]
        olga: [Bekijk 1]
        bot: 1. Stille standup (Veranderen) ... Van Noor. Nieuw. Antwoord vóór [Parkeren] [Niet oppakken] [Terug]
        olga: [Parkeren]
        olga fills in:
            reason = {REASON["nl"]}
            text = {OWN["nl"]}
        bot: Genoteerd: "Stille standup" wordt geparkeerd. De eigenaar hoort het over 10 minuten [Terugdraaien]
    """,
    "en": f"""
        olga: answers
        bot: One idea waits for a first reaction ... 1. A quieter stand-up ... Answer before 9 November 2026. [View 1]
        olga: [View 1]
        bot: 1. A quieter stand-up (Change) ... From Noor. New. Answer before [Park] [Not picked up] [Back]
        olga: [Park]
        olga fills in:
            reason = {REASON["en"]}
            text = {OWN["en"]}
        bot: Noted: "A quieter stand-up" is parked. The owner hears it in 10 minutes [Take it back]
    """,
}
TOLD = {
    "nl": (
        (
            '"Stille standup" is geparkeerd: nu geen tijd of mensen. Olga schrijft: '
            '"We hebben tot januari de handen vol.".'
        ),
        ["Stel een vraag", "Maak het kleiner"],
    ),
    "en": (
        '"A quieter stand-up" is parked: no time or people now. Olga writes: "Our hands are full until January.".',
        ["Ask a question", "Make it smaller"],
    ),
}
CARD = "Van Noor. Geparkeerd.\nWaarom: nu geen tijd of mensen. Olga schrijft: "


@languages
async def test_an_idea_is_parked_and_its_owner_hears_why(stage: Stage, platform: str, language: str) -> None:
    noor, _ = await idea_of_noor(stage, platform, language)
    await stage.plays(PARKS[language])
    for card in await _texts(stage):
        assert "Van Noor. Nieuw." in card  # the owner hears it first
    await stage.time_passes(minutes=11)
    await noor.sees(*TOLD[language])
    for card in await _texts(stage):
        assert CARD + f'"{OWN[language]}"' in card


async def _texts(stage: Stage) -> list[str]:
    on_slack, on_telegram = await cards(stage)
    return [str(on_slack[0]), str(on_telegram[0])]
