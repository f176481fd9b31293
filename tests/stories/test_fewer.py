"""Every message of our own accord leads to fewer of them, step by step, and pressing twice is once."""

import pytest

from flows.nudges.kinds import NudgeKind
from tests.stories.check_in_scenes import asked
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


STEPS = {
    "nl": """
        noor: [Minder berichten]
        bot: Prima, je hoort half zo vaak van mij. [Nog minder]
        noor: [Nog minder]
        bot: Prima, je hoort alleen nog van mij over wat van jou is [Draai terug] [Alle instellingen]
    """,
    "en": """
        noor: [Fewer messages]
        bot: Fine, you will hear half as often from me. [Even fewer]
        noor: [Even fewer]
        bot: Fine, you only hear from me about what is yours now [Undo] [All settings]
    """,
}
THIRD = {
    "nl": """
        noor: [Minder berichten]
        bot: Je hoort al alleen over wat van jou is. Nog minder kan ook: een tijdje niets \
[Pauze] [Niet meer meedoen] [Weer als gewoonlijk]
        noor: [Niet meer meedoen]
        bot: Je gaat stoppen.
    """,
    "en": """
        noor: [Fewer messages]
        bot: You only hear about what is yours already. Even less is possible \
[Pause] [Take part no longer] [As usual again]
        noor: [Take part no longer]
        bot: You are about to stop.
    """,
}


@languages
async def test_pressed_for_the_third_time_it_leads_to_stopping(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    assert await writes(stage, "noor", "first", NudgeKind.DECISION)
    await stage.actors["noor"].sees(WRITTEN, [LABEL[language]])
    await stage.plays(STEPS[language])
    assert (await member(stage, "noor")).fewer == 2
    await stage.time_passes(days=7)
    assert await writes(stage, "noor", "second", NudgeKind.DECISION)
    await calm(stage)
    await stage.plays(THIRD[language])


RHYTHM = {
    "nl": """
        noor: [Minder berichten]
        bot: Prima, je hoort half zo vaak van mij.
        noor: [Klaar]
        bot: Zullen we de uitkomst meteen noteren? [Later]
        noor: [Later]
        bot: Genoteerd, dank je. Volgende keer: 29 december 2026.
    """,
    "en": """
        noor: [Fewer messages]
        bot: Fine, you will hear half as often from me.
        noor: [Finished]
        bot: Shall we note the outcome right away? [Later]
        noor: [Later]
        bot: Noted, thank you. Next time: 29 December 2026.
    """,
}


@languages
async def test_fewer_doubles_the_rhythm_of_check_ins(stage: Stage, platform: str, language: str) -> None:
    """Eight weeks on, Christmas left out, instead of 30 November."""
    await asked(stage, platform, language)
    await stage.plays(RHYTHM[language])
