"""Planning a Learnathon: a draft by a form, a sponsor who confirms, and what is missing until it can be announced."""

from datetime import time

import pytest

from storage.models import Attending, EventPhase, Role
from tests.stories.actors import Actor, OnTelegram
from tests.stories.answer_scenes import becomes
from tests.stories.event_scenes import DAY, EVENTS, WORD, event_in, looks, organising, sponsoring, the_event
from tests.stories.idea_scenes import joined
from tests.stories.signup_scenes import answers as answers_to
from tests.stories.signup_scenes import stands
from tests.stories.stage import Stage

COMING, WAITING = Attending.COMING, Attending.WAITING
languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

NONE_YET = {"nl": "Er is nog geen Learnathon gepland.", "en": "No Learnathon is planned yet."}
GOAL = {"nl": "Beter werken, en daarvan leren.", "en": "To work better, and learn from it."}
TYPED = {"nl": "11 februari 2027", "en": "11 February 2027"}
FULL = {"nl": "donderdag 11 februari 2027", "en": "Thursday, 11 February 2027"}


def answers(language: str, **changed: str) -> dict[str, str]:
    """Return what Olga fills in: a whole day for 50 people, the rest not known yet."""
    tongue = EVENTS[language]
    usual = {
        "goal": GOAL[language],
        "format": tongue.whole,
        "size": "50",
        "day": TYPED[language],
        "starts": "9:00",
        "ends": tongue.follows,
        "place": "De Hal",
        "room": tongue.room,
        "budget": tongue.unknown,
    }
    return {**usual, **changed}


@both_databases
@languages
async def test_a_learnathon_is_planned_confirmed_and_announced(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    noor = await joined(stage, "noor", platform, language)
    await noor.says(WORD)
    await noor.sees(NONE_YET[language], [])
    await olga.says(WORD)
    await olga.sees(NONE_YET[language], [tongue.plan])
    await olga.presses(tongue.plan)
    await olga.fills_in(answers(language))
    await olga.sees(TYPED[language], [tongue.keep])
    await olga.presses(tongue.keep)
    await olga.sees(FULL[language], [tongue.change, tongue.advice, tongue.ask_sponsor, tongue.cancel])
    await becomes(stage, "noor", Role.ORGANISER)
    sara = await sponsoring(stage, platform, language)
    await olga.presses(tongue.ask_sponsor)
    asked = {"nl": "Olga vraagt je iets over de Learnathon.", "en": "Olga asks you about the Learnathon."}[language]
    await sara.sees(asked, [tongue.confirm, tongue.talk])
    assert all(limit in sara.screen for limit in ("40", "500"))
    await sara.presses(tongue.confirm)
    await sara.sees({"nl": "Dank je.", "en": "Thank you."}[language], [tongue.look])
    await sara.presses(tongue.look)
    await sara.sees({"nl": "de sponsor die gevraagd is.", "en": "the sponsor who is asked."}[language], [])
    await noor.sees(
        {"nl": "Sara bevestigt de Learnathon", "en": "Sara confirms the Learnathon"}[language], [tongue.look]
    )
    await olga.presses(tongue.look)
    await olga.sees(
        {"nl": "heeft de dag, het budget", "en": "confirmed the day, the budget"}[language], [tongue.announce]
    )
    await olga.presses(tongue.announce)
    await olga.sees({"nl": "Vanaf nu: aangekondigd.", "en": "From now on: announced."}[language], [tongue.back])
    await noor.says(WORD)
    await noor.sees({"nl": "Je komt als je dat wilt.", "en": "You come if you want to."}[language], [])
    event = await the_event(stage, 1)
    assert (event.phase, event.day, event.sponsor and event.sponsor.name) == (EventPhase.ANNOUNCED, DAY, "Sara")


KEPT = {"nl": "Bewaard.", "en": "Kept."}
EDIT = {"nl": "Aanpassen", "en": "Edit"}
PLACE = {"nl": "Plek", "en": "Place"}
ROOM = {"nl": "Ruimte", "en": "Room"}


async def changes(someone: Actor, language: str, name: str, label: dict[str, str], value: str) -> None:
    """Fill in something else for one part, the rest as it was."""
    tongue = EVENTS[language]
    await someone.presses(tongue.change)
    if isinstance(someone, OnTelegram):
        await someone.sees({"nl": "De Hal", "en": "De Hal"}[language], [EDIT[language], tongue.keep])
        await someone.presses(EDIT[language])
        await someone.presses(label[language])
        await someone.person.write(value)
    else:
        await someone.fills_in({name: value})
    await someone.sees(value, [tongue.keep])
    await someone.presses(tongue.keep)
    await someone.sees(f"{KEPT[language]} ... {value}", [tongue.change])


@languages
async def test_a_larger_room_lets_people_in_at_once(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED, room=1)
    for name in ("noor", "pim", "eva"):
        await joined(stage, name, platform, language)
        await answers_to(stage, name, event_id, "coming", language=language)
    assert await stands(stage, event_id, "noor", "pim", "eva") == [COMING, WAITING, WAITING]
    await looks(olga, EVENTS[language].change)
    await changes(olga, language, "room", ROOM, "2")
    assert await stands(stage, event_id, "noor", "pim", "eva") == [COMING, COMING, WAITING]


@languages
@pytest.mark.parametrize(("phase", "changed"), [(EventPhase.DRAFT, 0), (EventPhase.SHAPING, 1)])
async def test_a_part_is_changed(stage: Stage, platform: str, language: str, phase: EventPhase, changed: int) -> None:
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, phase, ends=time(17))
    await looks(olga, EVENTS[language].change)
    await changes(olga, language, "place", PLACE, "De Schuur")
    event = await the_event(stage, event_id)
    assert (event.place, event.ends, event.day, event.changed) == ("De Schuur", time(17), DAY, changed)


@languages
@pytest.mark.parametrize(
    ("name", "given", "why"),
    [
        ("day", ("28 november 2026", "28 November 2026"), ("Dat is te dichtbij. Tussen", "That is too near. Between")),
        ("day", ("1 mei 2031", "1 May 2031"), ("over meer dan twee jaar", "more than two years away")),
        ("size", ("5", "5"), ("Geef een getal van 10 tot 500.", "Give a number from 10 to 500.")),
        ("ends", ("8:00", "8:00"), ("niet eindigen voor hij begint", "cannot end before it begins")),
    ],
)
async def test_what_cannot_be_is_refused_with_the_reason(
    stage: Stage, platform: str, language: str, name: str, given: tuple[str, str], why: tuple[str, str]
) -> None:
    english = language == "en"
    olga = await organising(stage, platform, language)
    await plans(olga, language)
    told = answers(language, **{name: given[english]})
    if isinstance(olga, OnTelegram):
        asked = list(told)
        await olga.fills_in({one: told[one] for one in asked[: asked.index(name) + 1]})
    else:
        await olga.fills_in(told)
    await olga.sees(why[english], [])


async def plans(olga: Actor, language: str) -> None:
    """Begin to plan."""
    tongue = EVENTS[language]
    await olga.says(WORD)
    await olga.sees(NONE_YET[language], [tongue.plan])
    await olga.presses(tongue.plan)
