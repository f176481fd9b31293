"""What a person sees: messages as they stand on the screen, and a drawing of the whole for when a test fails."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from adapters.sandbox.telegram.entities import Entity
from adapters.sandbox.telegram.richtext import covered_text
from adapters.sandbox.telegram.state import Message

_UNSEEN: Final = re.compile("[\u200b\u2060\ufeff]")


class Toast(str):
    """The words that answered a press on a button: `alert` when a window showed them; a link when `url` is set."""

    __slots__ = ("alert", "url")
    alert: bool
    url: str

    def __new__(cls, text: str = "", *, alert: bool = False, url: str = "") -> Self:
        """Words, and how they are shown."""
        toast = super().__new__(cls, text)
        toast.alert = alert
        toast.url = url
        return toast


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a text that looks or acts differently: bold, a link, a mention."""

    kind: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One message as it stands on the screen at one moment."""

    id: int
    chat_id: int
    sender: str
    from_bot: bool
    text: str
    marks: tuple[Mark, ...] = ()
    auto_entities: tuple[Mark, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    media: str = ""
    edited: bool = False
    thread: int | None = None
    reply_to: int | None = None
    reactions: tuple[str, ...] = ()

    @property
    def buttons(self) -> tuple[str, ...]:
        """The labels of all buttons, row after row."""
        return tuple(label for row in self.rows for label in row)

    def __str__(self) -> str:
        media = f"<{self.media}> " if self.media else ""
        lines = [f"{self.sender}: {media}{self.text}{' (edited)' if self.edited else ''}"]
        lines += ["  " + " ".join(f"[{label}]" for label in row) for row in self.rows]
        return "\n".join(lines)


def show(message: Message) -> Shown:
    """The message as people see it now."""
    words = message.words
    return Shown(
        id=message.id,
        chat_id=message.chat.id,
        sender=message.sender.first_name,
        from_bot=message.sender.is_bot,
        text=message.text,
        marks=_marks(message.text, words.explicit if words else ()),
        auto_entities=_marks(message.text, words.automatic if words else ()),
        rows=button_rows(message),
        media=next(iter([*message.media, *message.service]), ""),
        edited=message.edited is not None,
        thread=message.thread,
        reply_to=message.reply_to.id if message.reply_to else None,
        reactions=tuple(message.reactions),
    )


def button_rows(message: Message) -> tuple[tuple[str, ...], ...]:
    """The labels of the buttons under a message, row by row."""
    rows = (message.markup or {}).get("inline_keyboard", [])
    return tuple(tuple(str(button["text"]) for button in row) for row in rows)


def plain(text: str) -> str:
    """The text without the characters that nobody sees."""
    return _UNSEEN.sub("", text)


def draw(messages: Iterable[Message]) -> str:
    """The whole screen, oldest message first."""
    return "\n".join(str(show(message)) for message in messages) or "(an empty chat)"


def _marks(text: str, entities: Iterable[Entity]) -> tuple[Mark, ...]:
    return tuple(Mark(entity["type"], covered_text(text, entity), entity.get("url", "")) for entity in entities)
