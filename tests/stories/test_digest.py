"""The weekly overview for organisers: on Monday morning, once, with one thing to do first and the way to it."""

from datetime import date, timedelta

import pytest

from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from storage.models import Role
from tests.stories.answer_scenes import becomes
from tests.stories.desk_scenes import at_the_desk, due, event_of, only
from tests.stories.idea_scenes import sends
from tests.stories.looking import calm, member
from tests.stories.project_scenes import experiment_of, project_of
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
TO_MONDAY = {"days": 6, "hours": 23, "minutes": 35}
"""From where a story begins to half past nine in Amsterdam, and a few minutes, a week later."""
QUIET = {"nl": "Rustige week: er is niets dat op je wacht.", "en": "A quiet week: nothing needs you."}

READS = {
    "nl": """
        (olga looks)
        bot: Week 46, aangekondigd. Te doen: 1. Ideeën zonder reactie: 0. Hulp open > 3 dagen: 0. \
Experimenten die deze week aflopen: 1. Slaapt: 1. Nieuwe resultaten: 0. Eerst doen: Werf begeleiders (1 per 12-13 \
mensen), plan een training van 2 uur. [Bekijk de taak] [Openen]
        olga: [Bekijk de taak]
        bot: Werf begeleiders ... Uiterlijk dinsdag 10 november 2026. Jij hebt deze taak. [Gedaan] [Naar het bureau]
        olga: [Naar het bureau]
        bot: Learnathon van ... Deze week ... Werf begeleiders
    """,
    "en": """
        (olga looks)
        bot: Week 46, announced. To do: 1. Ideas without reaction: 0. Help open > 3 days: 0. \
Experiments ending this week: 1. Asleep: 1. New results: 0. One thing to do first: Recruit facilitators (1 per 12-13 \
people), plan a 2-hour training. [See the task] [Open]
        olga: [See the task]
        bot: Recruit facilitators ... By Tuesday, 10 November 2026. It is yours. [Done] [To the desk]
        olga: [To the desk]
        bot: Learnathon of ... This week ... Recruit facilitators
    """,
}


async def quiet_event(stage: Stage) -> int:
    """Keep an event for which there is nothing to do."""
    event = await event_of(stage, "olga")
    await only(stage, event)
    return event


@both_databases
@languages
async def test_organisers_read_once_a_week_what_waits_and_what_to_do_first(
    stage: Stage, platform: str, language: str
) -> None:
    await at_the_desk(stage, platform, language, "noor")
    event = await event_of(stage, "olga")
    await only(stage, event, "recruit")
    await due(stage, event, "recruit", date(2026, 11, 10))
    project = await project_of(stage, "noor", language=language, asleep_at=stage.clock())
    await experiment_of(stage, project, date(2026, 10, 26), date(2026, 11, 13))
    await stage.time_passes(**TO_MONDAY)
    await stage.plays(READS[language])
    await stage.time_passes(hours=3)
    await calm(stage)
    week = {"nl": "Week 46", "en": "Week 46"}[language]
    assert stage.actors["olga"].screen.count(week) == 1
    assert week not in stage.actors["noor"].screen


@languages
async def test_a_quiet_week_is_called_quiet(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language)
    await quiet_event(stage)
    await stage.time_passes(days=6, hours=23, minutes=20)
    await calm(stage)
    assert QUIET[language] not in stage.actors["olga"].screen  # at twenty past nine it is too early
    await stage.time_passes(minutes=15)
    await stage.actors["olga"].sees(QUIET[language], [])


@languages
async def test_without_a_learnathon_there_is_no_overview(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language)
    await stage.time_passes(**TO_MONDAY)
    await calm(stage)
    assert QUIET[language] not in stage.actors["olga"].screen


async def test_who_pauses_gets_none_and_no_backlog(stage: Stage, platform: str) -> None:
    await at_the_desk(stage, platform, "nl", "bea")
    await becomes(stage, "bea", Role.ORGANISER)
    await quiet_event(stage)
    await stage.plays("bea: pauze 11-11-2026\nbot: Prima, je hoort niets van me tot woensdag 11 november 2026.")
    await stage.time_passes(**TO_MONDAY)
    await stage.actors["olga"].sees(QUIET["nl"], [])
    await stage.time_passes(days=2, hours=2)
    await stage.actors["bea"].sees("Je pauze is voorbij", [])
    await calm(stage)
    assert QUIET["nl"] not in stage.actors["bea"].screen


async def test_who_asked_for_fewer_gets_every_second_one(stage: Stage, platform: str) -> None:
    await at_the_desk(stage, platform, "nl")
    await quiet_event(stage)
    olga = await member(stage, "olga")
    async with stage.store.begin() as work:
        found = await work.members.get(olga.id)
        assert found is not None
        found.fewer = 1
    await stage.time_passes(**TO_MONDAY)
    for _ in range(3):
        await stage.time_passes(days=7)
    async with stage.store.read() as work:
        keys = [f"digest:2026-W{week}:{olga.id}" for week in (46, 47, 48, 49)]
        told = [await work.nudges.knows(key) for key in keys]
    assert told in ([True, False, True, False], [False, True, False, True])


FIRST = {
    "nl": ('Eerst doen: geef antwoord op "Stille standup".', "Bekijk het idee", "1. Stille standup ("),
    "en": ('One thing to do first: answer "A quieter stand-up".', "See the idea", "1. A quieter stand-up ("),
}


@languages
async def test_a_promise_whose_day_has_passed_comes_first(stage: Stage, platform: str, language: str) -> None:
    first, look, card = FIRST[language]
    await at_the_desk(stage, platform, language, "noor")
    event = await event_of(stage, "olga")
    await only(stage, event, "recruit")
    await due(stage, event, "recruit", date(2026, 11, 3))
    await sends(stage.actors["noor"], language)
    await stage.time_passes(days=1)
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        (idea,) = (await work.decisions.awaited(organisation.id, 1, 1)).items
        idea.answer_due = stage.clock() - timedelta(days=4)
    await stage.time_passes(days=5, hours=23, minutes=35)
    await stage.actors["olga"].sees(first, [look])
    await stage.actors["olga"].presses(look)
    await stage.actors["olga"].sees(card, [])


async def test_on_easter_monday_it_waits_for_the_next_day(stage: Stage, platform: str) -> None:
    stage.clock.move(timedelta(days=147))  # Monday 29 March 2027 is Easter Monday
    await at_the_desk(stage, platform, "nl")
    await quiet_event(stage)
    await stage.time_passes(hours=3)
    await calm(stage)
    assert QUIET["nl"] not in stage.actors["olga"].screen
    await stage.time_passes(hours=20)
    await stage.actors["olga"].sees(QUIET["nl"], [])


@pytest.mark.parametrize("language", ["nl"])
async def test_a_quiet_week_is_not_told_beside_what_is_asked(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language, "noor")
    await quiet_event(stage)
    async with stage.store.begin() as work:
        (organisation,) = await work.organisations.all()
        house = stage.app.intake._house
        post = Post(work, organisation, house.texts, house.policy, stage.clock(), by_itself=True)
        asked = house.texts.words(language).message("help.plain")
        organiser = await member(stage, "olga")
        await nudge(post, organiser, asked, kind=NudgeKind.DUTY, key="a question")
    await stage.time_passes(**TO_MONDAY)
    await calm(stage)
    await stage.time_passes(days=1)
    await calm(stage)
    assert QUIET[language] not in stage.actors["olga"].screen
