"""Slack's events about messages: who says what, in private or in a thread, and how it changes."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from adapters.slack.mrkdwn import words_of
from flows.chat import File, FileKind, Replied, Said

Event = Mapping[str, Any]
NameOf = Callable[[str], str | None]

_SLACK_ITSELF = "USLACKBOT"
_OF_PEOPLE = frozenset({None, "file_share", "me_message", "thread_broadcast"})
_KINDS = {"image": FileKind.PHOTO, "audio": FileKind.VOICE}
_CHANNELS = frozenset({"channel", "group"})


def message_in(event: Event) -> Event:
    """Return the message itself: the new one where it changed, the old one where it is gone."""
    inside = {"message_changed": "message", "message_deleted": "previous_message"}.get(event.get("subtype") or "")
    found: Event = event.get(inside, {}) if inside else event
    return found


def said_in_private(event: Event, name_of: NameOf) -> Said | None:
    """Return what somebody said to us alone; None for what Slack, or a program, said."""
    said = message_in(event)
    if event.get("channel_type") != "im" or event.get("subtype") == "message_deleted" or not _is_news(event, said):
        return None
    edited, thread = said is not event, said.get("thread_ts")
    under = None if thread in {None, said.get("ts")} else receipt_of(event["channel"], thread)
    return Said(_words(said, name_of), edited=edited, file=None if edited else _file_in(said), under=under)


def said_in_thread(event: Event, name_of: NameOf) -> Replied | None:
    """Return what somebody said in a thread of a channel; None for talk outside threads."""
    said = message_in(event)
    thread = said.get("thread_ts")
    if event.get("channel_type") not in _CHANNELS or thread in {None, said.get("ts")} or not _is_news(event, said):
        return None
    removed = event.get("subtype") == "message_deleted"
    return Replied(
        to=receipt_of(event["channel"], thread),
        source=receipt_of(event["channel"], said["ts"]),
        text=None if removed else _words(said, name_of),
        edited_at=float(said["edited"]["ts"]) if said is not event and not removed else None,
        removed=removed,
    )


def receipt_of(channel: str, ts: str) -> str:
    """Return the receipt of a message: where it stands and its timestamp, which is Slack's id of it."""
    return json.dumps({"channel": channel, "ts": ts}, separators=(",", ":"))


def _is_news(event: Event, said: Event) -> bool:
    """Tell whether a person did this: not a program, and not Slack, which changes messages to show a link's preview."""
    if event.get("subtype") == "message_changed":
        before = event.get("previous_message", {}).get("text")
        if "edited" not in said or said.get("text") == before:
            return False
    if said.get("bot_id") or said.get("user", _SLACK_ITSELF) == _SLACK_ITSELF:
        return False
    return said.get("subtype") in _OF_PEOPLE


def _file_in(said: Event) -> File | None:
    """Return the first photo or sound, by the address at which its sender can open it."""
    found = [file for file in map(_readable, said.get("files") or ()) if file is not None]
    return replace(found[0], one_of_several=len(found) > 1) if found else None


def _readable(file: Mapping[str, Any]) -> File | None:
    kind = _KINDS.get(str(file.get("mimetype") or "").partition("/")[0])
    opens = str(file.get("permalink") or "").startswith("https://")
    return File(kind, file["permalink"]) if kind is not None and opens else None


def _words(said: Event, name_of: NameOf) -> str | None:
    return words_of(said, name_of) or None
