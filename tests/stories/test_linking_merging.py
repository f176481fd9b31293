"""Who proposed to merge with the idea they sent in on the other app is not asked about it by themselves."""

import pytest

from storage.models import IdeaState
from tests.stories.idea_scenes import joined, sends
from tests.stories.linking_scenes import OTHER, linked
from tests.stories.looking import calm
from tests.stories.merging_scenes import OTHERS, TONGUES, heard, proposes, state_of
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKS = {"nl": "Noor stelt voor", "en": "Noor proposes to"}
DONE = {
    "nl": '"Vergaderen in stilte" gaat nu verder in "Stille standup".',
    "en": '"Meetings in silence" goes on in "A quieter stand-up" now.',
}


@languages
@pytest.mark.parametrize("read", [False, True])
async def test_their_own_proposal_is_carried_out(
    stage: Stage,
    platform: str,
    language: str,
    read: bool,
) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await sends(noor, language)
    await sends(twin, language, **OTHERS[language])
    if not read:
        await stage.time_passes(hours=9)
    await proposes(stage, "noor", language)
    await calm(stage)
    assert (ASKS[language] in twin.screen) is read
    await linked(stage, noor, platform, twin, language)
    assert await state_of(stage, 2) is IdeaState.MERGED
    await twin.sees(DONE[language], [TONGUES[language].undo])
    await stage.time_passes(hours=20)
    assert (ASKS[language] in await heard(stage, "twin")) is read
