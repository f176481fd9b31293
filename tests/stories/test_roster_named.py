"""Whom app.yaml names is an organiser as long as it does: also who joined before, and nobody any longer."""

import pytest

from storage.models import Role
from tests.stories.looking import calm, member, roles, slack_person, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage
from tests.stories.test_roster_roles import grant, joined, sees

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
NAMED = {"nl": "Je bent vanaf nu organisator", "en": "You are an organiser from now on"}
UNNAMED = {"nl": "Je bent geen organisator meer", "en": "You are no organiser any more"}
STAYS = {"nl": "Je blijft organisator tot er een ander is.", "en": "You stay organiser until there is another."}


def account(stage: Stage, name: str, platform: str) -> str:
    someone = slack_person(stage, name) if platform == "slack" else telegram_person(stage, name)
    return f"{platform}:{someone.person.id}"


async def settings_name(stage: Stage, *accounts: str) -> None:
    """The bot is stopped, app.yaml names these, and it is started again."""
    await calm(stage)
    await stage.stop()
    stage.organisers = list(accounts)
    await stage.start()
    await stage.time_passes(minutes=1)


@both_databases
@languages
async def test_whom_the_settings_name_later_is_an_organiser_until_they_do_not(
    stage: Stage, platform: str, language: str
) -> None:
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    await settings_name(stage, account(stage, "noor", platform))
    await sees(stage, "noor", NAMED[language])
    assert await roles(stage, "noor") == {Role.ORGANISER}
    await settings_name(stage)
    await sees(stage, "noor", UNNAMED[language])
    assert (await roles(stage, "noor"), await roles(stage, "fatima")) == (frozenset(), {Role.ORGANISER})
    async with stage.store.read() as work:
        who = await member(stage, "noor")
        story = await work.audit.of(who.organisation_id, "role", who.id)
    assert [(one.from_state, one.to_state, one.reason, one.actor_id) for one in story] == [
        (None, "organiser", "settings", None),
        ("organiser", "none", "settings", None),
    ]


@languages
async def test_the_last_organiser_stays_one_whom_the_settings_name_no_longer(stage: Stage, language: str) -> None:
    stage.person("noor", "slack", language)
    stage.organisers = [account(stage, "noor", "slack")]
    await stage.start()
    await stage.plays(JOINS[language])
    await settings_name(stage)
    await sees(stage, "noor", STAYS[language])
    await stage.time_passes(minutes=1)
    assert await roles(stage, "noor") == {Role.ORGANISER}


async def test_a_role_with_an_end_has_none_while_the_settings_name_its_holder(stage: Stage) -> None:
    await joined(stage, "fatima", "noor", platform="slack")
    await grant(stage, "noor", Role.ORGANISER, days=5)
    await settings_name(stage, account(stage, "noor", "slack"))
    await stage.time_passes(days=6)
    assert await roles(stage, "noor") == {Role.ORGANISER}
    assert "Je bent vanaf nu organisator" not in stage.actors["noor"].screen
