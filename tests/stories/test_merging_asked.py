"""Nobody's idea is merged without their having been asked, however few messages they want, and wherever they are."""

import pytest

from flows.nudges.kinds import NudgeKind
from storage.models import IdeaState
from tests.stories.idea_scenes import joined
from tests.stories.looking import member
from tests.stories.merging_scenes import TONGUES, answers, organiser, pauses, proposes, state_of, two_ideas, views
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKS = {"nl": "Kim stelt voor", "en": "Kim proposes to"}
UNTIL = {
    "nl": "Als niemand bezwaar maakt, gebeurt het na {}.",
    "en": "If nobody objects, it is done after {}.",
}
NINTH = {"nl": "9 november 2026", "en": "9 November 2026"}
SIXTEENTH = {"nl": "16 november 2026", "en": "16 November 2026"}
DECEMBER = {"nl": "9 december 2026", "en": "9 December 2026"}


async def wants_little(stage: Stage, name: str) -> None:
    who = await member(stage, name)
    async with stage.store.begin() as work:
        found = await work.members.get(who.id)
        assert found is not None
        found.fewer, found.muted = 2, {NudgeKind.INVITATION: stage.clock().isoformat()}


@languages
async def test_who_wants_few_messages_is_asked_all_the_same(stage: Stage, platform: str, language: str) -> None:
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await wants_little(stage, "sam")
    await proposes(stage, "kim", language)
    await stage.actors["sam"].sees(ASKS[language], [TONGUES[language].agree, TONGUES[language].refuse])


@languages
async def test_who_pauses_is_asked_when_back_and_has_the_same_time(stage: Stage, platform: str, language: str) -> None:
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await pauses(stage, "sam", language)  # until Wednesday 2 December
    await proposes(stage, "kim", language)
    until = UNTIL[language].format(DECEMBER[language])
    await stage.actors["noor"].sees(until, [])
    await stage.time_passes(days=9)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED
    await stage.time_passes(days=21)
    await stage.actors["sam"].sees(until, [])
    await answers(stage, "sam", f"2. {TONGUES[language].refuse}", TONGUES[language].left_so)
    await stage.time_passes(days=9)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED


@languages
async def test_who_pauses_before_reading_it_has_their_time_later(stage: Stage, platform: str, language: str) -> None:
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await stage.time_passes(hours=10)  # eight in the evening
    await proposes(stage, "kim", language)
    await pauses(stage, "sam", language)
    await stage.time_passes(hours=14)
    await stage.actors["noor"].sees(UNTIL[language].format(NINTH[language]), [])
    await stage.time_passes(days=7)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED
    await stage.time_passes(days=22)
    await stage.actors["sam"].sees(UNTIL[language].format(DECEMBER[language]), [])
    over = UNTIL[language].format(NINTH[language])
    assert stage.actors["sam"].screen.count(over) == 1  # among what waited when the pause began


HANDS_OVER = {
    "nl": """
        kim: [Ik wil het trekken]
        bot: Ik vraag het de eigenaar
        (noor looks)
        bot: Kim wil "Stille standup" graag trekken [Draag het over]
        noor: [Draag het over]
        bot: Kim is nu de eigenaar
    """,
    "en": """
        kim: [I want to carry it]
        bot: I will ask the owner
        (noor looks)
        bot: Kim would like to carry "A quieter stand-up" [Hand it over]
        noor: [Hand it over]
        bot: Kim is the owner
    """,
}
HEIR = {
    "nl": 'Noor stelt voor "Stille standup" samen te voegen met "Vergaderen in stilte".',
    "en": 'Noor proposes to merge "A quieter stand-up" with "Meetings in silence".',
}
NOTED = {"nl": "Dank je. Ik wacht op de andere eigenaar.", "en": "Thank you. I wait for the other owner."}
ONE = {"nl": "Jouw idee en dat van Sam zijn nu één", "en": "Your idea and that of Sam are now one"}


@languages
async def test_who_gets_an_idea_is_asked_anew(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await joined(stage, "kim", platform, language)
    await two_ideas(stage, platform, language)
    await proposes(stage, "noor", language, stays=2)
    await views(stage, "kim", 1, language)
    await stage.plays(HANDS_OVER[language])
    await answers(stage, "sam", tongue.agree, NOTED[language])
    assert await state_of(stage, 1) is IdeaState.SUBMITTED
    agree, refuse = (f"2. {label}" for label in (tongue.agree, tongue.refuse))  # below the news that it is theirs
    await stage.actors["kim"].sees(HEIR[language], [agree, refuse])
    await answers(stage, "kim", agree, ONE[language])
    assert await state_of(stage, 1) is IdeaState.MERGED


@languages
async def test_who_gets_an_idea_has_the_same_time_to_object(stage: Stage, platform: str, language: str) -> None:
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await proposes(stage, "kim", language)
    await stage.time_passes(days=7)
    await views(stage, "kim", 1, language)
    await stage.plays(HANDS_OVER[language])
    await stage.actors["kim"].sees(UNTIL[language].format(SIXTEENTH[language]), [])
    await stage.time_passes(days=2)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED
