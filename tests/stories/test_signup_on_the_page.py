"""Signing up on the page of the Learnathon: one's own answer there, and for organisers the numbers and who comes."""

import pytest

from tests.stories.answer_scenes import settled
from tests.stories.looking import calm
from tests.stories.signup_scenes import LABELS, SAID, event_planned, people, reads
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
PAGE = {
    "nl": ("Bekijk de Learnathon", "Je komt naar de Learnathon. Verandert dat", "Wie komt er", "Tafels"),
    "en": ("See the Learnathon", "You come to the Learnathon. If that changes", "Who comes", "Tables"),
}
NUMBERS = {
    "nl": ("Komt: 1. Misschien: 0. Wacht op plek: 0.", "Eén persoon komt"),
    "en": ("Coming: 1. Maybe: 0. Waiting for room: 0.", "One person comes"),
}


@languages
async def test_ones_answer_stands_on_the_page(stage: Stage, platform: str, language: str) -> None:
    settled(stage, "olga", platform, language)
    await people(stage, platform, language, "olga", "noor")
    await event_planned(stage)
    look, there, who, tables = PAGE[language]
    numbers, one = NUMBERS[language]
    noor, olga = stage.actors["noor"], stage.actors["olga"]
    await noor.says("learnathon")
    await noor.sees({"nl": "Je kunt je aanmelden.", "en": "You can sign up."}[language], [LABELS[language]["coming"]])
    await noor.presses(LABELS[language]["coming"])
    await noor.sees(SAID[language]["coming"], [look])
    await noor.presses(look)
    await noor.sees(there, [LABELS[language]["maybe"]])
    assert numbers not in await reads(stage, "noor")
    await olga.says("learnathon")
    await olga.sees(numbers, [who, tables])
    await olga.presses(who)
    await olga.sees(one, [look])
    await calm(stage)
    assert "Noor" in await reads(stage, "olga")
    await olga.presses(look)
    await olga.sees(numbers, [])
