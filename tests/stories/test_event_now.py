"""What goes on with the Learnathon stands on the home page and in the help, with what one can do now."""

from datetime import date

import pytest

from adapters.sandbox.slack import SlackPerson
from bot.settings.sections import Organisation
from storage.models import EventPhase
from tests.stories.event_scenes import EVENTS, WORD, event_in, organising
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, slack_person
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

HELP = {"nl": "hulp", "en": "help"}
NOW = {
    EventPhase.ANNOUNCED: ("Je komt als je dat wilt.", "You come if you want to."),
    EventPhase.CALL_FOR_IDEAS: ("De ideeënoproep loopt tot 18 januari 2027.", "goes on until 18 January 2027."),
    EventPhase.SHAPING: ("Het programma komt op 8 februari 2027.", "The programme follows on 8 February 2027."),
    EventPhase.READY: ("Het programma staat vast", "The programme is ready"),
    EventPhase.LIVE: ("van 09:00 tot 16:30 in De Hal", "from 09:00 to 16:30 in De Hal"),
    EventPhase.WRAP_UP: ("De dag is voorbij. Elk idee krijgt", "The day is over. Every idea gets"),
    EventPhase.FOLLOW_THROUGH: ("gaan het hele jaar door", "go on all year"),
    EventPhase.EVALUATED: ("We kijken terug op het jaar", "We look back on the year"),
}


@languages
@pytest.mark.parametrize("phase", NOW)
async def test_the_help_says_what_goes_on_in_each_phase(
    stage: Stage, platform: str, language: str, phase: EventPhase
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await event_in(stage, phase)
    await noor.says(HELP[language])
    await noor.sees(NOW[phase][language == "en"], [EVENTS[language].look])
    await noor.presses(EVENTS[language].look)
    await noor.sees("De Hal", [])


@languages
@pytest.mark.parametrize("platform", ["slack"])
async def test_the_home_page_says_it_too(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    await event_in(stage, EventPhase.CALL_FOR_IDEAS)
    noor: SlackPerson = slack_person(stage, "noor").person
    await noor.open_home()
    await noor.sees(NOW[EventPhase.CALL_FOR_IDEAS][language == "en"])
    await noor.press(EVENTS[language].look, home=True)
    await noor.sees("De Hal")


@languages
async def test_a_draft_is_nobodys_news(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await event_in(stage, EventPhase.DRAFT)
    await noor.says(WORD)
    await noor.sees({"nl": "Er is nog geen Learnathon gepland.", "en": "No Learnathon is planned yet."}[language], [])
    await noor.says(HELP[language])
    await calm(stage)
    assert "De Hal" not in noor.screen


@languages
async def test_one_that_is_off_is_so_for_everybody(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    await event_in(stage, EventPhase.CANCELLED, reason="De zaal is dicht.")
    await olga.says(WORD)
    tongue = EVENTS[language]
    await olga.sees({"nl": "nog geen Learnathon gepland", "en": "No Learnathon is planned"}[language], [tongue.plan])


@languages
async def test_a_day_from_the_settings_is_told_while_none_is_planned(
    stage: Stage, platform: str, language: str
) -> None:
    stage.settings_changes["organisation"] = Organisation(name="Voorbeeld", next_learnathon=date(2027, 2, 11))
    noor = await joined(stage, "noor", platform, language)
    await noor.says(WORD)
    told = {"nl": "op donderdag 11 februari 2027", "en": "on Thursday, 11 February 2027"}[language]
    await noor.sees(told, [{"nl": "Stuur een idee", "en": "Send an idea"}[language]])


@languages
async def test_its_command_is_a_word_of_its_own(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await event_in(stage, EventPhase.READY)
    await noor.says("/learnathon event" if platform == "slack" else "/learnathon")
    await noor.sees(NOW[EventPhase.READY][language == "en"], [])
