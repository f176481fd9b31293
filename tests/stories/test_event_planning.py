"""Planning a Learnathon: a draft by a form, a sponsor who confirms, and what is missing until it can be announced."""

import pytest

from storage.models import EventPhase, Role
from tests.stories.answer_scenes import becomes
from tests.stories.event_scenes import DAY, EVENTS, WORD, organising, sponsoring, the_event
from tests.stories.idea_scenes import joined
from tests.stories.stage import Stage

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
