"""Mergers that an organiser proposes: both owners are asked, and without an objection it is done."""

from datetime import timedelta

import pytest

from storage.models import CoOwnerState, IdeaState
from tests.stories.idea_scenes import joined, sends
from tests.stories.looking import calm, member
from tests.stories.merging_scenes import (
    OTHERS,
    TONGUES,
    answers,
    heard,
    idea,
    is_told,
    looks_up,
    organiser,
    proposes,
    state_of,
    two_ideas,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKED = {
    "nl": """
        (noor looks)
        bot: Een organisator stelt dit voor. Als niemand bezwaar maakt, gebeurt het na {}. ... Kim stelt voor
        (sam looks)
        bot: gebeurt het na {}. ... Kim stelt voor "Vergaderen in stilte" samen te voegen met [Akkoord]
    """,
    "en": """
        (noor looks)
        bot: This was proposed by an organiser. If nobody objects, it is done after {}. ... Kim proposes to let
        (sam looks)
        bot: it is done after {}. ... Kim proposes to merge "Meetings in silence" with [Agree]
    """,
}
ONE = {
    "nl": """
        (noor looks)
        bot: Jouw idee en dat van Sam zijn nu één: "Stille standup". [Bekijk het] [Ongedaan maken]
        (sam looks)
        bot: Jouw idee en dat van Noor zijn nu één: "Stille standup". [Bekijk het] [Ongedaan maken]
    """,
    "en": """
        (noor looks)
        bot: Your idea and that of Sam are now one: "A quieter stand-up". [See it] [Undo]
        (sam looks)
        bot: Your idea and that of Noor are now one: "A quieter stand-up". [See it] [Undo]
    """,
}
NOTED = {"nl": "Dank je. Ik wacht op de andere eigenaar.", "en": "Thank you. I wait for the other owner."}
DAYS = {"nl": {9: "9 november 2026", 13: "13 november 2026"}, "en": {9: "9 November 2026", 13: "13 November 2026"}}

LATER = {"nl": "21 december 2026", "en": "21 December 2026"}


async def organisers_proposal(stage: Stage, platform: str, language: str, last: int = 9) -> None:
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await (await proposes(stage, "kim", language)).sees(TONGUES[language].put, [TONGUES[language].take_back])
    await stage.plays(ASKED[language].replace("{}", DAYS[language][last]))


@languages
async def test_nobody_objects(stage: Stage, platform: str, language: str) -> None:
    await organisers_proposal(stage, platform, language)
    await stage.time_passes(days=7, hours=13)  # late on the last day
    assert await state_of(stage, 2) is IdeaState.SUBMITTED
    await stage.time_passes(hours=11)
    assert await state_of(stage, 2) is IdeaState.MERGED
    await stage.plays(ONE[language])
    await answers(stage, "sam", TONGUES[language].undo, TONGUES[language].apart)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED


@languages
async def test_what_is_done_after_a_friday_is_heard_on_monday_and_can_be_undone(
    stage: Stage, platform: str, language: str
) -> None:
    stage.clock.move(timedelta(days=4))  # Friday
    await organisers_proposal(stage, platform, language, last=13)
    await stage.time_passes(days=9)  # Sunday
    assert await state_of(stage, 2) is IdeaState.SUBMITTED
    await stage.time_passes(hours=23)  # Monday at nine, which is eight in London
    await stage.time_passes(hours=1)
    await stage.plays(ONE[language])
    await stage.time_passes(hours=22)
    await answers(stage, "sam", TONGUES[language].undo, TONGUES[language].apart)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED


DONE = {
    "nl": '"Vergaderen in stilte" gaat nu verder in "Stille standup". Alle reacties zijn mee verhuisd.',
    "en": '"Meetings in silence" goes on in "A quieter stand-up" now. All reactions have moved along.',
}


@languages
async def test_who_proposed_it_hears_that_it_is_done_and_can_undo_it(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = TONGUES[language]
    await organisers_proposal(stage, platform, language)
    await answers(stage, "noor", tongue.agree, NOTED[language])
    await stage.actors["sam"].presses(tongue.agree)
    await stage.actors["kim"].sees(DONE[language], [tongue.look, tongue.undo])
    await answers(stage, "kim", tongue.undo, tongue.apart)


@languages
async def test_co_owners_hear_what_became_of_the_idea_they_carry(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await joined(stage, "lee", platform, language)
    await two_ideas(stage, platform, language)
    second, lee = await idea(stage, 2), await member(stage, "lee")
    async with stage.store.begin() as work:
        await work.co_owners.set(second, lee.id, CoOwnerState.ACCEPTED, stage.clock())
    await proposes(stage, "noor", language)
    await calm(stage)
    await stage.actors["sam"].presses(tongue.agree)
    await stage.actors["lee"].sees(DONE[language], [tongue.look])
    assert tongue.undo not in stage.actors["lee"].screen


@languages
async def test_who_owns_both_makes_one_of_them_at_once(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language)
    await sends(noor, language, **OTHERS[language])
    await (await proposes(stage, "noor", language)).sees(DONE[language], [tongue.look, tongue.undo])
    await answers(stage, "noor", tongue.undo, tongue.apart)


TWICE = {"nl": "Er is al voorgesteld deze twee samen te voegen.", "en": "It was proposed already to merge these two."}


@languages
async def test_an_organiser_goes_on_with_what_an_owner_proposed(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await proposes(stage, "noor", language)
    await stage.time_passes(days=42)  # a Monday again
    await (await proposes(stage, "kim", language)).sees(tongue.put, [tongue.take_back])
    await stage.plays("(sam looks)" + ASKED[language].partition("(sam looks)")[2].replace("{}", LATER[language]))
    await stage.time_passes(days=9)
    assert await state_of(stage, 2) is IdeaState.MERGED  # Noor had agreed, and Sam did not object


@languages
async def test_the_same_is_not_proposed_twice(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await proposes(stage, "noor", language)
    sam = await looks_up(stage, "sam", 2, "1", language)
    await sam.sees(tongue.which, [tongue.take.format(1)])
    await is_told(stage, "sam", tongue.take.format(1), TWICE[language])
    await proposes(stage, "kim", language, stays=2)
    kim = await looks_up(stage, "kim", 1, "2", language)
    await kim.sees(tongue.which, [tongue.take.format(2)])
    await is_told(stage, "kim", tongue.take.format(2), TWICE[language])


YOURS = {
    "nl": 'Kim stelt voor jouw idee "Vergaderen in stilte" verder te laten gaan in jouw idee "Stille standup".',
    "en": 'Kim proposes to let your idea "Meetings in silence" go on in your idea "A quieter stand-up".',
}


@languages
async def test_who_owns_both_is_asked_once(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await organiser(stage, platform, language)
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language)
    await sends(noor, language, **OTHERS[language])
    await proposes(stage, "kim", language)
    await noor.sees(YOURS[language], [tongue.agree])
    assert (await heard(stage, "noor")).count(YOURS[language]) == 1
    await answers(stage, "noor", tongue.agree, DONE[language])
