"""A reaction has its idea's card above it, also in a pool that got another id, or was not there before."""

import pytest

from bot.settings.sections import Slack
from tests.stories.discussion_scenes import from_bot, replies, says_in_private, under_card, with_idea
from tests.stories.idea_scenes import cards, joined, sends
from tests.stories.looking import calm
from tests.stories.stage import Stage

both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)


async def in_a_basic_group(stage: Stage) -> None:
    host = stage.telegram.add_person("Kim")
    stage.group = stage.telegram.add_group("Ideeën", [host], kind="group")


async def restarts(stage: Stage) -> None:
    await calm(stage)
    await stage.stop()
    await stage.start()


@both_databases
async def test_the_card_goes_along_once_with_a_group_that_becomes_a_supergroup(stage: Stage) -> None:
    await in_a_basic_group(stage)
    noor, sam = await with_idea(stage, "telegram")
    await replies(stage, sam, "Een.")
    assert await under_card(stage, noor) == ["Sam\nEen."]
    stage.group = stage.telegram.migrate(stage.group)
    await calm(stage)
    await replies(stage, sam, "Twee.")
    assert await under_card(stage, noor) == ["Sam\nTwee."], "under a card of its own"
    await replies(stage, sam, "Drie.")
    await restarts(stage)  # with the new id in the settings
    await replies(stage, sam, "Vier.")
    assert await under_card(stage, noor) == ["Sam\nTwee.", "Sam\nDrie.", "Sam\nVier."]
    await sends(noor, "nl", title="Koffie zonder rij")
    await replies(stage, sam, "Vijf.")
    assert (await under_card(stage, noor))[-1] == "Sam\nVijf."
    await calm(stage)
    assert [one.text.splitlines()[0] for one in from_bot(stage, noor) if one.buttons] == [
        "1. Stille standup (Veranderen)",
        "2. Koffie zonder rij (Veranderen)",
    ]


async def test_a_group_that_moved_while_the_bot_was_away_shows_the_card_before_what_is_said(stage: Stage) -> None:
    await in_a_basic_group(stage)
    noor, sam = await with_idea(stage, "telegram")
    await replies(stage, sam, "Een.")
    await calm(stage)
    await stage.stop()
    stage.group = stage.telegram.migrate(stage.group)
    await stage.start()
    await replies(stage, sam, "Twee.")
    assert await under_card(stage, noor) == ["Sam\nTwee."]
    assert len(from_bot(stage, noor)) == 2


async def test_a_platform_that_comes_later_shows_the_card_before_what_is_said(stage: Stage) -> None:
    stage.settings_changes["slack"] = Slack()
    noor = await joined(stage, "noor", "telegram")
    await sends(noor, "nl")
    await replies(stage, noor, "Een.")
    stage.settings_changes.clear()
    await restarts(stage)
    await says_in_private(noor, "Twee.")
    on_slack, _ = await cards(stage)
    assert [one.text.splitlines()[0] for one in on_slack] == ["1. Stille standup (Veranderen)", "Noor"]
    assert on_slack[1].thread_ts == on_slack[0].ts
