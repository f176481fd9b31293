"""What stands in Telegram's pane: who one is, the chats, and the one that is open."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, Final
from zoneinfo import ZoneInfo

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.look import Look
from adapters.sandbox.page.telegram.entities import entities_html
from adapters.sandbox.telegram.state import Message

MOST_SHOWN = 60
"""Messages of a chat that are drawn."""


def telegram_pane(bench: Bench, look: Look) -> dict[str, Any]:
    """Gather it."""
    me = bench.on_telegram[look.telegram]
    chats = [one for one in bench.telegram.chats if me.id == one.id or one.members.get(me.id) in _INSIDE]
    chat = next((one for one in chats if one.id == look.chat), me.private_chat)
    shown = [one for one in chat.shown() if look.topic in (0, one.thread)][-MOST_SHOWN:]
    return {
        "me": me,
        "chats": [one for one in chats if one.person is None],
        "chat": chat,
        "private": chat is me.private_chat,
        "days": list(_days(shown)),
        "description": bench.telegram.description(me.language),
        "menu": me.commands_menu(group=None if chat is me.private_chat else chat),
        "html": _html,
        "clock": _local,
        "kind": lambda message: next(iter(message.media or message.service), ""),
        "drawn": _drawn,
        "bot": bench.telegram.bot_id,
    }


_STAND_IN: Final = 100
"""Pixels; what is no wider was made up by the simulation."""
_ZONE: Final = ZoneInfo("Europe/Amsterdam")
_INSIDE: Final = frozenset(("creator", "administrator", "member"))


def _days(messages: list[Message]) -> Iterator[tuple[datetime, list[Message]]]:
    for _, group in groupby(messages, key=lambda one: _local(one.date).date()):
        of_day = list(group)
        yield _local(of_day[0].date), of_day


def _local(seconds: int) -> datetime:
    """Telegram knows no time zone of a person: the one of the device, here that of the cast's organisation."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(_ZONE)


def _drawn(message: Message) -> str:
    """The id of the picture that the bot drew; what people send is no more than a stand-in, and not shown."""
    sizes = message.media.get("photo") or [{}]
    return str(sizes[0]["file_id"]) if sizes[0].get("width", 0) > _STAND_IN else ""


def _html(message: Message) -> str:
    return entities_html(message.text, message.words.entities) if message.words else ""
