"""What the bot shows: blocks of text with buttons below them; people's own words stay marked as such."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from flows.chat.incoming import File, FileKind


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one manner. `typed` is what a person wrote: shown to the letter, never markup, link or mention."""

    text: str
    bold: bool = False
    typed: bool = False


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    """Return the letters alone."""
    return "".join(run.text for run in text)


class Style(StrEnum):
    """How much a button asks for attention."""

    QUIET = "quiet"
    MAIN = "main"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A label of at most 24 characters and the action it asks for, with short arguments."""

    label: str
    action: str
    args: tuple[str, ...] = ()
    style: Style = Style.QUIET
    private: bool = False
    """What follows happens in the person's private chat, also when the button stands in a group."""
    url: str | None = None
    """Opens this web address, and nothing else happens; ours alone, never one that somebody typed."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some text (lines parted by newlines) and the row of buttons below it; either may be empty."""

    text: Text = ()
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that we drew ourselves: as SVG, and the same in words, for whoever cannot see it."""

    svg: str
    words: Text


@dataclass(frozen=True, slots=True)
class Document:
    """A small file that we wrote ourselves, such as one for a calendar, and what to say where none can be sent."""

    name: str
    """With the ending by which the reader's apps know it."""
    content: str
    words: Text


@dataclass(frozen=True, slots=True)
class Message:
    """What is shown as one message, card or home page."""

    blocks: tuple[Block, ...]
    file: File | None = None
    """What is shown above the text, where this platform keeps it; the text is short then."""
    picture: Picture | None = None
    """What is shown with the first block; the text is short then."""
    document: Document | None = None
    """What goes along with the text, which is short then."""

    @property
    def buttons(self) -> list[Button]:
        """All buttons, in reading order."""
        return [button for block in self.blocks for button in block.buttons]

    def in_words(self) -> Self:
        """Return the same without a picture or document: what is in it is said behind the text of the first block."""
        along = self.picture or self.document
        if along is None:
            return self
        first, *rest = self.blocks or (Block(),)
        told = Block(first.text), Block(along.words, first.buttons), *rest
        return replace(self, blocks=told, picture=None, document=None)

    def __str__(self) -> str:
        shown = self if self.document else self.in_words()
        return "\n\n".join(plain(block.text) for block in shown.blocks if block.text)

    def to_json(self) -> str:
        """Return the message as compact JSON, for the outbox."""
        blocks = [[_runs(block.text), [_button(button) for button in block.buttons]] for block in self.blocks]
        more: dict[str, object] = {}
        if self.file:
            more["file"] = [self.file.kind, self.file.reference]
        if self.picture:
            more["picture"] = [self.picture.svg, _runs(self.picture.words)]
        if self.document:
            more["document"] = [self.document.name, self.document.content, _runs(self.document.words)]
        whole = {"blocks": blocks, **more} if more else blocks
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, payload: str) -> Self:
        """Read what `to_json` wrote."""
        read = json.loads(payload)
        whole = read if isinstance(read, dict) else {"blocks": read}
        file, picture, document = whole.get("file"), whole.get("picture"), whole.get("document")
        return cls(
            tuple(Block(_read_runs(text), _read_buttons(row)) for text, row in whole["blocks"]),
            File(FileKind(file[0]), file[1]) if file else None,
            Picture(picture[0], _read_runs(picture[1])) if picture else None,
            Document(document[0], document[1], _read_runs(document[2])) if document else None,
        )


def _runs(text: Text) -> list[list[object]]:
    return [[run.text, int(run.bold), int(run.typed)] for run in text]


def _button(button: Button) -> list[object]:
    shown: list[object] = [button.label, button.action, button.args, button.style, int(button.private)]
    return [*shown, button.url] if button.url else shown


def _read_runs(rows: Iterable[tuple[str, int, int]]) -> Text:
    return tuple(Run(text, bool(bold), bool(typed)) for text, bold, typed in rows)


def _read_buttons(rows: Iterable[tuple[str, str, list[str], str, int, *tuple[str, ...]]]) -> tuple[Button, ...]:
    return tuple(
        Button(label, action, tuple(args), Style(style), bool(private), *url)
        for label, action, args, style, private, *url in rows
    )
