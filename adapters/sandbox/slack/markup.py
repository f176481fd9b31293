"""Slack's mrkdwn: what its control sequences mean, how it is stored, and what a person sees of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

CONTROL = re.compile(r"<([@#!][^<>\n]+|[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\n]+)>")
_BARE_LINK = re.compile(r"https?://[^\s<>|]+")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt);)")
_BARE_BRACKET = re.compile(r"<(?![@#!]|[a-zA-Z][a-zA-Z0-9+.-]*:)")
CODE = re.compile(r"```(.+?)```|`([^`\n]+)`", re.DOTALL)
STYLES = tuple(
    re.compile(rf"(?<![\w{mark}]){mark}(?=\S)([^{mark}\n]*?[^\s{mark}]){mark}(?![\w{mark}])")
    for mark in (r"\*", "_", "~")
)
_STYLED = "\1"
"""Stands where a style begins or ends, until all are found: what is styled does not touch its neighbours."""
QUOTE = re.compile(r"^(?:>|&gt;) ?", re.MULTILINE)


def control_sequences(text: str) -> list[str]:
    """Mentions, broadcasts and links that this mrkdwn would turn into; dates are harmless and left out."""
    return [found.group(0) for found in CONTROL.finditer(text) if not found.group(1).startswith("!date^")]


def escape(text: str) -> str:
    """What Slack makes of the text a person typed: its three control characters as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """What a person sees of Slack's three entities."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def stored(text: str) -> str:
    """The text as Slack keeps it and gives it back: bare `&` and `<` become entities, whole ones stay."""
    return _BARE_BRACKET.sub("&lt;", _BARE_AMPERSAND.sub("&amp;", text))


def stored_blocks(value: Any) -> Any:
    """A copy of blocks with every text object as Slack keeps it; rich text is kept as it is."""
    if isinstance(value, list):
        return [stored_blocks(part) for part in value]
    if not isinstance(value, dict):
        return value
    if value.get("type") in {"mrkdwn", "plain_text"} and isinstance(value.get("text"), str):
        return {**value, "text": stored(value["text"])}
    return {key: stored_blocks(part) for key, part in value.items()}


@dataclass
class Reader:
    """Reads texts as a person does, and remembers who was mentioned and what was linked."""

    name_of: Callable[[str], str]
    mentions: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def mrkdwn(self, text: str) -> str:
        """The plain, visible text of this mrkdwn."""
        kept: list[str] = []

        def keep(shown: str) -> str:
            kept.append(shown)
            return f"\0{len(kept) - 1}\0"

        text = CONTROL.sub(lambda found: keep(self._control(found.group(1))), text.replace("\0", ""))
        text = CODE.sub(lambda found: keep(unescape(found.group(1) or found.group(2))), text)
        self.links += [unescape(link) for link in _BARE_LINK.findall(text)]
        text = QUOTE.sub("", text)
        for style in STYLES:
            text = style.sub(rf"{_STYLED}\1{_STYLED}", text)
        text = unescape(text.replace(_STYLED, ""))
        while "\0" in text:
            text = re.sub(r"\0(\d+)\0", lambda found: kept[int(found.group(1))], text)
        return text

    def _control(self, inner: str) -> str:
        target, _, label = inner.partition("|")
        if target.startswith(("@", "#")):
            self.mentions.append(target[1:])
            return target[0] + self.name_of(target[1:])
        if target.startswith("!date^"):
            return unescape(label)
        if target.startswith("!"):
            self.mentions.append(target)
            return "@" + (label or target[1:])
        self.links.append(unescape(target))
        return unescape(label or target)
