"""An idea has at most five co-owners, whichever way they come on board."""

import pytest

from storage.models import CoOwnerState
from tests.stories.idea_scenes import joined, sends
from tests.stories.looking import calm, member
from tests.stories.merging_scenes import TONGUES, answers, crowd, idea, is_told, proposes, two_ideas, views
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

FULL = {
    "nl": "Er is geen plek meer: een idee heeft hooguit vijf mede-eigenaren, wie gevraagd is meegeteld.",
    "en": "There is no room for more: an idea has at most five co-owners, with those who were asked.",
}
NO_ROOM = {
    "nl": "Daar is geen plek meer voor nog een mede-eigenaar; je zou het volgen.",
    "en": "There is no room for one more co-owner there; you would follow it.",
}
YES = {"nl": "Ja, ik doe mee", "en": "Yes, I join"}
STOPS = {
    "nl": "noor: stoppen\nbot: Je gaat stoppen. [Stop, naam eraf]\nnoor: [Stop, naam eraf]\nbot: Je doet niet meer mee",
    "en": "noor: stop\nbot: You are about to stop. [Stop, remove name]\nnoor: [Stop, remove name]\n"
    "bot: You no longer take part",
}
CARRY = {"nl": "Ik wil het trekken", "en": "I want to carry it"}
YOURS = {"nl": 'Je bent nu de eigenaar van "Stille standup".', "en": 'You are the owner of "A quieter stand-up" now.'}


async def on_board(stage: Stage, number: int = 1) -> int:
    about = await idea(stage, number)
    async with stage.store.read() as work:
        return len(await work.co_owners.of_idea(about.id, (CoOwnerState.ACCEPTED,)))


@languages
async def test_who_says_yes_too_late_finds_no_place(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    sam = await joined(stage, "sam", platform, language)
    await sends(noor, language)
    about, asked = await idea(stage, 1), await member(stage, "sam")
    async with stage.store.begin() as work:
        await work.co_owners.set(about, asked.id, CoOwnerState.INVITED, stage.clock(), about.owner_id)
    await crowd(stage, about, 5)
    await sam.says(TONGUES[language].mine)
    await is_told(stage, "sam", YES[language], FULL[language])
    assert await on_board(stage) == 5


@languages
async def test_a_merger_leaves_a_place_for_who_was_asked(stage: Stage, platform: str, language: str) -> None:
    await two_ideas(stage, platform, language)
    about = await idea(stage, 1)
    await crowd(stage, about, 4)
    await crowd(stage, about, 1, CoOwnerState.INVITED)
    await proposes(stage, "noor", language)
    await stage.actors["sam"].sees(NO_ROOM[language], [TONGUES[language].agree])
    await stage.actors["sam"].presses(TONGUES[language].agree)
    await calm(stage)
    assert await on_board(stage) == 4
    sam = await member(stage, "sam")
    async with stage.store.read() as work:
        assert await work.follows.has(idea_id=about.id, member_id=sam.id)


@languages
async def test_who_left_takes_no_place_when_somebody_takes_over(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await joined(stage, "sam", platform, language)
    await sends(noor, language)
    await stage.plays(STOPS[language])
    await views(stage, "sam", 1, language)
    await answers(stage, "sam", CARRY[language], YOURS[language])
    assert await on_board(stage) == 0
