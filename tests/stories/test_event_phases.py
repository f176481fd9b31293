"""The phases of a Learnathon: asked about a working day before, by themselves on their day, sooner, later, or back."""

from datetime import timedelta

import pytest

from flows.events.timing import MORNING, Calendar
from storage.models import EventPhase, IdeaState, Role
from tests.stories.actors import Actor
from tests.stories.answer_scenes import becomes, idea_of_noor, only_idea
from tests.stories.event_scenes import (
    EVENTS,
    WORD,
    begins,
    comes_to,
    event_in,
    looks,
    organising,
    sponsoring,
    the_event,
)
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
CALENDAR = Calendar("Europe/Amsterdam", "NL")
A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)

ASKED = {
    EventPhase.ANNOUNCED: ("kan vanaf", "can be announced from"),
    EventPhase.CALL_FOR_IDEAS: ("De ideeënoproep begint op", "The call for ideas opens on"),
    EventPhase.SHAPING: ("De ideeënoproep eindigt op", "The call for ideas ends on"),
    EventPhase.READY: ("Het programma hoort klaar te zijn op", "The programme is to be ready on"),
    EventPhase.LIVE: ("De dag begint vanzelf.", "The day begins by itself."),
    EventPhase.FOLLOW_THROUGH: ("Het afronden eindigt op", "Wrapping up ends on"),
    EventPhase.EVALUATED: ("Het terugkijken op het jaar begint", "Looking back on the year begins"),
}
NOW = {
    EventPhase.CALL_FOR_IDEAS: ("De ideeënoproep loopt tot", "The call for ideas goes on until"),
    EventPhase.SHAPING: ("De ideeën krijgen nu vorm", "Ideas are being shaped now"),
    EventPhase.READY: ("Het programma staat vast", "The programme is ready"),
    EventPhase.LIVE: ("Vandaag is het zover", "Today is the day"),
    EventPhase.WRAP_UP: ("De dag is voorbij. Elk idee", "The day is over. Every idea"),
    EventPhase.FOLLOW_THROUGH: ("de projecten en experimenten gaan", "its projects and experiments go on"),
    EventPhase.EVALUATED: ("We kijken terug op het jaar", "We look back on the year"),
}
BEFORE = {after: before for before, after in zip(list(EventPhase)[:9], list(EventPhase)[1:10], strict=True)}


def said(texts: tuple[str, str], language: str) -> str:
    """Return the one of two texts that is in a language."""
    return texts[language == "en"]


async def reads_now(someone: Actor, phase: EventPhase, language: str) -> None:
    """Look at the page, and see what goes on."""
    await someone.says(WORD)
    await someone.sees(said(NOW[phase], language), [])


@languages
@pytest.mark.parametrize("phase", [phase for phase in ASKED if phase is not EventPhase.ANNOUNCED])
async def test_each_phase_is_asked_about_and_begins_by_itself(
    stage: Stage, platform: str, language: str, phase: EventPhase
) -> None:
    olga = await organising(stage, platform, language)
    noor = await joined(stage, "noor", platform, language)
    event_id = await event_in(stage, BEFORE[phase], reported_at=stage.clock())
    at = await begins(stage, event_id, phase)
    asked = CALENDAR.at(CALENDAR.working_day_before(at.date()), MORNING)
    await comes_to(stage, asked - 7 * A_DAY + 2 * AN_HOUR)  # what was to be asked before it is asked by then
    assert said(ASKED[phase], language) not in olga.screen
    await comes_to(stage, asked + AN_HOUR)  # nine in the morning where she is, too
    tongue = EVENTS[language]
    await olga.sees(said(ASKED[phase], language), [tongue.then, tongue.hold])
    assert (await the_event(stage, event_id)).phase is BEFORE[phase]
    await comes_to(stage, at)
    assert (await the_event(stage, event_id)).phase is phase
    await reads_now(noor, phase, language)


