"""A message as Telegram shows it: text with bold parts as entities (never a parse mode), rows of buttons below."""

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from telegram import InputFile
from telegram.constants import MessageLimit

from adapters.telegram.callback import ButtonCodes
from adapters.telegram.quiet import isolated, joined, joints
from flows.chat import Button, Document, File, Message, Style

MOST_UNITS: Final = int(MessageLimit.MAX_TEXT_LENGTH)
MOST_CAPTION: Final = int(MessageLimit.CAPTION_LENGTH)
_MOST_ENTITIES: Final = int(MessageLimit.MESSAGE_ENTITIES)
_ELLIPSIS: Final = "…"
_LABEL: Final = 64
_ROW_LETTERS, _ROW_BUTTONS = 30, 3
_SHORT_LABEL, _SHORT_BUTTONS = 3, 8
_PICTURE, _ATTACHED = "picture.png", "picture"
_NO_PREVIEW: Final = {"is_disabled": True}
_STYLES: Final = {Style.MAIN: "primary", Style.DANGER: "danger"}
_INVISIBLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*")

Json = dict[str, Any]


class _Piece(NamedTuple):
    text: str
    bold: bool
    typed: bool


class Renderer:
    """Renders messages for this bot's chats."""

    def __init__(self, codes: ButtonCodes, username: str) -> None:
        self._codes = codes
        self._username = username

    def render(self, message: Message, chat: int) -> Json:
        """Return the arguments of sendMessage or editMessageText, but for the place; ValueError for a long button."""
        text, entities = _written(message, MOST_UNITS)
        rendered: Json = {"text": text, "link_preview_options": _NO_PREVIEW, **self._keyboard(message, chat)}
        return rendered | ({"entities": entities} if entities else {})

    def render_file(self, message: Message, file: File, chat: int) -> Json:
        """Return the arguments of sendPhoto or sendVoice, but for the place; ValueError for a long button."""
        return {file.kind.value: file.reference, **_caption(message), **self._keyboard(message, chat)}

    def render_document(self, message: Message, document: Document, chat: int) -> Json:
        """Return the arguments of sendDocument for a file of our own, but for the place."""
        sent = InputFile(document.content.encode(), document.name)
        return {"document": sent, **_caption(message), **self._keyboard(message, chat)}

    def render_picture(self, message: Message, png: bytes, chat: int) -> Json:
        """Return the arguments of sendPhoto for a picture of our own, with what it shows in words below it."""
        return {"photo": InputFile(png, _PICTURE), **_caption(message.in_words()), **self._keyboard(message, chat)}

    def render_new_picture(self, message: Message, png: bytes, chat: int) -> Json:
        """Return the same as arguments of editMessageMedia."""
        media = {"type": "photo", "media": f"attach://{_ATTACHED}", **_caption(message.in_words())}
        return {"media": media, _ATTACHED: InputFile(png, _PICTURE), **self._keyboard(message, chat)}

    def _keyboard(self, message: Message, chat: int) -> Json:
        if rows := [row for block in message.blocks for row in _rows(block.buttons)]:
            shown = [[self._button(one, chat) for one in row] for row in rows]
            return {"reply_markup": {"inline_keyboard": shown}}
        return {}

    def _button(self, button: Button, chat: int) -> Json:
        rendered: Json = {"text": _visible(clipped(button.label, _LABEL))}
        if button.url:
            rendered["url"] = button.url
        elif button.private and chat < 0:
            link = self._codes.link(button.action, button.args)
            rendered["url"] = f"https://t.me/{self._username}?start={link}"
        else:
            rendered["callback_data"] = self._codes.data(chat, button.action, button.args)
        if button.style in _STYLES:
            rendered["style"] = _STYLES[button.style]
        return rendered


def _caption(message: Message) -> Json:
    text, entities = _written(message, MOST_CAPTION)
    return {"caption": text} | ({"caption_entities": entities} if entities else {})


