"""A correction of what went to many is read by somebody else before people see it."""

import pytest

from bot.settings.sections import Announcements
from storage.models import Role
from tests.stories.announce_scenes import TEXTS, announces, goes_on, people
from tests.stories.answer_scenes import becomes
from tests.stories.looking import calm
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
CORRECTS = {
    "nl": """
        (olga looks)
        olga: [Verbeteren]
        olga fills in:
            own = Maandag is er taart bij de koffie.
            other = On Monday there is cake with the coffee.
        bot: Bram leest mee. Tot er een akkoord is, houdt iedereen wat er staat. [Bekijken]
        (bram looks)
        bot: Olga wil "Vrijdag is er taart bij de koffie." verbeteren ... Maandag is er taart [Akkoord] [Laat het zo]
    """,
    "en": """
        (olga looks)
        olga: [Correct]
        olga fills in:
            own = On Monday there is cake with the coffee.
            other = Maandag is er taart bij de koffie.
        bot: Bram reads along. Until that is approved, people keep what they have. [View]
        (bram looks)
        bot: Olga wants to correct "On Friday there is cake ... On Monday there is cake [Approve] [Leave it as it is]
    """,
}
AGREES = {
    "nl": "bram: [Akkoord]\nbot: Verbeterd.\n(olga looks)\nbot: Bram las je verbetering mee en is akkoord",
    "en": "bram: [Approve]\nbot: Corrected.\n(olga looks)\nbot: Bram read your correction along and approves",
}
LEAVES = {
    "nl": "bram: [Laat het zo]\nbot: Goed, hij blijft zoals hij is.\n(olga looks)\nbot: Bram laat ... liever zoals",
    "en": "bram: [Leave it as it is]\nbot: Fine, it stays as it is.\n(olga looks)\nbot: Bram would rather leave",
}
NEW = {"nl": "Maandag is er taart bij de koffie.", "en": "On Monday there is cake with the coffee."}
NOBODY = {
    "nl": "bot: Meer dan één mens heeft deze, en er is nu niemand anders [Rollen] [Terug]",
    "en": "bot: This is with more than one person, and there is nobody else [Roles] [Back]",
}


async def corrected(stage: Stage, platform: str, language: str) -> None:
    """Olga announced something to all three, and wants to correct it; Bram, a sponsor, is asked to read it."""
    stage.settings_changes["announcements"] = Announcements(four_eyes=1)
    await people(stage, platform, language)
    await becomes(stage, "bram", Role.SPONSOR)
    await announces(stage, "olga")
    await goes_on(stage)
    await stage.plays(CORRECTS[language])
    await goes_on(stage)
    assert TEXTS[language] in stage.actors["noor"].screen


@languages
async def test_people_see_it_once_somebody_else_agrees(stage: Stage, platform: str, language: str) -> None:
    await corrected(stage, platform, language)
    await stage.plays(AGREES[language])
    await goes_on(stage)
    assert NEW[language] in stage.actors["noor"].screen
    assert TEXTS[language] not in stage.actors["noor"].screen


@languages
async def test_it_stays_as_it_is_when_they_would_rather(stage: Stage, platform: str, language: str) -> None:
    await corrected(stage, platform, language)
    await stage.plays(LEAVES[language])
    await goes_on(stage)
    assert TEXTS[language] in stage.actors["noor"].screen


@languages
async def test_without_anybody_else_it_stays_as_it_is(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["announcements"] = Announcements(four_eyes=1)
    await people(stage, platform, language)
    await announces(stage, "olga")
    await goes_on(stage)
    asks = CORRECTS[language].partition("bot:")[0]
    await stage.plays(f"{asks}\n{NOBODY[language]}")
    await calm(stage)
    assert TEXTS[language] in stage.actors["noor"].screen
