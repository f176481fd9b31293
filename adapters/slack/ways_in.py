"""Other ways to send something in: shortcuts, a shortcut on somebody's message, a mention in a channel. Pure."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from adapters.slack.mrkdwn import words_of
from flows.chat import Command, Mentioned

Body = Mapping[str, Any]
Names = Callable[[str], str | None]

NEW_IDEA = "idea"
"""The shortcut that is always there, by its callback id."""
FROM_MESSAGE = "idea_from_message"
"""The shortcut on a message."""
_GROUP_CONVERSATION = "mpdm-"
"""How the name of a private conversation of a few people begins; its id looks like that of a channel."""


def from_shortcut(body: Body, web: str, name_of: Names) -> Command | None:
    """Return what a shortcut asks for; None when it is not one of ours.

    Of a message its words are taken and where it stands, not who said it.
    """
    match body.get("type"), body.get("callback_id"):
        case ("shortcut", callback) if callback == NEW_IDEA:
            return Command(NEW_IDEA)
        case ("message_action", callback) if callback == FROM_MESSAGE:
            message, channel = body["message"], body["channel"]
            among_few = str(channel.get("name") or "").startswith(_GROUP_CONVERSATION)
            link = None if among_few else link_to(web, channel["id"], message)
            return Command(NEW_IDEA, words_of(message, name_of), link)
    return None


def mention(body: Body, web: str, name_of: Names, receipt_of: Callable[[str, str], str]) -> Mentioned | None:
    """Return the words around the bot's name; None when another bot called it, or when somebody only corrected them."""
    event = body["event"]
    if event.get("bot_id") or event.get("edited") or not event.get("user"):
        return None
    ours = "|".join(re.escape(one["user_id"]) for one in body.get("authorizations") or () if one.get("is_bot"))
    text = re.sub(rf"<@(?:{ours})(?:\|[^>]*)?>[:,]?", " ", event.get("text") or "") if ours else event.get("text") or ""
    words = words_of({**event, "text": _tidy(text)}, name_of)
    thread = event.get("thread_ts")
    under = receipt_of(event["channel"], thread) if thread else None
    origin = None if event.get("channel_type") == "mpim" else link_to(web, event["channel"], event)
    return Mentioned(words, origin, under)


def link_to(web: str, channel: str, message: Body) -> str | None:
    """Return the web address of a message; None in a private conversation, whose address helps nobody else."""
    if not web or channel.startswith("D"):
        return None
    link = f"{web.rstrip('/')}/archives/{channel}/p{message['ts'].replace('.', '')}"
    thread = message.get("thread_ts")
    return link if thread in {None, message["ts"]} else f"{link}?thread_ts={thread}&cid={channel}"


def _tidy(text: str) -> str:
    return re.sub(r" {2,}", " ", text).strip()
