"""What cannot be merged is not found, and it is said why: the idea itself, what is merged already, a circle."""

import pytest

from storage.models import IdeaState
from tests.stories.looking import calm
from tests.stories.merging_scenes import TONGUES, is_told, looks_up, proposes, state_of, two_ideas
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ITSELF = {
    "nl": "Een idee kan niet met zichzelf worden samengevoegd.",
    "en": "An idea cannot be merged with itself.",
}
NOTHING = {"nl": "Ik vind geen open idee dat erop lijkt.", "en": "I find no open idea like that."}
MERGED = {
    "nl": '"Vergaderen in stilte" is al samengevoegd. Het gaat verder als idee 1.',
    "en": '"Meetings in silence" is merged already. It goes on as idea 1.',
}
NOT_NOW = {
    "nl": "Dat kan nu niet; het idee staat op: Samengevoegd.",
    "en": "This cannot be done now; the idea stands at: Merged.",
}
AGAIN = {"nl": "Zoek een ander", "en": "Look for another"}
OWN_WORD = {"nl": "standup", "en": "stand-up"}


@languages
async def test_an_idea_is_not_merged_with_itself(stage: Stage, platform: str, language: str) -> None:
    await two_ideas(stage, platform, language)
    for typed, said in (("1", ITSELF), ("#1", ITSELF), (OWN_WORD[language], ITSELF), ("9" * 20, NOTHING)):
        noor = await looks_up(stage, "noor", 1, typed, language)
        await noor.sees(said[language], [AGAIN[language]])


@languages
async def test_ideas_do_not_go_on_in_a_circle(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await two_ideas(stage, platform, language)
    sam = await looks_up(stage, "sam", 2, "1", language)
    await sam.sees(tongue.which, [tongue.take.format(1)])
    await proposes(stage, "noor", language)
    await calm(stage)
    await sam.presses(tongue.agree)
    await calm(stage)
    assert await state_of(stage, 2) is IdeaState.MERGED
    await is_told(stage, "sam", tongue.take.format(1), NOT_NOW[language])  # an old button: 1 in 2, which is in 1
    noor = await looks_up(stage, "noor", 1, "2", language)
    await noor.sees(MERGED[language], [AGAIN[language]])
