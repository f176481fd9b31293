"""What owners and co-owners say about their own idea, and what is said while its owner is away."""

import pytest

from storage.models import CoOwnerState, IdeaState
from tests.stories.actors import Actor
from tests.stories.answer_scenes import only_idea, settled
from tests.stories.discussion_scenes import TALK, replies, with_idea
from tests.stories.idea_scenes import joined
from tests.stories.linking_scenes import stops
from tests.stories.looking import member
from tests.stories.stage import Stage
from tests.stories.test_discussion_told import PAUSES, hears

languages = pytest.mark.parametrize("language", ["nl", "en"])
LONG_ENOUGH = "Ik heb er nog eens goed over nagedacht."
AGAIN = {"nl": ("Toch weer meedoen", "Welkom terug"), "en": ("Take part after all", "Welcome back")}


async def carried_by_kim(stage: Stage, platform: str, language: str) -> tuple[Actor, Actor]:
    """Return Noor, who owns the idea, and Kim, who carries it along."""
    noor, _ = await with_idea(stage, platform, language)
    kim = await joined(stage, "kim", platform, language)
    async with stage.store.begin() as work:
        idea = await work.ideas.get(1)
        assert idea is not None
        await work.co_owners.set(idea, (await member(stage, "kim")).id, CoOwnerState.ACCEPTED, stage.clock())
    return noor, kim


@languages
async def test_who_carries_an_idea_hears_what_the_others_say_and_not_themselves(
    stage: Stage, platform: str, language: str
) -> None:
    noor, kim = await carried_by_kim(stage, platform, language)
    one = TALK[language].one
    await replies(stage, noor, LONG_ENOUGH)
    await stage.time_passes(minutes=11)
    assert [await hears(stage, noor, one), await hears(stage, kim, one)] == [0, 1]
    await replies(stage, kim, LONG_ENOUGH)
    await stage.time_passes(days=1)
    assert [await hears(stage, noor, one), await hears(stage, kim, one)] == [1, 1]


async def test_an_owner_who_organises_does_not_answer_their_own_idea(stage: Stage, platform: str) -> None:
    settled(stage, "noor", platform)
    noor, sam = await with_idea(stage, platform)
    await replies(stage, noor, LONG_ENOUGH)
    idea = await only_idea(stage)
    assert (idea.state, idea.answered_at) == (IdeaState.SUBMITTED, None)
    await replies(stage, sam, LONG_ENOUGH)
    assert (await only_idea(stage)).state is IdeaState.DISCUSSED


@languages
async def test_who_pauses_hears_afterwards_what_was_said(stage: Stage, platform: str, language: str) -> None:
    pauses, until, back = PAUSES[language]
    noor, sam = await with_idea(stage, platform, language)
    await noor.says(pauses)
    await noor.sees(until, [back])
    await replies(stage, sam, "Een.")
    await stage.time_passes(days=14)
    assert await hears(stage, noor, TALK[language].one) == 0
    await stage.time_passes(days=14)
    await stage.time_passes(hours=2)
    assert await hears(stage, noor, TALK[language].one) == 1


@languages
async def test_who_left_hears_it_once_they_are_back(stage: Stage, platform: str, language: str) -> None:
    again, welcome = AGAIN[language]
    noor, sam = await with_idea(stage, platform, language)
    await stops(noor, language)
    await replies(stage, sam, "Een.")
    await stage.time_passes(days=1)
    assert await hears(stage, noor, TALK[language].one) == 0
    await noor.presses(again)
    await noor.sees(welcome, [])
    await stage.time_passes(days=1)
    assert await hears(stage, noor, TALK[language].one) == 1
