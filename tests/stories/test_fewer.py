"""Every message of our own accord leads to fewer of them, step by step, and pressing twice is once."""

import pytest

from flows.nudges.kinds import NudgeKind
from tests.stories.looking import calm, member
from tests.stories.opening import JOINS
from tests.stories.stage import Stage
from tests.stories.test_pausing import writes

languages = pytest.mark.parametrize("language", ["nl", "en"])

LABEL = {"nl": "Minder berichten", "en": "Fewer messages"}
WRITTEN = "Prima, je hoort weer zo vaak van mij als gewoonlijk."
HALF = {
    "nl": "bot: Prima, je hoort half zo vaak van mij. [Draai terug] [Nog minder] [Alle instellingen]",
    "en": "bot: Fine, you will hear half as often from me. [Undo] [Even fewer] [All settings]",
}


async def opened(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(JOINS[language])


@languages
async def test_the_button_below_what_we_send(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    assert await writes(stage, "noor", "first", NudgeKind.DECISION)
    await calm(stage)
    await stage.actors["noor"].sees(WRITTEN, [LABEL[language]])
    await stage.plays(f"noor: [{LABEL[language]}]\n{HALF[language]}")
    await stage.plays(f"noor: [{LABEL[language]}]\n{HALF[language]}")  # the same old button once more
    assert (await member(stage, "noor")).fewer == 1
    undo = {"nl": "noor: [Draai terug]\nbot: Prima, je hoort weer zo vaak", "en": "noor: [Undo]\nbot: Fine, you hear"}
    await stage.plays(undo[language])
    assert (await member(stage, "noor")).fewer == 0


async def test_what_a_colleague_asks_has_a_no_of_its_own(stage: Stage, platform: str) -> None:
    await opened(stage, platform, "nl")
    assert await writes(stage, "noor", "first", NudgeKind.INVITATION)
    await calm(stage)
    await stage.actors["noor"].sees(WRITTEN, [])
    assert LABEL["nl"] not in stage.actors["noor"].screen


async def test_who_wants_only_what_is_theirs_hears_nothing_else(stage: Stage, platform: str) -> None:
    await opened(stage, platform, "nl")
    noor = await member(stage, "noor")
    async with stage.store.begin() as work:
        known = await work.members.get(noor.id)
        assert known is not None
        known.fewer = 2
    assert not await writes(stage, "noor", "comments", NudgeKind.COMMENTS)
    assert not await writes(stage, "noor", "followed", NudgeKind.FOLLOWED)
    assert await writes(stage, "noor", "decision", NudgeKind.DECISION)
