"""What people do on Telegram, in the words of chat: pure translation, and nothing kept of them that no turn needs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from adapters.telegram.address import Place, Receipt
from adapters.telegram.callback import LINK_PREFIX, ButtonCodes
from adapters.telegram.mentions import called_in, link_to
from flows.chat import (
    Act,
    Command,
    File,
    FileKind,
    Incoming,
    Mentioned,
    Moved,
    Pressed,
    Reachable,
    Replied,
    Said,
    Sender,
    Surface,
)

Update = Mapping[str, Any]
"""An update as the Bot API writes it."""

PLATFORM: Final = "telegram"
KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates we ask Telegram for."""
_TALK: Final = ("message", "edited_message")

_COMMAND: Final = re.compile(r"/(\w+)(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)
_TWO_LETTERS: Final = 2
_CONTENT: Final = frozenset(
    (
        *("photo", "live_photo", "paid_media", "animation", "sticker", "video", "video_note", "story"),
        *("voice", "audio", "document", "contact", "location", "venue"),
        *("poll", "checklist", "dice", "game"),
    )
)
"""What people send instead of words; everything else without text is Telegram's own notice."""


@dataclass(frozen=True, slots=True)
class Translator:
    """Reads updates for one bot."""

    bot: int
    username: str
    words: frozenset[str]
    """Every way to type one of our commands."""
    codes: ButtonCodes

    def incoming(self, update: Update) -> Incoming | None:
        """Return what somebody did, or None for what is none of the bot's business."""
        kind, content = _content(update)
        if "migrate_to_chat_id" in content:
            return self._moved(update, content["chat"]["id"])
        person = content.get("from")
        if person is None or person.get("is_bot"):
            return None
        private = _chat(content).get("type") == "private"
        act = self._act(kind, content, private=private)
        if act is None:
            return None
        place = None if private else place_of(update)
        return Incoming(
            f"{PLATFORM}:{self.bot}:{update['update_id']}",
            _sender(person),
            act,
            Surface.STEPS,
            private,
            shared=place.to_json() if place else None,
        )

    def _moved(self, update: Update, chat: int) -> Incoming:
        """Return that a group became a supergroup, as told by the group: who brought it about may be nobody we see."""
        told = Sender(PLATFORM, "", str(chat), "", Place(chat).to_json())
        key = f"{PLATFORM}:{self.bot}:{update['update_id']}"
        return Incoming(key, told, Moved(Receipt.beginning(chat)), Surface.STEPS, private=False)

    def _act(self, kind: str, content: Update, *, private: bool) -> Act | None:
        if kind == "callback_query":
            return self._pressed(content)
        if not private:
            return self._said_in_group(content, edited=kind == "edited_message") if kind in _TALK else None
        if kind == "my_chat_member":
            return _reachable(content)
        return self._said(content) if kind == "message" else _edited(content)

    def _said(self, message: Update) -> Act | None:
        text = message.get("text")
        if text is None:
            return _sent(message)
        if "forward_origin" in message:
            return Said(text, forwarded=True)
        match = _COMMAND.fullmatch(text)
        if match is None:
            return Said(text, under=_answered(message))
        return self._command(match[1].lower(), match[3] or "")

    def _command(self, word: str, rest: str) -> Act:
        if word == "start" and rest.startswith(LINK_PREFIX):
            press = self.codes.read_link(rest)
            return Pressed(*press) if press else Command(word)
        return Command(word, rest)

    def _said_in_group(self, message: Update, *, edited: bool) -> Act | None:
        """Return a command that is meant for us, words with our name in them, or a reply; other talk stays unread."""
        match = _COMMAND.fullmatch(message.get("text") or "")
        if match is None:
            words, reply = called_in(message, self.bot, self.username), _reply(message)
            if words is None:
                return reply
            return self._called(message, words, reply, edited=edited) or (reply and replace(reply, text=words))
        word, addressee = match[1].lower(), match[2]
        ours = addressee.lower() == self.username.lower() if addressee else word in self.words
        return Command(word, match[3] or "") if ours and not edited else None

    def _called(self, message: Update, words: str, reply: Replied | None, *, edited: bool) -> Mentioned | None:
        """Return words with our name in them; in a reply to what we said, the name only says to whom."""
        to_us = ((message.get("reply_to_message") or {}).get("from") or {}).get("id") == self.bot
        if edited or to_us:
            return None
        if reply is None:
            return Mentioned(words, link_to(message))
        return Mentioned(words, link_to(message), reply.to, reply.source, reply.root)

    def _pressed(self, query: Update) -> Act | None:
        message, data = query.get("message"), query.get("data")
        if not message or not data:  # a game, or a message sent in another bot's name
            return None
        press = self.codes.read(message["chat"]["id"], data)
        receipt: str | None = Receipt(message["chat"]["id"], message["message_id"]).to_json()
        if "document" in message:
            receipt = None  # no text can take the place of a file
        return Pressed(*press, receipt=receipt) if press else None


def sender_id(update: Update) -> int:
    """Return who did it, so that each person's updates can be taken in order; 0 when nobody did."""
    person = _content(update)[1].get("from") or {}
    return int(person.get("id", 0))


def query_id(update: Update) -> str | None:
    """Return the id by which a press on a button is answered."""
    query = update.get("callback_query")
    return str(query["id"]) if query else None


def message_of(update: Update) -> Receipt | None:
    """Return which message somebody wrote; None for what is no message of theirs."""
    kind, content = _content(update)
    return Receipt(content["chat"]["id"], content["message_id"]) if kind in _TALK else None


def place_of(update: Update) -> Place | None:
    """Return where it happened, with the topic."""
    content = _content(update)[1]
    chat = _chat(content).get("id")
    if chat is None:
        return None
    return Place(chat, content.get("message_thread_id") if content.get("is_topic_message") else None)


def _content(update: Update) -> tuple[str, Update]:
    return next(((kind, update[kind]) for kind in KINDS if kind in update), ("", {}))


def _chat(content: Update) -> Update:
    """Return the chat; that of a press is the chat of its message."""
    chat: Update = content.get("chat") or (content.get("message") or {}).get("chat") or {}
    return chat


def _sent(message: Update) -> Act | None:
    """Return what was sent instead of words: a photo by its largest size, a voice note, or anything we cannot read.

    The words beside it are kept where we can read it, and those of something passed on, which is about them.
    """
    if _CONTENT.isdisjoint(message):
        return None
    file = None
    if sizes := message.get("photo"):
        largest = max(sizes, key=lambda one: one["width"] * one["height"])
        file = File(FileKind.PHOTO, largest["file_id"], one_of_several="media_group_id" in message)
    elif voice := message.get("voice"):
        file = File(FileKind.VOICE, voice["file_id"])
    forwarded = "forward_origin" in message
    return Said(message.get("caption") if file or forwarded else None, forwarded=forwarded, file=file)


def _edited(message: Update) -> Act | None:
    text = message.get("text")
    return None if text is None else Said(text, edited=True)


def _answered(message: Update) -> str | None:
    """Return the receipt of the message that this one answers, of ours or not."""
    original = message.get("reply_to_message")
    return Receipt(message["chat"]["id"], original["message_id"]).to_json() if original else None


def _reply(message: Update) -> Replied | None:
    """Return what was said to a message; everything in a topic hangs on the notice that opened it, and is no reply."""
    original = message.get("reply_to_message")
    if not original or "forum_topic_created" in original:
        return None
    text = message.get("text", message.get("caption"))
    if text is None and _CONTENT.isdisjoint(message):
        return None
    chat = message["chat"]["id"]
    return Replied(
        to=Receipt(chat, original["message_id"]).to_json(),
        source=Receipt(chat, message["message_id"]).to_json(),
        text=text,
        edited_at=message.get("edit_date"),
        root=_root(message, chat),
    )


def _root(message: Update, chat: int) -> str | None:
    """Return with which message the talk began: a supergroup tells, but for what is said in a topic."""
    thread = message.get("message_thread_id")
    return None if thread is None or message.get("is_topic_message") else Receipt(chat, thread).to_json()


def _reachable(change: Update) -> Act | None:
    status = change["new_chat_member"]["status"]
    return Reachable(status == "member") if status in {"member", "kicked"} else None


def _sender(person: Update) -> Sender:
    name = " ".join(filter(None, (person.get("first_name"), person.get("last_name"))))
    language = (person.get("language_code") or "").partition("-")[0].lower()
    return Sender(
        platform=PLATFORM,
        tenant="",
        id=str(person["id"]),
        name=name,
        address=Place(person["id"]).to_json(),
        language=language if len(language) == _TWO_LETTERS else None,
    )
