"""What Slack's client makes of a line somebody types: mentions of names, links of addresses, names of emoji."""

import re
from collections.abc import Iterator

from adapters.sandbox.slack.emoji import ELEMENTS, EMOJI, stored
from adapters.sandbox.slack.markup import escape
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.slack.workspace import Workspace

_SPECIAL = re.compile(r"(https?://[^\s<>]+|[@#][\w.-]+)")


def typed(workspace: Workspace, text: str) -> tuple[str, list[Json]]:
    """The message's text as Slack stores it, and its one rich text block."""
    pieces = [_piece(workspace, piece) for piece in _pieces(text) if piece]
    section = {"type": "rich_text_section", "elements": [element for _, element in pieces]}
    block = {"type": "rich_text", "block_id": workspace.new_id("b"), "elements": [section]}
    return "".join(text for text, _ in pieces), [block]


def _pieces(text: str) -> Iterator[str]:
    for piece in _SPECIAL.split(text):
        yield from (piece,) if _SPECIAL.fullmatch(piece) else EMOJI.split(piece)


def _piece(workspace: Workspace, piece: str) -> tuple[str, Json]:
    if piece in ELEMENTS:
        return stored(ELEMENTS[piece]), ELEMENTS[piece]
    if piece.startswith(("http://", "https://")):
        return f"<{escape(piece)}>", {"type": "link", "url": piece}
    if piece.startswith("@"):
        for user in workspace.users.values():
            if user.name == piece[1:]:
                return f"<@{user.id}>", {"type": "user", "user_id": user.id}
    if piece.startswith("#"):
        for channel in workspace.channels.values():
            if channel.name == piece[1:]:
                return f"<#{channel.id}|{channel.name}>", {"type": "channel", "channel_id": channel.id}
    return escape(piece), {"type": "text", "text": piece}
