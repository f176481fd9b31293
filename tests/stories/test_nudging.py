"""Of our own accord: what waits together is said together, the caps hold, and nothing is lost."""

from datetime import date, timedelta

import pytest

from flows.nudges.kinds import NudgeKind
from storage.models import NudgeState
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member, telegram_person
from tests.stories.nudge_scenes import TITLES, become_of, wants_to_say
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

LOOK = {"nl": "Bekijk het", "en": "See it"}


@languages
async def test_what_waits_together_is_one_message_the_most_important_first(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await stage.time_passes(hours=9)  # the working day is over
    await wants_to_say(stage, "noor", NudgeKind.PROJECT, NudgeKind.DECISION, language=language)
    await calm(stage)
    assert TITLES[0] not in noor.screen
    await stage.time_passes(hours=16)
    first, second = f'1. "{TITLES[1]}"', f'2. "{TITLES[0]}"'
    await noor.sees(first, [])
    assert noor.screen.index(first) < noor.screen.index(second)
    assert await become_of(stage) == [NudgeState.MERGED, NudgeState.SENT]


@languages
async def test_a_button_among_others_is_answered_in_a_message_of_its_own(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await stage.time_passes(hours=9)
    await wants_to_say(stage, "noor", NudgeKind.PROJECT, NudgeKind.DECISION, language=language, asks_to="pause.ask")
    await stage.time_passes(hours=16)
    await noor.sees(TITLES[0], [f"2. {LOOK[language]}"])
    await noor.presses(f"2. {LOOK[language]}")
    question = {"nl": "Tot wanneer wil je niets van me horen?", "en": "Until when would you like to hear nothing"}
    await noor.sees(question[language], [])
    assert f'1. "{TITLES[1]}"' in noor.screen


@languages
async def test_one_alone_is_answered_in_its_place(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await wants_to_say(stage, "noor", NudgeKind.DECISION, language=language, asks_to="pause.ask")
    await noor.sees(TITLES[0], [LOOK[language]])
    await noor.presses(LOOK[language])
    await calm(stage)
    assert TITLES[0] not in noor.screen


@languages
async def test_one_a_day_three_in_a_week_and_the_rest_has_a_reason(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    for day in range(1, 5):  # Monday to Thursday
        await wants_to_say(stage, "noor", NudgeKind.PROJECT, language=language, lives=timedelta(days=2))
        await calm(stage)
        assert noor.screen.count(TITLES[0]) == min(day, 3)
        await stage.time_passes(days=1)
    await stage.time_passes(days=3)  # the Monday after
    await calm(stage)
    assert noor.screen.count(TITLES[0]) == 3
    assert await become_of(stage) == [*[NudgeState.SENT] * 3, NudgeState.EXPIRED]


async def test_what_a_colleague_says_is_held_back_by_no_cap(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform, "nl")
    await wants_to_say(stage, "noor", NudgeKind.PROJECT)
    await wants_to_say(stage, "noor", NudgeKind.SUPPORT, by_person=True)
    await calm(stage)
    assert noor.screen.count(TITLES[0]) == 2


WHY = {"nl": "Waarom dit?", "en": "Why this?"}
BECAUSE = {
    "nl": ("een idee dat van jou is", "een project dat je trekt of sponsort", "Jij bepaalt hoe vaak"),
    "en": ("an idea that is yours", "a project that you carry or sponsor", "You decide how often"),
}
WAYS = {
    "nl": ["Minder berichten", "Andere uren", "Alle instellingen"],
    "en": ["Fewer messages", "Other hours", "All settings"],
}


@languages
async def test_each_message_says_why_it_came(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await stage.time_passes(hours=9)
    await wants_to_say(stage, "noor", NudgeKind.PROJECT, NudgeKind.DECISION, language=language)
    await stage.time_passes(hours=16)
    await noor.sees(TITLES[0], [WHY[language]])
    await noor.presses(WHY[language])
    decision, project, ways = BECAUSE[language]
    await noor.sees(decision, WAYS[language])
    assert project in noor.screen
    assert ways in noor.screen
    assert f'1. "{TITLES[1]}"' in noor.screen, "what it is about still stands there"


@languages
async def test_what_a_colleague_asks_says_why_and_has_a_no_of_its_own(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    await wants_to_say(stage, "noor", NudgeKind.INVITATION, language=language)
    await noor.sees(TITLES[0], [WHY[language]])
    await noor.presses(WHY[language])
    because, topics = {
        "nl": ("een collega jou persoonlijk vraagt", "Onderwerpen"),
        "en": ("a colleague asks you by name", "Topics"),
    }[language]
    await noor.sees(because, [topics])


SNOOZE = {
    "nl": """
        noor: [Later]
        bot: Wanneer komt het uit? [Morgen] [Volgende week] [Kies een datum]
        noor: [Morgen]
        bot: Prima, ik kom erop terug op 3 november 2026.
    """,
    "en": """
        noor: [Later]
        bot: When does it suit you? [Tomorrow] [Next week] [Choose a date]
        noor: [Tomorrow]
        bot: Fine, I will come back on 3 November 2026.
    """,
}
ON_A_DAY = {
    "nl": """
        noor: [Later]
        bot: Wanneer komt het uit?
        noor: [Kies een datum]
        noor fills in:
            day = {far}
        bot: Ik kan het voor je bewaren vanaf morgen, hooguit vier weken. Wanneer komt het uit? [Kies een datum]
        noor: [Kies een datum]
        noor fills in:
            day = {day}
        bot: Prima, ik kom erop terug op 19 november 2026.
        noor: [Later]
        bot: Er is niets meer uit te stellen
    """,
    "en": """
        noor: [Later]
        bot: When does it suit you?
        noor: [Choose a date]
        noor fills in:
            day = {far}
        bot: I can keep it for you from tomorrow on, for four weeks at most. When does it suit you? [Choose a date]
        noor: [Choose a date]
        noor fills in:
            day = {day}
        bot: Fine, I will come back on 19 November 2026.
        noor: [Later]
        bot: There is nothing to put off any more
    """,
}
TYPED = {"slack": ("2026-12-24", "2026-11-19"), "telegram": ("24-12-2026", "19-11-2026")}


@languages
async def test_what_is_asked_can_be_put_off_and_comes_back(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await wants_to_say(stage, "noor", NudgeKind.EXPERIMENT, language=language, asks=True)
    await noor.sees(TITLES[0], ["Later"])
    await stage.plays(SNOOZE[language])
    assert noor.screen.count(TITLES[0]) == 1
    await stage.time_passes(days=1)
    await calm(stage)
    assert noor.screen.count(TITLES[0]) == 2
    await noor.presses(LOOK[language])
    await calm(stage)
    await stage.time_passes(days=7)
    await calm(stage)
    assert await become_of(stage) == [NudgeState.SENT, NudgeState.SENT]


@languages
async def test_a_day_of_ones_own_within_four_weeks(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await wants_to_say(stage, "noor", NudgeKind.EXPERIMENT, language=language, asks=True)
    await noor.sees(TITLES[0], ["Later"])
    far, day = TYPED[platform]
    await stage.plays(ON_A_DAY[language].format(far=far, day=day))
    await stage.time_passes(days=16)
    await calm(stage)
    assert noor.screen.count(TITLES[0]) == 1
    await stage.time_passes(days=1)
    await calm(stage)
    assert noor.screen.count(TITLES[0]) == 2


async def test_who_never_answers_is_asked_less_and_then_no_more_until_they_act(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform, "nl")
    asked = []
    for weeks in (1, 1, 1, 2, 1, 6, 1, 27):
        await stage.time_passes(days=7 * weeks)
        before = noor.screen.count(TITLES[0])
        await wants_to_say(stage, "noor", NudgeKind.PROJECT, asks=True, lives=timedelta(days=6))
        await calm(stage)
        asked.append(noor.screen.count(TITLES[0]) - before)
    assert asked == [1, 1, 0, 1, 0, 1, 0, 0]
    await noor.presses(LOOK["nl"])
    await calm(stage)
    before = noor.screen.count(TITLES[0])
    await wants_to_say(stage, "noor", NudgeKind.PROJECT, asks=True)
    await calm(stage)
    assert noor.screen.count(TITLES[0]) == before + 1


async def test_nobody_is_written_to_on_a_day_of_the_organisations_own(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform, "nl")
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        await work.holidays.keep(organisation.id, {date(2026, 11, 3): "Studiedag"})
    await stage.time_passes(hours=9)
    await wants_to_say(stage, "noor", NudgeKind.DECISION)
    await stage.time_passes(hours=16)
    await calm(stage)
    assert TITLES[0] not in noor.screen
    await stage.time_passes(days=1)
    await noor.sees(TITLES[0], [])


async def test_who_blocks_the_bot_is_left_alone_and_comes_back_to_no_pile(stage: Stage) -> None:
    """What waited is not tried again and again: it is withdrawn with its reason; what comes next is said as usual."""
    noor = await joined(stage, "noor", "telegram", "nl")
    phone = telegram_person(stage, "noor").person
    await stage.time_passes(hours=9)  # the working day is over
    await wants_to_say(stage, "noor", NudgeKind.PROJECT, asks=True)
    await phone.block()
    await stage.time_passes(hours=16)
    await calm(stage)
    assert await become_of(stage) == [NudgeState.WITHDRAWN]
    async with stage.store.read() as work:
        assert [reason for *_, reason, _ in await work.nudges.counts()] == ["unreachable"]
    await phone.unblock()
    await calm(stage)
    assert TITLES[0] not in noor.screen
    await wants_to_say(stage, "noor", NudgeKind.PROJECT)
    await noor.sees(TITLES[0], [])


async def test_what_is_muted_while_it_waits_is_not_said(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform, "nl")
    await stage.time_passes(hours=9)
    await wants_to_say(stage, "noor", NudgeKind.FOLLOWED)
    async with stage.store.begin() as work:
        known = await work.members.get((await member(stage, "noor")).id)
        assert known is not None
        known.muted = {NudgeKind.FOLLOWED.value: "since"}
    await stage.time_passes(hours=16)
    await calm(stage)
    assert TITLES[0] not in noor.screen
    assert await become_of(stage) == [NudgeState.WITHDRAWN]
