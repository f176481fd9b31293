"""Commands, shortcuts, presses and submissions, in the shapes Slack gives them."""

from collections.abc import Sequence

from adapters.sandbox.slack.core import Core
from adapters.sandbox.slack.directory import Channel, Message, User, View
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.slack.view_methods import view_json


def command(slack: Core, user: User, channel: Channel, name: str, text: str) -> Json:
    """The form of a slash command."""
    return {
        "token": "sandbox",
        "team_id": slack.workspace.team_id,
        "team_domain": slack.workspace.domain,
        "channel_id": channel.id,
        "channel_name": _name(channel),
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": slack.workspace.app_id,
        "is_enterprise_install": "false",
        "response_url": slack.response_urls.make(user.id, channel),
        "trigger_id": slack.triggers.make(user.id),
    }


def message_action(slack: Core, user: User, message: Message, actions: Sequence[Json]) -> Json:
    """`block_actions` on a message; of an ephemeral one Slack does not send the content."""
    channel = slack.workspace.channels[message.channel]
    ephemeral = message.only_for is not None
    container = {"type": "message", "message_ts": message.ts, "channel_id": channel.id, "is_ephemeral": ephemeral}
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    return {
        **_base(slack, user, "block_actions"),
        "trigger_id": slack.triggers.make(user.id),
        "container": container,
        "channel": {"id": channel.id, "name": _name(channel)},
        **({} if ephemeral else {"message": message.as_json()}),
        "state": {"values": message.chosen},
        "response_url": slack.response_urls.make(user.id, channel, message),
        "actions": list(actions),
    }


def view_action(slack: Core, user: User, view: View, actions: Sequence[Json]) -> Json:
    """`block_actions` on a modal or the home page."""
    return {
        **_base(slack, user, "block_actions"),
        "trigger_id": slack.triggers.make(user.id),
        "container": {"type": "view", "view_id": view.id},
        "view": view_json(slack, view),
        "actions": list(actions),
    }


def submission(slack: Core, user: User, view: View) -> Json:
    """`view_submission`."""
    more = {"trigger_id": slack.triggers.make(user.id), "response_urls": []}
    return {**_base(slack, user, "view_submission"), **more, "view": view_json(slack, view)}


def closing(slack: Core, user: User, view: View, *, cleared: bool) -> Json:
    """`view_closed`."""
    return {**_base(slack, user, "view_closed"), "view": view_json(slack, view), "is_cleared": cleared}


def shortcut(slack: Core, user: User, callback_id: str, message: Message | None = None) -> Json:
    """A global shortcut, or with a message a `message_action`."""
    payload = {
        **_base(slack, user, "message_action" if message else "shortcut"),
        "callback_id": callback_id,
        "trigger_id": slack.triggers.make(user.id),
        "action_ts": slack.workspace.new_ts(),
    }
    if message:
        channel = slack.workspace.channels[message.channel]
        payload |= {
            "message_ts": message.ts,
            "message": message.as_json(),
            "channel": {"id": channel.id, "name": _name(channel)},
            "response_url": slack.response_urls.make(user.id, channel),
        }
    return payload


def action(slack: Core, block: Json, element: Json, answered: Json | None = None) -> Json:
    """One entry of `actions`: which element was used, and with what answer."""
    entry = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": slack.workspace.new_ts(),
    }
    if element["type"] == "button":
        return entry | {name: element[name] for name in ("text", "value", "url", "style") if name in element}
    return entry | (answered or {}) | ({"placeholder": element["placeholder"]} if "placeholder" in element else {})


def _base(slack: Core, user: User, kind: str) -> Json:
    return {
        "type": kind,
        "token": "sandbox",
        "api_app_id": slack.workspace.app_id,
        "team": {"id": slack.workspace.team_id, "domain": slack.workspace.domain},
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _name(channel: Channel) -> str:
    return {"im": "directmessage", "private": "privategroup"}.get(channel.kind, channel.name)
