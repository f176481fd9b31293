"""Who left on one app and is linked from the other one is back with all they had."""

import pytest

from tests.stories.idea_scenes import cards, joined, sends
from tests.stories.linking_scenes import OTHER, carries_along, linked, stops
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])


@languages
async def test_what_they_carried_along_is_theirs_again(stage: Stage, platform: str, language: str) -> None:
    await sends(await joined(stage, "noor", platform, language), language)
    sam = await joined(stage, "sam", platform, language)
    await carries_along(stage, "sam")
    await stops(sam, language)
    assert not any("Sam" in str(card) for each in await cards(stage) for card in each)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await linked(stage, twin, OTHER[platform], sam, language)
    assert all("Twin" in str(card) for each in await cards(stage) for card in each)
