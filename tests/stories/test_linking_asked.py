"""Who takes part already is asked whether the code is their own, before two members become one for good."""

from datetime import timedelta

import pytest

from storage.models import Role
from tests.stories.actors import Actor
from tests.stories.idea_scenes import joined
from tests.stories.linking_scenes import DONE, OTHER, SURE, WRONG, code_for
from tests.stories.looking import calm, roles, rows
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

WHOSE = {"nl": "Deze code is van Eve op {}.", "en": "This code belongs to Eve on {}."}
NO = {"nl": "Nee", "en": "No"}
LEFT_APART = {"nl": "Goed, dan koppel ik niets.", "en": "Fine, then I link nothing."}


async def asked(stage: Stage, platform: str, language: str) -> Actor:
    """Fatima, who organises, types a code that Eve gave her; Eve has no role."""
    fatima = stage.person("fatima", platform, language)
    stage.organisers = [f"{platform}:{fatima.person.id}"]  # type: ignore[attr-defined]  # either kind has one
    await joined(stage, "fatima", platform, language)
    eve = await joined(stage, "eve", OTHER[platform], language)
    await fatima.says(await code_for(stage, eve, OTHER[platform], language))
    await fatima.sees(WHOSE[language].format(OTHER[platform].capitalize()), [SURE[language][1], NO[language]])
    return fatima


@languages
async def test_somebody_elses_code_links_nothing(stage: Stage, platform: str, language: str) -> None:
    fatima = await asked(stage, platform, language)
    await fatima.presses(NO[language])
    await fatima.sees(LEFT_APART[language], [])
    assert (await rows(stage))["member"] == 2
    assert await roles(stage, "eve") == frozenset()


@languages
async def test_a_yes_makes_them_one(stage: Stage, platform: str, language: str) -> None:
    fatima = await asked(stage, platform, language)
    await fatima.presses(SURE[language][1])
    await fatima.sees(DONE[language], [])
    assert await roles(stage, "eve") == {Role.ORGANISER}


@languages
async def test_a_yes_that_comes_too_late_links_nothing(stage: Stage, platform: str, language: str) -> None:
    fatima = await asked(stage, platform, language)
    await calm(stage)
    stage.clock.move(timedelta(minutes=10))
    await fatima.presses(SURE[language][1])
    await fatima.sees(WRONG[language], [])
    assert (await rows(stage))["member"] == 2
