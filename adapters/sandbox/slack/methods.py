"""The Web API methods the simulation knows: their arguments, the scope a bot needs, and their rate tier.

Facts from Slack's published reference. A scope that starts with `*` depends on the kind of conversation:
`*:history` is `channels:history`, `groups:history` or `im:history`.
"""

from dataclasses import dataclass

BY_KIND = {"public": "channels", "private": "groups", "im": "im"}
"""The first word of a scope, by the kind of conversation it opens."""

APP_LEVEL = "connections:write"
"""The scope that only an app-level token (xapp) has."""


@dataclass(frozen=True)
class Method:
    """What one method of the Web API accepts and asks for."""

    required: frozenset[str]
    optional: frozenset[str]
    scope: str | None
    tier: str


def _method(required: str, optional: str, scope: str | None, tier: str) -> Method:
    return Method(frozenset(required.split()), frozenset(optional.split()), scope, tier)


_MESSAGE = "attachments blocks icon_emoji icon_url link_names markdown_text metadata parse text thread_ts username"
_PAGE = "cursor include_all_metadata inclusive latest limit oldest"

METHODS = {
    "apps.connections.open": _method("", "", APP_LEVEL, "t3"),
    "auth.test": _method("", "", None, "t5"),
    "bots.info": _method("", "bot team_id", "users:read", "t3"),
    "chat.delete": _method("channel ts", "as_user", "chat:write", "t3"),
    "chat.getPermalink": _method("channel message_ts", "", None, "t5"),
    "chat.postEphemeral": _method("channel user", _MESSAGE, "chat:write", "t4"),
    "chat.postMessage": _method(
        "channel", f"{_MESSAGE} mrkdwn reply_broadcast unfurl_links unfurl_media", "chat:write", "t5"
    ),
    "chat.update": _method(
        "channel ts",
        "attachments blocks file_ids link_names markdown_text metadata parse reply_broadcast text",
        "chat:write",
        "t3",
    ),
    "conversations.history": _method("channel", _PAGE, "*:history", "t3"),
    "conversations.info": _method("channel", "include_locale include_num_members", "*:read", "t3"),
    "conversations.members": _method("channel", "cursor limit", "*:read", "t4"),
    "conversations.open": _method("", "channel prevent_creation return_im users", "im:write", "t3"),
    "conversations.replies": _method("channel ts", _PAGE, "*:history", "t3"),
    "files.completeUploadExternal": _method(
        "files",
        "blocks channel_id channels icon_emoji icon_url initial_comment thread_ts username",
        "files:write",
        "t4",
    ),
    "files.getUploadURLExternal": _method("filename length", "alt_txt snippet_type", "files:write", "t4"),
    "reactions.add": _method("channel name timestamp", "", "reactions:write", "t3"),
    "team.info": _method("", "domain team", "team:read", "t3"),
    "usergroups.users.list": _method("usergroup", "include_disabled", "usergroups:read", "t2"),
    "users.info": _method("user", "include_locale", "users:read", "t4"),
    "users.list": _method("", "cursor include_locale limit team_id", "users:read", "t2"),
    "views.open": _method("view", "interactivity_pointer trigger_id", None, "t4"),
    "views.publish": _method("user_id view", "hash interactivity_pointer", None, "t4"),
    "views.push": _method("view", "interactivity_pointer trigger_id", None, "t4"),
    "views.update": _method("view", "external_id hash view_id", None, "t4"),
}

EVERYWHERE = {"team_id"}
"""What every method takes: Bolt adds the workspace to all its calls."""

STRUCTURED = {"blocks": list, "attachments": list, "view": dict, "metadata": dict}
"""Arguments that are JSON inside, and what that JSON has to be."""

SUBSCRIPTIONS = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "member_joined_channel": "*:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "team_join": "users:read",
    "tokens_revoked": None,
    "user_change": "users:read",
}
"""Events an app can subscribe to here, with the scope each of them needs."""

USUAL_SCOPES = frozenset({
    "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:write", "groups:history",
    "groups:read", "im:history", "im:read", "im:write", "reactions:write", "team:read", "users:read",
})  # fmt: skip
"""What the simulated bot may do unless a test says otherwise."""
