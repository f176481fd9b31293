"""The file for one's calendar: taken by a button, and sent anew by itself when the day, the time or the place moves."""

from datetime import date, time

import pytest
from icalendar import Calendar

from storage.models import EventPhase
from tests.stories.actors import OnSlack
from tests.stories.idea_scenes import desk, phone
from tests.stories.looking import calm
from tests.stories.signup_scenes import LABELS, SAID, answers, changed, event_planned, people, reads, stands
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
TAKE = {"nl": "Agendabestand", "en": "Calendar file"}
TITLE = {"nl": "Learnathon van Voorbeeld", "en": "Learnathon of Voorbeeld"}
HERE = {
    "nl": "Hier is hij voor je agenda: de Learnathon op donderdag 10 december 2026, 13:00-17:00, Kantine.",
    "en": "Here it is for your calendar: the Learnathon on Thursday, 10 December 2026, 13:00-17:00, Kantine.",
}
MOVED = {
    "nl": ("De Learnathon is op donderdag 17 december 2026, 14:00-18:00, Zaal 2.", "Ik kom", "Kan niet"),
    "en": ("The Learnathon is on Thursday, 17 December 2026, 14:00-18:00, Zaal 2.", "I come", "Cannot"),
}
OFF = {"nl": "gaat niet door. Met dit bestand gaat hij uit je agenda.", "en": "is off. With this file it goes out of"}
MOVE = {"day": date(2026, 12, 17), "starts": time(14), "ends": time(18), "place": "Zaal 2"}


@pytest.mark.everywhere
@languages
async def test_who_comes_takes_it_and_gets_the_new_one_when_the_day_moves(
    stage: Stage, platform: str, language: str
) -> None:
    await people(stage, platform, language, "noor", "pim")
    event_id = await event_planned(stage)
    for name in ("noor", "pim"):
        await answers(stage, name, event_id, "coming", language=language)
    noor = stage.actors["noor"]
    await noor.presses(TAKE[language])
    await noor.sees(HERE[language], [])
    (first,) = await files(stage, "noor")
    assert (str(first["SUMMARY"]), first["SEQUENCE"], str(first["LOCATION"])) == (TITLE[language], 0, "Kantine")
    await changed(stage, event_id, changed=1, **MOVE)
    await stage.time_passes(minutes=1)
    said, fine, cannot = MOVED[language]
    await noor.sees(said, [fine, cannot])
    await stage.time_passes(days=1)
    _, second = await files(stage, "noor")
    assert (second["UID"], second["SEQUENCE"], str(second["LOCATION"])) == (first["UID"], 1, "Zaal 2")
    assert await files(stage, "pim") == []
    await noor.presses(cannot)
    await noor.sees(SAID[language]["not"], [])
    assert await stands(stage, event_id, "noor", "pim") == [None, "coming"]


@languages
async def test_one_that_is_off_goes_out_of_the_calendar(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor")
    event_id = await event_planned(stage)
    await answers(stage, "noor", event_id, "maybe", language=language)
    await stage.actors["noor"].presses(TAKE[language])
    await calm(stage)
    await changed(stage, event_id, phase=EventPhase.CANCELLED, changed=1)
    await stage.time_passes(minutes=1)
    await stage.actors["noor"].sees(OFF[language], [])
    assert [str(one["STATUS"]) for one in await files(stage, "noor")] == ["CONFIRMED", "CANCELLED"]


@languages
async def test_who_cannot_come_after_all_hears_no_more_of_it(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor")
    event_id = await event_planned(stage)
    await answers(stage, "noor", event_id, "maybe", language=language)
    await stage.actors["noor"].presses(TAKE[language])
    await calm(stage)
    await stage.actors["noor"].presses(LABELS[language]["not"])
    await calm(stage)
    before = await reads(stage, "noor")
    await changed(stage, event_id, changed=1, **MOVE)
    await stage.time_passes(days=1)
    assert await reads(stage, "noor") == before


@languages
async def test_of_two_changes_in_a_night_only_the_last_is_told(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language, "noor")
    event_id = await event_planned(stage)
    await answers(stage, "noor", event_id, "coming", language=language)
    await stage.actors["noor"].presses(TAKE[language])
    await calm(stage)
    await stage.time_passes(hours=14)
    for times, place in ((1, "Zaal 2"), (2, "Zaal 3")):
        await changed(stage, event_id, changed=times, place=place)
        await stage.time_passes(minutes=1)
    await stage.time_passes(hours=11)
    assert [str(one["LOCATION"]) for one in await files(stage, "noor")] == ["Kantine", "Zaal 3"]


async def files(stage: Stage, name: str) -> list:
    """Return the entries of all calendar files that somebody has."""
    await calm(stage)
    someone = stage.actors[name]
    if isinstance(someone, OnSlack):
        ids = [file["id"] for one in desk(someone).dm for file in one.raw.files]
        contents = [stage.slack.files.stored[one].content for one in ids]
    else:
        sent = [one.media["document"] for one in phone(someone).private_chat.shown() if "document" in one.media]
        contents = [stage.telegram.files[one["file_id"]].content for one in sent]
    return [Calendar.from_ical(content or b"").walk("VEVENT")[0] for content in contents]
