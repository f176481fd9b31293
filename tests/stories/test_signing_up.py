"""Signing up for a Learnathon: coming, maybe or not, changed at any time, found again where people look."""

import pytest

from flows.chat import Pressed
from storage.models import Attending, EventPhase
from tests.stories.answer_scenes import settled
from tests.stories.entering import acts
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, slack_person
from tests.stories.opening import JOINS
from tests.stories.signup_scenes import (
    LABELS,
    SAID,
    answers,
    asked,
    changed,
    event_planned,
    people,
    reads,
    stands,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
COMING, MAYBE, WAITING = Attending.COMING, Attending.MAYBE, Attending.WAITING


@pytest.mark.everywhere
@languages
async def test_somebody_comes_and_changes_their_mind(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    event_id = await event_planned(stage)
    label, said = LABELS[language], SAID[language]
    await asked(stage, "noor", event_id)
    await noor.presses(label["coming"])
    await noor.sees(said["coming"], [label["maybe"], label["not"]])
    assert await stands(stage, event_id, "noor") == [COMING]
    await noor.presses(label["maybe"])
    await noor.sees(said["maybe"], [label["coming"], label["not"]])
    assert await stands(stage, event_id, "noor") == [MAYBE]
    await noor.presses(label["not"])
    await noor.sees(said["not"], [label["coming"], label["maybe"]])
    assert await stands(stage, event_id, "noor") == [None]
    await noor.presses(label["coming"])
    await noor.sees(said["coming"], [])


@languages
async def test_who_joins_is_offered_to_sign_up(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    event_id = await event_planned(stage)
    await stage.plays(JOINS[language])
    three, label = {
        "nl": ("Drie dingen om mee te beginnen.", "Aanmelden 10 dec 2026"),
        "en": ("Three things to start with.", "Sign up for 10 Dec 2026"),
    }[language]
    assert three in await reads(stage, "noor")
    await stage.actors["noor"].presses(label)
    await stage.actors["noor"].sees(SAID[language]["coming"], [])
    assert await stands(stage, event_id, "noor") == [COMING]
    await stage.actors["noor"].says("start")
    assert label not in str(await reads(stage, "noor"))


@languages
async def test_ones_own_answer_stands_among_what_is_mine(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await event_planned(stage)
    mine = {"nl": "mijn", "en": "mine"}[language]
    await noor.says(mine)
    await noor.sees({"nl": "Je komt als je dat wilt.", "en": "You come if you want to."}[language], [])
    await noor.presses(LABELS[language]["coming"])
    await noor.says(mine)
    await noor.sees(SAID[language]["coming"], [LABELS[language]["not"]])


async def test_the_home_page_shows_it_and_follows(stage: Stage) -> None:
    noor = await joined(stage, "noor", "slack")
    await event_planned(stage)
    desk = slack_person(stage, "noor").person
    await desk.open_home()
    await calm(stage)
    assert "Je komt als je dat wilt." in str(desk.home.text)
    await noor.presses("Ik kom")
    await calm(stage)
    assert SAID["nl"]["coming"] in str(desk.home.text)


@languages
async def test_there_is_nothing_to_answer_once_it_is_over_or_off(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    event_id = await event_planned(stage)
    await asked(stage, "noor", event_id)
    await changed(stage, event_id, phase=EventPhase.WRAP_UP)
    await noor.presses(LABELS[language]["coming"])
    await noor.sees(
        {"nl": "is geweest, dus aanmelden kan niet meer.", "en": "is over, so there is nothing"}[language], []
    )
    await changed(stage, event_id, phase=EventPhase.CANCELLED)
    await noor.presses(LABELS[language]["maybe"])
    await noor.sees({"nl": "gaat niet door, dus je hoeft", "en": "is off, so there is nothing"}[language], [])
    assert await stands(stage, event_id, "noor") == [None]


@languages
async def test_who_is_too_late_waits_and_comes_in_by_themselves(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor", "pim", "eva", "sam")
    event_id = await event_planned(stage, room=2)
    label, said = LABELS[language], SAID[language]
    for name in ("noor", "pim", "eva", "sam"):
        await answers(stage, name, event_id, "coming", language=language)
    assert await stands(stage, event_id, "noor", "pim", "eva", "sam") == [COMING, COMING, WAITING, WAITING]
    await stage.actors["sam"].sees(said["waits"].format(room=2, n=2), [label["maybe"], label["not"]])
    await stage.actors["noor"].presses(label["not"])
    await stage.actors["eva"].sees(said["comes_in"], [label["coming"], label["not_any_more"]])
    assert await stands(stage, event_id, "noor", "eva", "sam") == [None, COMING, WAITING]
    await stage.actors["eva"].presses(label["coming"])
    await stage.actors["eva"].sees(said["coming"], [])
    await stage.actors["pim"].presses(label["maybe"])
    await stage.actors["sam"].sees(said["comes_in"], [])
    await stage.actors["sam"].presses(label["not_any_more"])
    await stage.actors["sam"].sees(said["not"], [])
    assert await stands(stage, event_id, "pim", "sam") == [MAYBE, None]


@languages
async def test_a_larger_room_lets_in_more_by_itself(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor", "pim", "eva")
    event_id = await event_planned(stage, room=1)
    for name in ("noor", "pim", "eva"):
        await answers(stage, name, event_id, "coming", language=language)
    await changed(stage, event_id, room=2)
    await stage.time_passes(minutes=1)
    await stage.actors["pim"].sees(SAID[language]["comes_in"], [])
    assert await stands(stage, event_id, "noor", "pim", "eva") == [COMING, COMING, WAITING]
    await changed(stage, event_id, room=1)
    await stage.time_passes(minutes=1)
    assert await stands(stage, event_id, "noor", "pim", "eva") == [COMING, COMING, WAITING]


@languages
async def test_who_leaves_gives_the_place_to_the_next(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor", "pim")
    event_id = await event_planned(stage, room=1)
    for name in ("noor", "pim"):
        await answers(stage, name, event_id, "coming", language=language)
    word, way = {"nl": ("stoppen", "Stop, naam eraf"), "en": ("stop", "Stop, remove name")}[language]
    await stage.actors["noor"].says(word)
    await calm(stage)
    await stage.actors["noor"].presses(way)
    await stage.actors["pim"].sees(SAID[language]["comes_in"], [])
    assert await stands(stage, event_id, "noor", "pim") == [None, COMING]


@languages
async def test_organisers_see_numbers_and_who_comes_and_nobody_else(stage: Stage, platform: str, language: str) -> None:
    settled(stage, "olga", platform, language)
    await people(stage, platform, language, "olga", "noor", "pim", "eva", "sam")
    event_id = await event_planned(stage, room=1)
    for name, how in (("noor", "coming"), ("pim", "coming"), ("eva", "maybe"), ("sam", "not")):
        hows = ("coming", how) if how == "not" else (how,)
        await answers(stage, name, event_id, *hows, language=language)
    olga = stage.actors["olga"]
    await acts(stage, olga, Pressed("signup.who", (f"{event_id}.1",)))
    await olga.sees({"nl": "Eén persoon komt", "en": "One person comes"}[language], [])
    seen = await reads(stage, "olga")
    assert "Noor" in seen
    assert [name for name in ("Pim", "Eva", "Sam", "Olga") if name in seen] == []


@languages
async def test_who_changes_their_mind_at_night_is_not_told_in_the_morning(
    stage: Stage, platform: str, language: str
) -> None:
    await people(stage, platform, language, "noor", "pim")
    event_id = await event_planned(stage, room=1)
    for name in ("noor", "pim"):
        await answers(stage, name, event_id, "coming", language=language)
    await stage.time_passes(hours=11)  # after the hours in which people are written to
    await stage.actors["noor"].presses(LABELS[language]["not"])
    await calm(stage)
    assert await stands(stage, event_id, "pim") == [COMING]
    await stage.actors["pim"].presses(LABELS[language]["maybe"])
    await stage.actors["pim"].sees(SAID[language]["maybe"], [])
    await stage.time_passes(hours=15)
    await calm(stage)
    assert SAID[language]["comes_in"] not in stage.actors["pim"].screen
