"""The manifest and the checks: the app as Slack must know it, with the least it has to be allowed."""

import re
from dataclasses import replace

import pytest

from adapters.sandbox.slack import SlackSandbox
from adapters.slack import Slack, SlackOptions, manifest
from adapters.slack.manifest import OPTIONAL_SCOPES, SCOPES

from .slack_desk import COMMANDS, now

EVENT_SCOPES = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "app_uninstalled": None,
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "team_join": "users:read",
    "tokens_revoked": None,
    "user_change": "users:read",
}


@pytest.mark.parametrize("url", [None, "https://learnathon.voorbeeld.nl/"])
def test_it_keeps_to_slacks_published_limits(url):
    made = manifest(COMMANDS, ("nl", "en"), url)
    assert made.keys() == {"display_information", "features", "oauth_config", "settings"}
    assert 1 <= len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    assert made["features"].keys() == {"app_home", "bot_user", "shortcuts", "slash_commands"}
    for shortcut in made["features"]["shortcuts"]:
        assert shortcut["type"] in {"global", "message"}
        assert 1 <= len(shortcut["name"]) <= 24
        assert 1 <= len(shortcut["callback_id"]) <= 255
        assert 1 <= len(shortcut["description"]) <= 150
    commands = made["features"]["slash_commands"]
    assert 1 <= len(commands) <= 50
    for command in commands:
        assert re.fullmatch(r"/[a-z0-9_]{1,31}", command["command"])
        assert 1 <= len(command["description"]) <= 2000
        assert 1 <= len(command.get("usage_hint", "x")) <= 1000
    assert made["settings"]["event_subscriptions"]["bot_events"] == list(EVENT_SCOPES)


def test_daily_commands_stand_there_in_every_language_and_all_words_under_one():
    made = manifest(COMMANDS, ("nl", "en"))["features"]["slash_commands"]
    assert [(one["command"], one["description"]) for one in made] == [
        ("/idee", "Stuur een idee"),
        ("/idea", "Send an idea"),
        ("/scan", "De scan"),
        ("/learnathon", "Alles wat Learnathon kan: begin hier"),
    ]
    assert made[0]["usage_hint"] == "[titel]"
    assert "usage_hint" not in made[2]
    assert made[3]["usage_hint"] == "[idee | scan | wissen]"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("nl", ["Stuur een idee", "Maak hier een idee van"]),
        ("en", ["Send an idea", "Make this an idea"]),
        ("fr", ["Send an idea", "Make this an idea"]),
    ],
)
def test_shortcuts_speak_the_first_language(language, names):
    made = manifest([], (language, "en"))["features"]["shortcuts"]
    assert [one["name"] for one in made] == names


def test_without_an_address_it_uses_socket_mode_and_with_one_every_request_goes_there():
    settings = manifest(COMMANDS)["settings"]
    assert settings["socket_mode_enabled"]
    assert "request_url" not in settings["interactivity"]
    made = manifest(COMMANDS, url="https://learnathon.voorbeeld.nl/")
    address = "https://learnathon.voorbeeld.nl/slack/events"
    assert not made["settings"]["socket_mode_enabled"]
    assert made["settings"]["interactivity"]["request_url"] == address
    assert made["settings"]["event_subscriptions"]["request_url"] == address
    assert {one["url"] for one in made["features"]["slash_commands"]} == {address}


def test_it_asks_for_no_more_than_it_explains_and_for_what_its_events_need():
    scopes = {"bot": list(SCOPES), "bot_optional": list(OPTIONAL_SCOPES)}
    assert manifest(COMMANDS)["oauth_config"] == {"scopes": scopes}
    assert all(OPTIONAL_SCOPES.values())
    assert {scope for scope in EVENT_SCOPES.values() if scope} <= SCOPES.keys()
    assert all(SCOPES.values())


async def findings(sandbox: SlackSandbox, **more: object) -> dict[str, str | None]:
    options = SlackOptions(sandbox.bot_token, sandbox.app_token, base_url=sandbox.api_url)
    checked = await Slack(replace(options, **more), COMMANDS, now).check()
    return {finding.subject: finding.problem for finding in checked}


async def test_a_workspace_as_it_should_be_has_nothing_to_mend():
    async with SlackSandbox(scopes=SCOPES) as sandbox:
        pool = sandbox.add_channel("vijver", private=True)
        found = await findings(sandbox, pool_channel=pool.id)
        assert set(found.values()) == {None}
        assert len(found) == 5
        assert not sandbox.violations


async def test_every_finding_says_what_to_do():
    async with SlackSandbox(scopes=SCOPES.keys() - {"users:read"}) as sandbox:
        pool = sandbox.add_channel("vijver", bot=False)
        found = await findings(sandbox, pool_channel=pool.id, app_token="xapp-wrong")
        assert "users:read" in str(found["Slack: scopes"])
        assert "learnathon manifest" in str(found["Slack: scopes"])
        assert "LEARNATHON_SLACK__APP_TOKEN" in str(found["Slack: app token"])
        assert "/invite" in str(found[f"Slack: pool channel {pool.id}"])
        found = await findings(sandbox, bot_token="xoxb-wrong", app_token=None)
        assert "LEARNATHON_SLACK__BOT_TOKEN" in str(found["Slack: bot token"])
        assert "LEARNATHON_SLACK__SIGNING_SECRET" in str(found["Slack: way in"])


async def test_an_archived_pool_is_told_where_we_may_know_it():
    async with SlackSandbox(scopes=SCOPES) as sandbox:
        pool = sandbox.add_channel("vijver")
        pool.archived = True
        assert (await findings(sandbox, pool_channel=pool.id))[f"Slack: pool channel {pool.id}"] is None
        sandbox.workspace.scopes |= {"channels:read", "groups:read"}
        assert "archived" in str((await findings(sandbox, pool_channel=pool.id))[f"Slack: pool channel {pool.id}"])
        assert not sandbox.violations