@languages
async def test_a_draft_is_asked_about_and_waits(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.DRAFT)
    await comes_to(stage, await begins(stage, event_id, EventPhase.ANNOUNCED) + AN_HOUR)
    missing = {"nl": "Er is nog geen sponsor", "en": "There is no sponsor yet"}[language]
    await olga.sees(f"{said(ASKED[EventPhase.ANNOUNCED], language)} ... {missing}", [tongue.look])
    await stage.time_passes(days=30)
    assert (await the_event(stage, event_id)).phase is EventPhase.DRAFT


@both_databases
@languages
async def test_as_planned_held_and_on_again(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    opens = await begins(stage, event_id, EventPhase.CALL_FOR_IDEAS)
    await comes_to(stage, opens - 4 * A_DAY + AN_HOUR)  # the working day before, since Christmas is none
    await olga.presses(tongue.then)
    await olga.sees({"nl": "Zoals gepland", "en": "As planned"}[language], [tongue.look])
    await olga.presses(tongue.look)
    await olga.sees("De Hal", [tongue.hold])
    await olga.presses(tongue.hold)
    await olga.sees({"nl": "Je houdt hem hier vast", "en": "You hold it here"}[language], [tongue.go_on])
    await comes_to(stage, opens + 2 * A_DAY)
    assert (await the_event(stage, event_id)).phase is EventPhase.ANNOUNCED
    await olga.presses(tongue.go_on)
    await olga.sees(said(NOW[EventPhase.CALL_FOR_IDEAS], language), [tongue.back])
    assert (await the_event(stage, event_id)).phase is EventPhase.CALL_FOR_IDEAS


@both_databases
@languages
async def test_sooner_and_back_within_minutes(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    await looks(olga, tongue.call)
    await olga.presses(tongue.call)
    await olga.sees({"nl": "Vanaf nu: ideeënoproep.", "en": "From now on: call for ideas."}[language], [tongue.back])
    await olga.presses(tongue.back)
    await olga.sees({"nl": "Teruggedraaid.", "en": "Undone."}[language], [tongue.call])
    event = await the_event(stage, event_id)
    assert (event.phase, event.held_at) == (EventPhase.ANNOUNCED, None)
    assert event.phase_due_at == await begins(stage, event_id, EventPhase.CALL_FOR_IDEAS)
    await olga.presses(tongue.call)
    await olga.sees({"nl": "Vanaf nu: ideeënoproep.", "en": "From now on: call for ideas."}[language], [tongue.back])
    await stage.time_passes(minutes=11)
    await olga.presses(tongue.back)
    await calm(stage)
    assert (await the_event(stage, event_id)).phase is EventPhase.CALL_FOR_IDEAS


@languages
async def test_the_programme_waits_for_a_place_and_goes_on_once_there_is_one(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = EVENTS[language]
    waits = {"nl": '"programma klaar" zou beginnen, maar wacht', "en": '"programme ready" was to begin, but waits'}
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.SHAPING, place=None)
    ready = await begins(stage, event_id, EventPhase.READY)
    await comes_to(stage, ready + AN_HOUR)
    place = {"nl": "Vul de plek in", "en": "Fill in the place"}[language]
    await olga.sees(f"{waits[language]} ... {place}", [tongue.look])
    await comes_to(stage, ready + A_DAY + timedelta(hours=2))
    assert olga.screen.count(waits[language]) == 1
    assert (await the_event(stage, event_id)).phase is EventPhase.SHAPING
    async with stage.store.begin() as work:
        event = await work.events.of(1, event_id)
        assert event is not None
        event.place = "De Hal"
    await stage.time_passes(days=1)
    assert (await the_event(stage, event_id)).phase is EventPhase.READY


@languages
async def test_looking_back_waits_for_every_idea_and_for_the_report(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    await idea_of_noor(stage, platform, language)
    olga = stage.actors["olga"]
    event_id = await event_in(stage, EventPhase.FOLLOW_THROUGH)
    idea = await only_idea(stage)
    async with stage.store.begin() as work:
        pitched = await work.ideas.of(idea.organisation_id, idea.id)
        assert pitched is not None
        pitched.state = IdeaState.PITCHED
    await comes_to(stage, await begins(stage, event_id, EventPhase.EVALUATED) + AN_HOUR)
    await olga.sees({"nl": "hebben nog geen uitkomst", "en": "have no outcome yet"}[language], [tongue.look])
    await looks(olga, tongue.published)
    await olga.presses(tongue.published)
    await olga.sees({"nl": "Genoteerd: het verslag is uit.", "en": "Noted: the report"}[language], [tongue.following])
    assert (await the_event(stage, event_id)).phase is EventPhase.FOLLOW_THROUGH
    async with stage.store.begin() as work:
        outcome = await work.ideas.of(idea.organisation_id, idea.id)
        assert outcome is not None
        outcome.state = IdeaState.DECLINED
    await stage.time_passes(days=1)
    assert (await the_event(stage, event_id)).phase is EventPhase.EVALUATED


@languages
async def test_after_weeks_away_it_goes_on_at_once_with_one_message(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    by_itself = {"nl": "De Learnathon is vanzelf verder", "en": "The Learnathon is further on, by itself"}[language]
    day = await begins(stage, event_id, EventPhase.LIVE)
    await stage.time_passes(seconds=(day + timedelta(hours=4) - stage.clock()).total_seconds())
    await calm(stage)
    assert (await the_event(stage, event_id)).phase is EventPhase.LIVE
    assert olga.screen.count(by_itself) == 1
    assert not any(said(texts, language) in olga.screen for texts in ASKED.values())


@languages
async def test_the_day_ends_with_thanks_to_be_said(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.LIVE)
    over = await begins(stage, event_id, EventPhase.WRAP_UP)
    await comes_to(stage, over)
    assert (await the_event(stage, event_id)).phase is EventPhase.WRAP_UP
    await comes_to(stage, over + A_DAY)
    await olga.sees({"nl": "Bedank iedereen binnen een werkdag", "en": "Thank everybody within"}[language], [])


@languages
async def test_results_are_told_three_times_a_year_and_it_closes_by_itself(
    stage: Stage, platform: str, language: str
) -> None:
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.FOLLOW_THROUGH, reported_at=stage.clock())
    told = {"nl": "Tijd om collega's te vertellen", "en": "It is time to tell colleagues"}[language]
    event = await the_event(stage, event_id)
    assert event.day is not None
    for times, weeks in enumerate((12, 26, 38), 1):
        day = event.day + timedelta(weeks=weeks)
        await stage.time_passes(days=(day - stage.clock().date()).days + 5)
        await calm(stage)
        assert olga.screen.count(told) == times
    closes = await begins(stage, event_id, EventPhase.CLOSED)
    await comes_to(stage, closes - timedelta(hours=1))
    assert (await the_event(stage, event_id)).phase is EventPhase.EVALUATED
    await comes_to(stage, closes)
    assert (await the_event(stage, event_id)).phase is EventPhase.CLOSED


@languages
async def test_an_old_button_begins_no_other_phase(stage: Stage, platform: str, language: str) -> None:
    tongue = EVENTS[language]
    olga = await organising(stage, platform, language)
    event_id = await event_in(stage, EventPhase.ANNOUNCED)
    await looks(olga, tongue.call)
    async with stage.store.begin() as work:
        event = await work.events.of(1, event_id)
        assert event is not None
        event.phase = EventPhase.CALL_FOR_IDEAS
    await olga.presses(tongue.call)
    await calm(stage)
    assert (await the_event(stage, event_id)).phase is EventPhase.CALL_FOR_IDEAS


PARTS = {
    Role.SPONSOR: ("lees de ideeën en stel vragen", "read the ideas and ask questions"),
    Role.FACILITATOR: ("help collega's om een ruwe gedachte", "help colleagues to put a rough thought"),
}


@languages
async def test_sponsors_and_facilitators_see_their_part(stage: Stage, platform: str, language: str) -> None:
    await organising(stage, platform, language)
    await event_in(stage, EventPhase.CALL_FOR_IDEAS)
    sara = await sponsoring(stage, platform, language)
    fred = await joined(stage, "fred", platform, language)
    await becomes(stage, "fred", Role.FACILITATOR)
    for someone, role in ((sara, Role.SPONSOR), (fred, Role.FACILITATOR)):
        await someone.says(WORD)
        await someone.sees(said(PARTS[role], language), [{"nl": "Stuur een idee", "en": "Send an idea"}[language]])
