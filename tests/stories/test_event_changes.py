"""A Learnathon that changes: parts of it, its day, whether it is held at all, and the next one like it."""

from datetime import date, time, timedelta

import pytest

from storage.models import Announcement, AnnouncementState, EventPhase, Role
from tests.stories.actors import OnTelegram
from tests.stories.answer_scenes import becomes
from tests.stories.event_scenes import (
    DAY,
    EVENTS,
    begins,
    comes_to,
    event_in,
    looks,
    organising,
    sponsoring,
    the_event,
)
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

EDIT = {"nl": "Bekijk de aankondiging", "en": "See the announcement"}
LATER = {"nl": "11 maart 2027", "en": "11 March 2027"}
FULL_LATER = {"nl": "donderdag 11 maart 2027", "en": "Thursday, 11 March 2027"}
REASON = {"nl": "De zaal is door de storm beschadigd.", "en": "The storm damaged the hall."}


@both_databases
@languages
async def test_the_day_moves_and_all_that_comes_by_itself_with_it(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    before = await the_event(stage, event_id)
    await looks(olga, tongue.move)
    await olga.presses(tongue.move)
    await olga.fills_in({"day": LATER[language]})
    await olga.sees(FULL_LATER[language], [EDIT[language], tongue.move])
    event = await the_event(stage, event_id)
    assert (event.phase, event.day, event.changed) == (EventPhase.ANNOUNCED, date(2027, 3, 11), 1)
    assert before.phase_due_at is not None
    assert event.phase_due_at == before.phase_due_at + timedelta(weeks=4)
    assert (await tasks_of(stage, event_id))["day"] == date(2027, 3, 11)
    await olga.presses(EDIT[language])
    await olga.sees(
        {"nl": "De Learnathon verschuift naar 11 maart", "en": "The Learnathon moves to 11 March"}[language], []
    )


@languages
async def test_nobody_can_plan_for_a_day_within_a_week(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    await looks(olga, tongue.move)
    await olga.presses(tongue.move)
    await olga.fills_in({"day": {"nl": "5 november 2026", "en": "5 November 2026"}[language]})
    await olga.sees({"nl": "Dat is binnen een week", "en": "That is within a week"}[language], [])
    assert (await the_event(stage, event_id)).day == DAY


@languages
async def test_the_day_it_is_on_already_is_asked_for_again(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    await looks(olga, tongue.move)
    await olga.presses(tongue.move)
    await olga.fills_in({"day": {"nl": "11 februari 2027", "en": "11 February 2027"}[language]})
    await olga.sees({"nl": "Op die dag is hij al.", "en": "That is the day it is on already."}[language], [])
    await olga.fills_in({"day": LATER[language]})
    await olga.sees(FULL_LATER[language], [tongue.move])
    assert (await the_event(stage, event_id)).day == date(2027, 3, 11)


@both_databases
@languages
async def test_it_is_called_off_and_undone(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.CALL_FOR_IDEAS)
    await looks(olga, tongue.cancel)
    await olga.presses(tongue.cancel)
    await olga.fills_in({"reason": REASON[language]})
    await olga.sees(
        {"nl": "De Learnathon gaat niet door.", "en": "The Learnathon is off."}[language], [tongue.undo, EDIT[language]]
    )
    event = await the_event(stage, event_id)
    assert (event.phase, event.reason, event.phase_due_at) == (EventPhase.CANCELLED, REASON[language], None)
    await olga.presses(tongue.undo)
    await olga.sees({"nl": "Teruggedraaid.", "en": "Undone."}[language], [tongue.move])
    event = await the_event(stage, event_id)
    assert (event.phase, event.reason) == (EventPhase.CALL_FOR_IDEAS, None)
    assert event.phase_due_at == await begins(stage, event_id, EventPhase.SHAPING)


@languages
async def test_its_cancelling_is_told_with_the_reason(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    await event_in(stage, EventPhase.READY)
    await looks(olga, tongue.cancel)
    await olga.presses(tongue.cancel)
    await olga.fills_in({"reason": REASON[language]})
    await olga.sees({"nl": "De Learnathon gaat niet door.", "en": "The Learnathon is off."}[language], [EDIT[language]])
    await olga.presses(EDIT[language])
    told = {"nl": "gaat niet door: De zaal is", "en": "is off: The storm damaged"}[language]
    await olga.sees(told, [])


@languages
async def test_the_next_one_is_like_the_last(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.FOLLOW_THROUGH, room=60)
    await looks(olga, tongue.following)
    await olga.presses(tongue.following)
    copied = {"nl": "Een concept voor het volgende jaar", "en": "A draft for the next year"}[language]
    await olga.sees(copied, [tongue.change, tongue.ask_sponsor])
    event = await the_event(stage, event_id + 1)
    assert (await tasks_of(stage, event.id))["day"] == date(2028, 2, 10)
    assert (event.phase, event.day, event.cloned_from) == (EventPhase.DRAFT, date(2028, 2, 10), event_id)
    assert (event.place, event.size, event.room, event.starts) == ("De Hal", 50, 60, time(9))
    await olga.presses(tongue.change)
    await calm(stage)


@languages
async def test_one_at_a_time(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    await event_in(stage, EventPhase.FOLLOW_THROUGH)
    await looks(olga, tongue.following)
    await event_in(stage, EventPhase.DRAFT)
    await olga.presses(tongue.following)
    await calm(stage)
    async with stage.store.read() as work:
        assert (await work.events.all(1, 1, 10)).total == 2


@languages
async def test_what_a_sponsor_confirmed_is_asked_anew_once_it_changes(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    sara = await sponsoring(stage, platform, language)
    who = await member(stage, "sara")
    event_id = await event_in(stage, EventPhase.DRAFT, sponsor_id=who.id, confirmed_at=stage.clock(), size=20)
    await looks(olga, tongue.announce)
    async with stage.store.begin() as work:
        event = await work.events.of(1, event_id)
        assert event is not None
        event.confirmed_at = None
    await sara.says({"nl": "mijn", "en": "mine"}[language])
    await sara.sees(
        {"nl": "Bevestig je deze Learnathon", "en": "Do you confirm this Learnathon"}[language], [tongue.confirm]
    )
    async with stage.store.begin() as work:
        event = await work.events.of(1, event_id)
        assert event is not None
        event.size = 24
    await sara.presses(tongue.confirm)
    await sara.sees(
        {"nl": "Er is iets veranderd ... 24 mensen", "en": "It was changed ... 24 people"}[language], [tongue.confirm]
    )
    await sara.presses(tongue.talk)
    await sara.sees({"nl": "eerst over wilt praten", "en": "want to talk about it first"}[language], [tongue.confirm])
    await olga.sees(
        {"nl": "Sara wil eerst over de Learnathon praten", "en": "Sara wants to talk"}[language], [tongue.look]
    )
    await sara.presses(tongue.confirm)
    await sara.sees(
        {"nl": "Dank je. De organisatoren horen het.", "en": "Thank you. The organisers"}[language], [tongue.look]
    )
    assert (await the_event(stage, event_id)).confirmed_at is not None


@languages
async def test_one_of_two_sponsors_is_asked(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    asks = {"nl": "Vraag Pia", "en": "Ask Pia"}[language]
    olga = await organising(stage, platform, language)
    await sponsoring(stage, platform, language)
    pia = await joined(stage, "pia", platform, language)
    await becomes(stage, "pia", Role.SPONSOR)
    await event_in(stage, EventPhase.DRAFT)
    await looks(olga, tongue.ask_sponsor)
    await olga.presses(tongue.ask_sponsor)
    await olga.sees({"nl": "Welke sponsor zal ik vragen?", "en": "Which sponsor shall I ask?"}[language], [])
    await olga.presses(asks)
    await olga.sees({"nl": "Gevraagd.", "en": "Asked."}[language], [tongue.change])
    await pia.sees({"nl": "Olga vraagt je iets", "en": "Olga asks you"}[language], [tongue.confirm, tongue.talk])


@languages
async def test_advice_and_agenda(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    await event_in(stage, EventPhase.DRAFT)
    await looks(olga, tongue.advice)
    await olga.presses(tongue.advice)
    advice, agenda = {
        "nl": (
            "4 begeleiders, 2 organisatoren, 8 pitchplekken in één track. ... Tafels van 6.",
            "09:20 lopende projecten",
        ),
        "en": ("4 facilitators, 2 organisers, 8 pitch slots in one track. ... Tables of 6.", "09:20 running projects"),
    }[language]
    await olga.sees(f"{advice} ... {agenda} ... 16:30", [tongue.look])


@languages
@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 2, 13), ("in een weekend", "in a weekend")),
        (date(2027, 4, 27), ("werkt jullie organisatie niet", "your organisation does not work")),
    ],
)
async def test_a_day_on_which_few_will_come_is_warned_of(
    stage: Stage, platform: str, language: str, day: date, said: tuple[str, str]
) -> None:
    olga = await organising(stage, platform, language)
    await event_in(stage, EventPhase.DRAFT, day=day)
    await looks(olga, EVENTS[language].change)
    await calm(stage)
    assert said[language == "en"] in olga.screen


@languages
async def test_what_cannot_be_in_this_phase_says_why(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    why = {
        "nl": "Dat kan in deze fase niet: vandaag is de dag zelf.",
        "en": "That is not possible in this phase: today is the day.",
    }[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.READY)
    await looks(olga, tongue.cancel)
    await comes_to(stage, await begins(stage, event_id, EventPhase.LIVE))
    if isinstance(olga, OnTelegram):
        assert str(await olga.person.press(tongue.cancel, wait=True)) == why
    else:
        await olga.presses(tongue.cancel)
        await olga.sees(why, [])


async def tasks_of(stage: Stage, event_id: int) -> dict[str | None, date]:
    """Return what there is to do for an event, and when, by the lines of the playbook."""
    async with stage.store.read() as work:
        return {task.code: task.due_on for task in await work.tasks.of_event(event_id)}


@languages
async def test_there_is_no_way_back_once_people_were_told(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    await looks(olga, tongue.call)
    await olga.presses(tongue.call)
    await olga.sees({"nl": "Vanaf nu: ideeënoproep.", "en": "From now on: call for ideas."}[language], [EDIT[language]])
    now = stage.clock()
    async with stage.store.begin() as work:
        told = Announcement(
            organisation_id=1,
            state=AnnouncementState.SENT,
            state_since=now,
            created_at=now,
            author_id=None,
            event_id=event_id,
            begun_at=now,
        )
        await work.announcements.add(told)
    await olga.presses(tongue.back)
    await calm(stage)
    assert (await the_event(stage, event_id)).phase is EventPhase.CALL_FOR_IDEAS


@languages
async def test_what_was_not_read_yet_about_the_old_day_is_not_said(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    await looks(olga, tongue.move)
    who = await member(stage, "olga")
    async with stage.store.begin() as work:
        late_riser = await work.members.get(who.id)
        assert late_riser is not None
        late_riser.window_start = time(11)
    opens = await begins(stage, event_id, EventPhase.CALL_FOR_IDEAS)
    await comes_to(stage, opens - timedelta(days=4) + timedelta(minutes=30))  # Christmas Eve, before her hours begin
    assert (await the_event(stage, event_id)).warn_at is None
    await olga.presses(tongue.move)
    await olga.fills_in({"day": LATER[language]})
    await olga.sees(FULL_LATER[language], [tongue.move])
    await stage.time_passes(hours=4, minutes=45)
    await calm(stage)
    assert {"nl": "begint op maandag 28 december", "en": "opens on Monday, 28 December"}[language] not in olga.screen
