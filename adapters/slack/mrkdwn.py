"""Slack's own way of writing text, in and out."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from adapters.slack.emoji import with_emoji

_ENTITIES = (("<", "&lt;"), (">", "&gt;"))
_SPECIAL = re.compile(r"<([^<>]+)>")


def escaped(text: str, longest: int = 3000) -> str:
    """Return text in which nothing is a mention, a link or markup, cut so that it never ends in half an entity."""
    if len(text) > longest or len(_escape(text)) > longest:
        kept = 0
        room = longest - 1
        while kept < len(text) and (room := room - len(_escape(text[kept]))) >= 0:
            kept += 1
        text = text[:kept] + "…"
    return _escape(text)


def unescaped(text: str) -> str:
    """Undo Slack's escaping of the three characters it reserves."""
    for letter, entity in _ENTITIES:
        text = text.replace(entity, letter)
    return text.replace("&amp;", "&")


def spoken(text: str, name_of: Callable[[str], str | None]) -> str:
    """Return a message as the person saw it while typing: mentions and links as words."""
    return unescaped(_SPECIAL.sub(lambda found: _words(found[1], name_of), text))


def words_of(message: Mapping[str, Any], name_of: Callable[[str], str | None]) -> str:
    """Return what a message of Slack's says, as the person saw it while typing; empty when it has no words."""
    return spoken(with_emoji(message.get("text") or "", message.get("blocks")), name_of).strip()


def _escape(text: str) -> str:
    text = text.replace("&", "&amp;")
    for letter, entity in _ENTITIES:
        text = text.replace(letter, entity)
    return text


def _words(special: str, name_of: Callable[[str], str | None]) -> str:
    target, _, label = special.partition("|")
    match target[0]:
        case "@":
            return "@" + (label or name_of(target[1:]) or target[1:])
        case "#":
            return "#" + (label or target[1:])
        case "!":
            return label or "@" + target[1:]
        case _ if not label or target.endswith(label):
            return label or target
        case _:
            return f"{label} ({target})"
