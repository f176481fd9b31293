"""Proposals to merge that come to nothing: nobody is left with a question that has no answer any more."""

import pytest

from storage.models import IdeaState
from tests.stories.looking import calm
from tests.stories.merging_scenes import TONGUES, answers, heard, organiser, proposes, state_of, two_ideas, withdraws
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

NOTED = {"nl": "Dank je. Ik wacht op de andere eigenaar.", "en": "Thank you. I wait for the other owner."}
REFUSED = {
    "nl": 'Sam voegt "Vergaderen in stilte" liever niet samen met "Stille standup". Beide gaan verder zoals ze zijn.',
    "en": 'Sam would rather not merge "Meetings in silence" with "A quieter stand-up". Both go on as they are.',
}
TAKEN_BACK = {
    "nl": 'Noor stelt niet meer voor "Vergaderen in stilte" samen te voegen met "Stille standup".',
    "en": 'Noor does not propose any more to merge "Meetings in silence" with "A quieter stand-up".',
}
DROPPED = {
    "nl": '"Vergaderen in stilte" wordt niet samengevoegd met "Stille standup". '
    'Intussen staat "Stille standup" op: Ingetrokken.',
    "en": '"Meetings in silence" is not merged with "A quieter stand-up". '
    'By now, "A quieter stand-up" stands at: Withdrawn.',
}
ASKS = {"nl": " stelt voor", "en": " proposes to"}


@languages
async def test_the_other_owner_would_rather_not(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await two_ideas(stage, platform, language)
    await proposes(stage, "noor", language)
    await answers(stage, "sam", tongue.refuse, tongue.left_so)
    await stage.actors["noor"].sees(REFUSED[language], [])
    assert await state_of(stage, 2) is IdeaState.SUBMITTED


@languages
async def test_one_objection_is_enough_and_everybody_hears_of_it(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await proposes(stage, "kim", language)
    await answers(stage, "noor", tongue.agree, NOTED[language])
    await answers(stage, "sam", tongue.refuse, tongue.left_so)
    await stage.actors["noor"].sees(REFUSED[language], [])
    await stage.actors["kim"].sees(REFUSED[language], [])
    await stage.time_passes(days=10)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED


@languages
async def test_what_was_taken_back_at_night_is_never_read(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await two_ideas(stage, platform, language)
    await stage.time_passes(hours=10)  # eight in the evening
    await proposes(stage, "noor", language)
    await answers(stage, "noor", tongue.take_back, tongue.taken_back)
    await stage.time_passes(hours=15)
    told = await heard(stage, "sam")
    assert ASKS[language] not in told
    assert TAKEN_BACK[language] not in told


@languages
async def test_who_read_what_is_taken_back_hears_so(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await two_ideas(stage, platform, language)
    await proposes(stage, "noor", language)
    await calm(stage)
    await answers(stage, "noor", tongue.take_back, tongue.taken_back)
    await stage.actors["sam"].sees(TAKEN_BACK[language], [])
    await stage.actors["sam"].presses(tongue.agree)
    await calm(stage)
    assert await state_of(stage, 2) is IdeaState.SUBMITTED


@languages
async def test_with_a_withdrawn_idea_its_proposal_goes(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    await proposes(stage, "kim", language)
    await calm(stage)
    await withdraws(stage, "noor", 1, language)
    await stage.actors["sam"].presses(tongue.agree)  # the very moment after
    await stage.time_passes(minutes=1)
    await stage.actors["sam"].sees(DROPPED[language], [])
    await stage.actors["kim"].sees(DROPPED[language], [])
    assert DROPPED[language] not in await heard(stage, "noor")
    asked = (await heard(stage, "sam")).count(ASKS[language])
    await stage.actors["sam"].says(tongue.mine)
    assert (await heard(stage, "sam")).count(ASKS[language]) == asked
