"""Being called by name in a group: the words around the name, and where on the web the message stands. Pure."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

Message = Mapping[str, Any]

_SUPERGROUP: Final = "-100"
"""How the ids of supergroups begin; the rest of the id stands in web addresses."""


def called_in(message: Message, bot: int, username: str) -> str | None:
    """Return the text without the bot's name; None when nobody called it, or when the words come from elsewhere."""
    text = message.get("text", message.get("caption")) or ""
    spans = [] if "forward_origin" in message else list(_calls(message, text, bot, username))
    if not spans:
        return None
    units = text.encode("utf-16-le", "surrogatepass")
    for start, end in reversed(spans):
        units = units[: 2 * start] + " ".encode("utf-16-le") + units[2 * end :]
    around = units.decode("utf-16-le", "surrogatepass")
    return re.sub(r" {2,}", " ", around).strip(" ,:\n")


def link_to(message: Message) -> str | None:
    """Return the web address of a message in a group; a basic group has none."""
    chat, number = message["chat"], message["message_id"]
    if chat.get("username"):
        where = chat["username"]
    elif str(chat["id"]).startswith(_SUPERGROUP):
        where = f"c/{str(chat['id']).removeprefix(_SUPERGROUP)}"
    else:
        return None
    topic = f"{message['message_thread_id']}/" if message.get("is_topic_message") else ""
    return f"https://t.me/{where}/{topic}{number}"


def _calls(message: Message, text: str, bot: int, username: str) -> Iterator[tuple[int, int]]:
    """Where the bot is called, in UTF-16 code units."""
    units = text.encode("utf-16-le", "surrogatepass")
    for entity in message.get("entities", message.get("caption_entities")) or ():
        start, end = entity["offset"], entity["offset"] + entity["length"]
        called = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        by_name = entity["type"] == "mention" and called.casefold() == f"@{username}".casefold()
        if by_name or (entity["type"] == "text_mention" and entity["user"]["id"] == bot):
            yield start, end
