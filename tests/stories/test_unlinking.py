"""Letting go of an app: never the only one on which somebody can still be reached."""

import pytest

from tests.stories.idea_scenes import desk, joined, phone
from tests.stories.linking_scenes import OTHER, line, linked
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

UNLINK = {"nl": "{} loskoppelen", "en": "Unlink {}"}
UNLINKED = {"nl": "{} is losgekoppeld", "en": "{} is unlinked"}
STAYS = {"nl": "Op {} bereik ik je nu niet. Zonder {}", "en": "I cannot reach you on {} now. Without {}"}
LOST = {
    "slack": {"nl": "Slack: Noor (uitgeschakeld)", "en": "Slack: Noor (switched off)"},
    "telegram": {"nl": "Telegram: Noor (daar bereik ik je niet)", "en": "Telegram: Noor (I cannot reach you there)"},
}


@languages
async def test_the_only_app_that_is_left_stays_and_the_lost_one_goes(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    twin = await joined(stage, "twin", OTHER[platform], language)
    await linked(stage, noor, platform, twin, language)
    await (desk(noor).changes(deleted=True) if platform == "slack" else phone(noor).block())
    await calm(stage)
    lost, left = platform.capitalize(), OTHER[platform].capitalize()
    await twin.says(line(OTHER[platform], language))
    await twin.sees(LOST[platform][language], [UNLINK[language].format(one) for one in (lost, left)])
    await twin.presses(UNLINK[language].format(left))
    await twin.sees(STAYS[language].format(lost, left), [])
    assert (await rows(stage))["account"] == 2
    await twin.says(line(OTHER[platform], language))
    await twin.sees(LOST[platform][language], [UNLINK[language].format(lost)])
    await twin.presses(UNLINK[language].format(lost))
    await twin.sees(UNLINKED[language].format(lost), [])
    assert (await rows(stage))["account"] == 1
