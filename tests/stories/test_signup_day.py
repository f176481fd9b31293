"""The day: tables made by the bot, the programme with one's own, and saying that one is there."""

from datetime import datetime, time, timedelta

import pytest

from flows.chat import Pressed
from storage.models import EventFormat, EventPhase
from tests.stories.answer_scenes import settled
from tests.stories.entering import acts
from tests.stories.looking import calm
from tests.stories.signup_scenes import DAY, SAID, answers, event_planned, people, reads, sign_up
from tests.stories.stage import MONDAY, Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
TABLES = {
    "nl": ("Er zijn nog geen tafels.", "Maak tafels", "Maak andere tafels"),
    "en": ("There are no tables yet.", "Make tables", "Make other tables"),
}
AT_TABLE = {"nl": "Je zit aan tafel 1, met Pim.", "en": "You are at table 1, with Pim."}
PARTS = {"nl": ("13:00 welkom", "14:30"), "en": ("13:00 welcome", "14:30")}
HERE = {
    "nl": ("Fijn dat je er bent.", "Toch nog niet", "je bent er nog niet. Je plek blijft.", "Dat is voor de dag zelf:"),
    "en": ("Good that you are here.", "Not here after all", "you are not here yet. Your place", "That is for the day"),
}

ON_THE_PAGE = {"nl": ("Ik ben er", "Mijn programma"), "en": ("I am here", "My programme")}
LABELS_OF_PAGE = {"nl": "Je kunt je aanmelden.", "en": "You can sign up."}


@languages
async def test_organisers_have_tables_made_and_people_see_theirs(stage: Stage, platform: str, language: str) -> None:
    settled(stage, "olga", platform, language)
    await people(stage, platform, language, "olga", "noor", "pim", "eva")
    event_id = await event_planned(stage, format=EventFormat.HALF_DAY)
    for name in ("noor", "pim"):
        await answers(stage, name, event_id, "coming", language=language)
    none, make, again = TABLES[language]
    olga = stage.actors["olga"]
    await acts(stage, olga, Pressed("signup.tables", (f"{event_id}.1",)))
    await olga.sees(none, [make])
    await olga.presses(make)
    await olga.sees("Noor, Pim", [again])
    await answers(stage, "eva", event_id, "coming", language=language)
    late = await sign_up(stage, "eva", event_id)
    assert late is not None
    assert late.table_number == 1
    await answers(stage, "eva", event_id, "not", language=language)
    await acts(stage, stage.actors["noor"], Pressed("signup.programme", (str(event_id),)))
    await stage.actors["noor"].sees(AT_TABLE[language], [])
    seen = await reads(stage, "noor")
    assert [part for part in PARTS[language] if part not in seen] == []


@languages
async def test_on_the_day_the_page_lets_one_say_so(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor")
    event_id = await event_planned(stage)
    noor, (here, programme) = stage.actors["noor"], ON_THE_PAGE[language]
    await noor.says("learnathon")
    await noor.sees(LABELS_OF_PAGE[language], [])
    assert here not in noor.screen
    await _morning_of(stage)
    await noor.says("learnathon")
    await noor.sees(LABELS_OF_PAGE[language], [here, programme])
    await noor.presses(here)
    await noor.sees(HERE[language][0], [HERE[language][1]])
    assert await _arrived(stage, event_id)


@languages
async def test_somebody_says_that_they_are_there_and_takes_it_back(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor")
    event_id = await event_planned(stage)
    await answers(stage, "noor", event_id, "coming", language=language)
    said, undo, undone, too_soon = HERE[language]
    noor = stage.actors["noor"]
    await acts(stage, noor, Pressed("signup.here", (str(event_id),)))
    await noor.sees(too_soon, [])
    await _morning_of(stage)
    await acts(stage, noor, Pressed("signup.here", (str(event_id),)))
    await noor.sees(said, [undo])
    assert await _arrived(stage, event_id)
    await noor.presses(undo)
    await noor.sees(undone, [])
    assert not await _arrived(stage, event_id)
    await acts(stage, noor, Pressed("signup.here", (str(event_id),)))
    await calm(stage)
    await stage.time_passes(minutes=6)
    await acts(stage, noor, Pressed("signup.not_here", (str(event_id),)))
    assert await _arrived(stage, event_id)


@languages
async def test_who_comes_unannounced_is_welcome(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor", "pim")
    event_id = await event_planned(stage, phase=EventPhase.LIVE, room=1)
    await answers(stage, "noor", event_id, "coming", language=language)
    await _morning_of(stage)
    await acts(stage, stage.actors["pim"], Pressed("signup.here", (str(event_id),)))
    await stage.actors["pim"].sees(HERE[language][0], [])
    own = await sign_up(stage, "pim", event_id)
    assert own is not None
    assert (own.answer, own.arrived_at is not None) == ("coming", True)


@languages
async def test_who_may_come_is_asked_once_more_two_weeks_before(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor", "pim", "eva")
    event_id = await event_planned(stage)
    await answers(stage, "noor", event_id, "maybe", language=language)
    await answers(stage, "pim", event_id, "coming", language=language)
    silent = [stage.actors[name].screen for name in ("pim", "eva")]
    await _time_is(stage, 15)
    asks = {"nl": "Weet je het al? Allebei is goed", "en": "Do you know by now? Either answer is fine"}[language]
    assert asks not in await reads(stage, "noor")
    await _time_is(stage, 14)
    label = {"nl": ("Ik kom", "Deze keer niet", "Later"), "en": ("I come", "Not this time", "Later")}[language]
    await stage.actors["noor"].sees(asks, list(label))
    await stage.actors["noor"].presses(label[0])
    await stage.actors["noor"].sees(SAID[language]["coming"], [])
    for days in (7, 3, 1):
        await _time_is(stage, days)
    assert SAID[language]["coming"] in await reads(stage, "noor")
    assert [stage.actors[name].screen for name in ("pim", "eva")] == silent


async def _time_is(stage: Stage, days_before: int) -> None:
    """Let time go by until ten o'clock on a day that many days before the event."""
    then = datetime.combine(DAY - timedelta(days=days_before), time(10), MONDAY.tzinfo)
    await stage.time_passes(seconds=(then - stage.clock()).total_seconds())
    await calm(stage)


async def _morning_of(stage: Stage) -> None:
    await _time_is(stage, 0)


async def _arrived(stage: Stage, event_id: int) -> bool:
    await calm(stage)
    own = await sign_up(stage, "noor", event_id)
    return own is not None and own.arrived_at is not None
