"""What changed on Slack while the bot was stopped is caught up with at the start; who is only missing has not left."""

from datetime import timedelta

import pytest

from storage.models import MemberState
from tests.stories.looking import calm, member, roll_called, rows, slack_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])


async def settled(stage: Stage, language: str = "nl") -> None:
    stage.person("noor", "slack", language)
    await stage.start()
    await stage.plays(JOINS[language])
    await calm(stage)


async def changed_meanwhile(stage: Stage, **profile: object) -> None:
    """Stop the bot, change the profile without its hearing of it, and start again."""
    await stage.stop()
    stage.clock.move(timedelta(days=1))
    noor = slack_person(stage, "noor").person
    stage.slack.events.subscriptions.discard("user_change")
    await noor.changes(**profile)
    await stage.start()
    await roll_called(stage)


@languages
async def test_who_was_switched_off_meanwhile_has_left_and_can_come_back(stage: Stage, language: str) -> None:
    await settled(stage, language)
    stage.slack.faults.ratelimit("users.list")
    await changed_meanwhile(stage, deleted=True)
    assert (await member(stage, "noor")).state is MemberState.LEFT
    await changed_meanwhile(stage, deleted=False)
    await stage.plays(
        {
            "nl": "noor: /learnathon help\nbot: Welkom terug, Noor. ... Gaan we verder? [Toch weer meedoen]\n"
            "noor: [Toch weer meedoen]\nbot: Welkom terug; alles staat er nog zoals het stond.",
            "en": "noor: /learnathon help\nbot: Welcome back, Noor. ... Shall we go on? [Take part after all]\n"
            "noor: [Take part after all]\nbot: Welcome back; everything is as it was.",
        }[language]
    )
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


@languages
async def test_a_name_that_was_changed_meanwhile_is_followed(stage: Stage, language: str) -> None:
    await settled(stage, language)
    await changed_meanwhile(stage, name="Nora", real_name="Nora")
    assert (await member(stage, "noor")).name == "Nora"


async def test_who_is_missing_from_the_list_has_not_left(stage: Stage) -> None:
    await settled(stage)
    await stage.stop()
    del stage.slack.workspace.users[slack_person(stage, "noor").person.id]
    stage.slack.faults.error("users.info", "user_not_found")
    await stage.start()
    await roll_called(stage)
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


async def test_where_nothing_changed_nothing_is_done(stage: Stage) -> None:
    await settled(stage)
    before = await rows(stage)
    await changed_meanwhile(stage)
    assert await rows(stage) == before