def units(text: str) -> int:
    """Return the length as Telegram counts it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clipped(text: str, most: int) -> str:
    """Return the text, or what fits of it with an ellipsis: whole characters, whole words where that is near."""
    if units(text) <= most:
        return text
    room, end = most - 1, 0
    while room >= (size := units(text[end])):
        room -= size
        end += 1
    while end and _continues(text, end):
        end -= 1
    gap = text.rfind(" ", max(0, end - 40), end + 1)
    return text[: gap if gap > 0 else end].rstrip() + _ELLIPSIS


def _continues(text: str, at: int) -> bool:
    """Whether the letter here belongs to the one before it: an accent, a skin tone, a joined emoji."""
    after, before = text[at], text[at - 1]
    joined_emoji = "\u200d" in (after, before) or "\U0001f3fb" <= after <= "\U0001f3ff"
    return joined_emoji or after == "\ufe0f" or unicodedata.category(after).startswith("M")


def _written(message: Message, most: int) -> tuple[str, list[Json]]:
    """Return the text, cut off where it is longer than Telegram takes here, and its bold parts."""
    pieces = _fitting(_quiet(_pieces(message)), most)
    text = "".join(piece.text for piece in pieces)
    visible = _visible(text)
    return visible, _entities(pieces) if visible is text else []


def _pieces(message: Message) -> list[_Piece]:
    """The texts of all blocks in a row, parted by empty lines."""
    pieces: list[_Piece] = []
    for block in message.blocks:
        if not block.text:
            continue
        if pieces:
            pieces.append(_Piece("\n\n", bold=False, typed=False))
        pieces.extend(
            _Piece(_sound(isolated(run.text) if run.typed else run.text), run.bold, run.typed) for run in block.text
        )
    return pieces


def _sound(text: str) -> str:
    """Half characters, which cannot be sent, become question marks."""
    return text if text.isascii() else text.encode(errors="replace").decode()


def _quiet(pieces: list[_Piece]) -> list[_Piece]:
    """Put word joiners in and around what people typed; what the bot says itself stays clickable."""
    if not any(piece.typed for piece in pieces):
        return pieces
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text)
    inside: list[list[int]] = [[] for _ in pieces]
    for place in joints("".join(piece.text for piece in pieces)):
        after = bisect_right(starts, place) - 1
        first = bisect_right(starts, max(place - 2, 0)) - 1  # a dot of ours behind a word of theirs
        if any(piece.typed for piece in pieces[first : after + 1]):
            inside[after].append(place - starts[after])
    return [piece._replace(text=joined(piece.text, own)) for piece, own in zip(pieces, inside, strict=True)]


def _fitting(pieces: list[_Piece], room: int) -> list[_Piece]:
    """Cut off what is over Telegram's limit."""
    kept: list[_Piece] = []
    sizes = [units(piece.text) for piece in pieces]
    if sum(sizes) <= room:
        return pieces
    room -= 1  # for the ellipsis, should the cut fall between two pieces
    for piece, size in zip(pieces, sizes, strict=True):
        if size > room:
            kept.append(piece._replace(text=clipped(piece.text, room) if room > 1 else _ELLIPSIS))
            break
        kept.append(piece)
        room -= size
    return kept


def _entities(pieces: Iterable[_Piece]) -> list[Json]:
    """The bold parts."""
    found: list[Json] = []
    at = 0
    for piece in pieces:
        size = units(piece.text)
        if piece.bold and size:
            found.append({"type": "bold", "offset": at, "length": size})
        at += size
    return found[:_MOST_ENTITIES]


def _rows(buttons: Sequence[Button]) -> list[Sequence[Button]]:
    """One row as given, or several of about the same length when it would be too tight on a phone."""
    if not buttons:
        return []
    most = _SHORT_BUTTONS if all(len(button.label) <= _SHORT_LABEL for button in buttons) else _ROW_BUTTONS
    even = math.ceil(len(buttons) / math.ceil(len(buttons) / most))
    rows: list[list[Button]] = [[]]
    for button in buttons:
        tight = sum(len(one.label) for one in rows[-1]) + len(button.label) > _ROW_LETTERS
        if rows[-1] and (tight or len(rows[-1]) == even):
            rows.append([])
        rows[-1].append(button)
    return list(rows)


def _visible(text: str) -> str:
    """Telegram refuses what nobody can see."""
    return _ELLIPSIS if _INVISIBLE.fullmatch(text) else text
