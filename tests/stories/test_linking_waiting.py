"""What waits to be said to one person in two apps: it goes with them, and keeps to what they chose."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from tests.stories.actors import Actor
from tests.stories.idea_scenes import desk, joined, last, phone
from tests.stories.linking_scenes import OTHER, line, linked, waits
from tests.stories.looking import calm
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

KNOWN = {"nl": "Ik ken je als één mens, in twee apps.", "en": "You are known here as one person, in two apps."}
UNLINK = {"nl": "{} loskoppelen", "en": "Unlink {}"}
UNLINKED = {"nl": "{} is losgekoppeld", "en": "{} is unlinked"}
TILL_THE_EVENING = timedelta(hours=9)


Way = Callable[[Actor, Actor, str, str], Awaitable[None]]


async def unlinks(_here: Actor, there: Actor, platform: str, language: str) -> None:
    await there.says(line(OTHER[platform], language))
    await there.sees(KNOWN[language], [UNLINK[language].format(platform.capitalize())])
    await there.presses(UNLINK[language].format(platform.capitalize()))
    await there.sees(UNLINKED[language].format(platform.capitalize()), [])


async def loses_it(here: Actor, _there: Actor, platform: str, _language: str) -> None:
    if platform == "slack":
        await desk(here).changes(deleted=True)
    else:
        await phone(here).block()


async def vanishes(stage: Stage, here: Actor, platform: str) -> None:
    """Let the account go without a word to the bot."""
    if platform == "slack":
        stage.slack.events.subscriptions.discard("user_change")
        await desk(here).changes(deleted=True)
        stage.slack.faults.error("chat.postMessage", "is_inactive")
    else:
        await phone(here).deactivate()


@languages
async def test_what_finds_nobody_any_more_is_said_in_the_other_app(stage: Stage, platform: str, language: str) -> None:
    here = await joined(stage, "noor", platform, language)
    there = await joined(stage, "twin", OTHER[platform], language)
    await linked(stage, here, platform, there, language)
    await last(stage, here)
    await vanishes(stage, here, platform)
    await waits(stage, "noor")
    await calm(stage)
    assert "Stille standup" in there.screen
    assert "Stille standup" not in here.screen


@languages
@pytest.mark.parametrize("goes", [unlinks, loses_it])
async def test_what_waits_where_somebody_is_no_more_goes_with_them(
    stage: Stage, platform: str, language: str, goes: Way
) -> None:
    here = await joined(stage, "noor", platform, language)
    there = await joined(stage, "twin", OTHER[platform], language)
    await linked(stage, here, platform, there, language)
    await last(stage, here)
    stage.clock.move(TILL_THE_EVENING)
    await waits(stage, "noor")
    await goes(here, there, platform, language)
    await calm(stage)
    await stage.time_passes(hours=15)
    await calm(stage)
    assert "Stille standup" in there.screen
    assert "Stille standup" not in here.screen


PAUSES = {"nl": ("/pauze", "Tot wanneer", "2 weken", "Prima"), "en": ("/pause", "Until when", "2 weeks", "Fine")}


@languages
async def test_a_pause_on_one_app_holds_for_what_waits_on_the_other(stage: Stage, language: str) -> None:
    noor = await joined(stage, "noor", "slack", language)
    twin = await joined(stage, "twin", "telegram", language)
    stage.clock.move(TILL_THE_EVENING)
    await waits(stage, "noor")
    command, question, two_weeks, done = PAUSES[language]
    await twin.says(command)
    await twin.sees(question, [two_weeks])
    await twin.presses(two_weeks)
    await twin.sees(done, [])
    await linked(stage, noor, "slack", twin, language)
    await stage.time_passes(hours=18)
    await calm(stage)
    assert "Stille standup" not in noor.screen + twin.screen
