"""The Slack app's manifest: what Slack has to know of us, and the least we have to be allowed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from adapters.slack.endpoint import PATH
from adapters.slack.incoming import OUR_COMMAND
from adapters.slack.ways_in import FROM_MESSAGE, NEW_IDEA
from flows.chat import CommandWord

T = TypeVar("T")

SCOPES: Mapping[str, str] = {
    "commands": "the slash commands",
    "app_mentions:read": "the event app_mention: words to the bot in a channel",
    "chat:write": "chat.postMessage, chat.update, chat.postEphemeral: every message, card and answer",
    "files:write": "files.getUploadURLExternal, files.completeUploadExternal: pictures and files, else said in words",
    "im:write": "conversations.open: the private chat with a person",
    "im:history": "the event message.im: plain words in the private chat; conversations.history to read back there",
    "users:read": "users.list, users.info, user_change, team_join: name, language, time zone, who is a guest",
    "channels:history": "the event message.channels: replies to cards, which become comments; "
    "conversations.history and .replies in a public pool channel: was it posted before the line was cut?",
    "groups:history": "the same where the pool channel is private",
}
"""What the bot may do, and the method or event that needs it. Views and app_home_opened need nothing."""

OPTIONAL_SCOPES: Mapping[str, str] = {
    "channels:read": "conversations.members: whom an import from a public channel names",
    "groups:read": "the same for a private channel",
    "usergroups:read": "usergroups.users.list: whom an import from a user group names",
    "users:read.email": "users.list: which accounts the e-mail addresses of an imported list belong to; never kept",
}
"""What only an import of people needs; whoever installs the app may leave it out."""

EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.channels",
    "message.groups",
    "message.im",
    "team_join",
    "tokens_revoked",
    "user_change",
)

_WHAT_IT_IS = {
    "en": "Colleagues turn ideas for better work into small experiments and learn from them together.",
    "nl": "Collega's maken van ideeën voor beter werk kleine experimenten en leren daar samen van.",
}
_ALL_WORDS = {
    "en": "Everything Learnathon can do: start here",
    "nl": "Alles wat Learnathon kan: begin hier",
}
_LONGEST_HINT = 1000
_SHORTCUTS = {
    "global": (
        NEW_IDEA,
        {
            "en": ("Send an idea", "What can be improved, changed or renewed? Opens a short form."),
            "nl": ("Stuur een idee", "Wat kan er beter, anders of nieuw? Opent een kort formulier."),
        },
    ),
    "message": (
        FROM_MESSAGE,
        {
            "en": ("Make this an idea", "Opens a form with these words filled in, and keeps the way back."),
            "nl": ("Maak hier een idee van", "Opent een formulier met deze woorden, en bewaart de weg terug."),
        },
    ),
}
"""By kind: the callback id, and by language the name (at most 24 characters) and what it does."""


def manifest(
    commands: Sequence[CommandWord], languages: Sequence[str] = ("en", "nl"), url: str | None = None
) -> dict[str, Any]:
    """Return the manifest for these commands; the first language counts most.

    `url` is the address at which we are reached from outside; without it the app uses Socket Mode.
    """
    address = url.rstrip("/") + PATH if url else None
    reached = {"request_url": address} if address else {}
    return {
        "display_information": {
            "name": "Learnathon",
            "description": _in(languages[0], _WHAT_IT_IS),
            "background_color": "#1f4e5f",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Learnathon", "always_online": True},
            "shortcuts": list(_shortcuts(languages[0])),
            "slash_commands": list(_slash_commands(commands, languages, address)),
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES), "bot_optional": list(OPTIONAL_SCOPES)}},
        "settings": {
            "event_subscriptions": {**reached, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **reached},
            "org_deploy_enabled": False,
            "socket_mode_enabled": address is None,
            "token_rotation_enabled": False,
        },
    }


def _slash_commands(
    commands: Sequence[CommandWord], languages: Sequence[str], address: str | None
) -> Iterator[dict[str, Any]]:
    """One for each way to type a daily command, described in the language of that way; then the one for all words."""
    listed = set()
    for command in commands:
        for language in languages if command.daily else ():
            name = command.names.get(language, command.word)
            if name not in listed:
                listed.add(name)
                yield _slash_command(name, command.descriptions[language], command.usage.get(language, ""), address)
    words = " | ".join(command.names.get(languages[0], command.word) for command in commands)
    all_words = _in(languages[0], _ALL_WORDS)
    yield _slash_command(OUR_COMMAND, all_words, f"[{words}]"[:_LONGEST_HINT] if words else "", address)


def _shortcuts(language: str) -> Iterator[dict[str, str]]:
    """Slack knows one name for everybody, so they speak the first language."""
    for kind, (callback, words) in _SHORTCUTS.items():
        name, description = _in(language, words)
        yield {"name": name, "type": kind, "callback_id": callback, "description": description}


def _in(language: str, words: Mapping[str, T]) -> T:
    return words.get(language, words["en"])


def _slash_command(name: str, description: str, usage: str, address: str | None) -> dict[str, Any]:
    command: dict[str, Any] = {"command": f"/{name}", "description": description, "should_escape": False}
    if usage:
        command["usage_hint"] = usage
    if address:
        command["url"] = address
    return command
