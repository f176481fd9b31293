"""Who was invited to an open scan in both apps becomes one after it: nobody can answer twice, or be seen to have."""

import pytest
from sqlalchemy import func, select

from storage.models import Member, MemberState
from tests.stories.idea_scenes import joined
from tests.stories.linking_scenes import OTHER, code_for, is_sure, line
from tests.stories.looking import calm
from tests.stories.scan_scenes import open_round
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
NOT_NOW = {
    "nl": "Er staat een scan open waarvoor je in allebei de apps bent uitgenodigd",
    "en": "A scan is open to which you are invited in both apps",
}


async def takes_part(stage: Stage) -> int:
    await calm(stage)
    async with stage.store.read() as work:
        active = select(func.count()).select_from(Member).where(Member.state == MemberState.ACTIVE)
        return await work._session.scalar(active) or 0


@languages
async def test_two_who_are_invited_become_one_when_the_scan_is_over(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await open_round(stage, "noor", "twin")
    await twin.says(line(OTHER[platform], language, await code_for(stage, noor, platform, language)))
    await twin.sees(NOT_NOW[language], [])
    assert await takes_part(stage) == 2


@languages
async def test_who_was_invited_once_is_asked_as_always(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await open_round(stage, "noor")
    twin = await joined(stage, "twin", OTHER[platform], language)
    await twin.says(line(OTHER[platform], language, await code_for(stage, noor, platform, language)))
    await is_sure(twin, language)
