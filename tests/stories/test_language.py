"""The language the bot speaks is the person's own choice, whatever the platform says."""

import pytest

from tests.stories.looking import calm, member, slack_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

BY_BUTTON = {
    "nl": """
        noor: taal
        bot: In welke taal zal ik met je praten? [Nederlands] [English]
        noor: [English]
        bot: Fine, I will speak English with you from now on.
        noor: start
        bot: Hi Noor, you are in already.
        noor: [Send an idea]
        bot: What is your idea in one line?
    """,
    "en": """
        noor: language
        bot: In which language shall I speak with you? [Nederlands] [English]
        noor: [Nederlands]
        bot: Prima, ik praat voortaan Nederlands met je.
        noor: start
        bot: Hoi Noor, je doet al mee.
        noor: [Stuur een idee]
        bot: Wat is je idee in één regel?
    """,
}
WORDS = {
    "slack": ("taal en", "/learnathon language EN", "Taal English"),
    "telegram": ("taal en", "/taal en", "/language EN", "Taal English"),
}


@languages
async def test_by_a_button(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(JOINS[language] + BY_BUTTON[language])
    assert (await member(stage, "noor")).language == {"nl": "en", "en": "nl"}[language]


async def test_by_one_line_in_either_language(stage: Stage, platform: str) -> None:
    stage.person("noor", platform)
    await stage.start()
    await stage.plays(JOINS["nl"])
    for line in WORDS[platform]:
        await stage.plays(f"noor: {line}\nbot: Fine, I will speak English with you from now on.")
    await stage.plays("noor: language nl\nbot: Prima, ik praat voortaan Nederlands met je.")


@languages
async def test_a_language_we_do_not_speak_is_answered_with_those_we_do(
    stage: Stage, platform: str, language: str
) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    asked = {"nl": "In welke taal zal ik met je praten?", "en": "In which language shall I speak with you?"}[language]
    typed = {"slack": "/learnathon language Frysk", "telegram": "/language Frysk"}[platform]
    await stage.plays(f"noor: {typed}\nbot: {asked} [Nederlands] [English]")


@languages
async def test_a_newcomer_may_choose_before_joining(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    other = {"nl": "en", "en": "nl"}[language]
    said = {"nl": "Fine, I will speak English", "en": "Prima, ik praat voortaan Nederlands"}[language]
    await stage.plays(f"noor: taal {other}\nbot: {said}")
    await stage.plays(JOINS[other])


async def test_the_choice_outlives_a_restart_and_the_profile(stage: Stage, platform: str) -> None:
    stage.person("noor", platform)
    await stage.start()
    await stage.plays(JOINS["nl"] + "noor: taal en\nbot: Fine, I will speak English")
    await stage.stop()
    await stage.start()
    if platform == "slack":
        await slack_person(stage, "noor").person.changes(locale="nl-NL")
    await stage.plays("noor: help\nbot: I can help with: ideas")


async def test_the_home_page_changes_along(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    await stage.plays(JOINS["nl"])
    noor = slack_person(stage, "noor").person
    await noor.open_home()
    await noor.sees("Wat kan er beter, anders of nieuw?")
    await calm(stage)  # the bot has written down that the page is there
    await stage.plays("noor: taal en\nbot: Fine, I will speak English")
    await calm(stage)
    assert noor.home is not None
    assert "What can be improved, changed or renewed?" in noor.home.text
