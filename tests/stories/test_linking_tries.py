"""Codes that do not work: five tries an hour whatever way they come in, and never silence."""

from datetime import timedelta

import pytest

from tests.stories.idea_scenes import TONGUES, joined, phone
from tests.stories.linking_scenes import OTHER, WRONG, code_for, line
from tests.stories.looking import calm, rows
from tests.stories.stage import LOCALES, Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

WAIT = {"nl": "Dat waren nogal wat codes.", "en": "Those were quite a few codes."}
STRANGER = {"nl": "Hoi, deze code werkt niet, of niet meer.", "en": "Hi, this code does not work, or not any more."}
GUEST = {"nl": "Hoi, ik ben er voor de medewerkers hier.", "en": "Hi, I am here for the employees."}
GUESSES = [f"A3C4D{sign}" for sign in "34679"]


@languages
async def test_codes_behind_start_are_tries_too(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", OTHER[platform], language)
    eve = await joined(stage, "eve", platform, language)
    start = "/learnathon start" if platform == "slack" else "/start"
    for guess in GUESSES:
        await eve.says(f"{start} {guess}")
        await eve.sees(WRONG[language], [])
        await calm(stage)
    code = await code_for(stage, noor, OTHER[platform], language)
    await eve.says(f"{start} {code}")
    await eve.sees(WAIT[language], [])
    assert (await rows(stage))["member"] == 2


@languages
async def test_codes_in_answer_to_a_question_are_tries_too(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    eve = await joined(stage, "eve", "telegram", language)
    await eve.says(TONGUES[language].idea)
    await eve.sees(TONGUES[language].titles[0], [])
    for guess in GUESSES:
        await eve.says(guess)
        await calm(stage)
    code = await code_for(stage, noor, "slack", language)
    await eve.says(code)
    await calm(stage)
    assert (await rows(stage))["member"] == 2
    await eve.says(line("telegram", language, code))
    await eve.sees(WAIT[language], [])


@languages
@pytest.mark.parametrize("who", ["member", "newcomer", "stranger"])
async def test_a_link_that_is_too_old_is_told(stage: Stage, language: str, who: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    twin = stage.person("twin", "telegram", language, colleague=who != "stranger")
    if who == "member":
        await joined(stage, "twin", "telegram", language)
    code = await code_for(stage, noor, "slack", language)
    await calm(stage)
    stage.clock.move(timedelta(minutes=10))
    await phone(twin).start(code)
    await twin.sees(STRANGER[language] if who == "stranger" else WRONG[language], [])


@languages
async def test_a_stranger_with_a_wrong_code_leaves_no_row(stage: Stage, language: str) -> None:
    vera = stage.person("vera", "telegram", language, colleague=False)
    await stage.start()
    before = await rows(stage)
    await vera.says(line("telegram", language, "A3C4D6"))
    await vera.sees(STRANGER[language], [])
    assert await rows(stage) == before


@languages
async def test_a_guest_does_not_come_in_by_a_code(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "telegram", language)
    locale, zone = LOCALES[language]
    gus = stage.slack.add_person("Gus", locale=locale, tz=zone, guest=True)
    code = await code_for(stage, noor, "telegram", language)
    await gus.command(line("slack", language, code))
    await gus.sees(GUEST[language])
    assert (await rows(stage))["account"] == 1
