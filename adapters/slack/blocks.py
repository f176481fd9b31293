"""A message as Slack's blocks. Rich text is shown to the letter: nothing in it becomes a mention, a link or markup."""

from collections.abc import Iterator
from itertools import count
from json import dumps
from math import ceil
from typing import Any

from flows.chat import Block, Button, Message, Picture, Run, Style, Text, plain

Json = dict[str, Any]

MOST_BLOCKS = 50
"""In a message; a modal and a home page may hold twice as many."""
LONGEST_TEXT = 12_000
"""Letters in all the blocks of one message together; Slack refuses a little over 13,000."""
_LONGEST_PIECE = 3000
_LONGEST_LABEL = 75
_LONGEST_WORDS = 2000
_BUTTONS_IN_ROW = 5
_STYLES = {Style.MAIN: "primary", Style.DANGER: "danger"}


def blocks_of(message: Message, most: int = MOST_BLOCKS, file: str | None = None) -> list[Json]:
    """Return the message as rich text with rows of buttons; what is beyond Slack's limits ends in "…".

    `file` is the id of the message's picture on Slack; it stands behind the text of the first block.
    """
    numbers, left = count(), LONGEST_TEXT
    blocks: list[Json] = []
    pictures = [_image(file, message.picture)] if file and message.picture else []
    for block in message.blocks or (Block(),):
        text, left = _within(block.text, left)
        if any(run.text for run in text):
            blocks.append(_rich_text(text))
        blocks += pictures
        pictures = []
        blocks += [_actions(row, numbers) for row in _rows(block.buttons)]
    if len(blocks) > most:
        blocks = [*blocks[: most - 1], _rich_text((Run("…"),))]
    return blocks or [_rich_text((Run("…"),))]  # Slack shows no page without a block


def cut(text: str, longest: int) -> str:
    """Return the text, ending in "…" where it would be too long."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def plain_text(text: str, longest: int) -> Json:
    """Return a text object in which nothing is markup and `:word:` stays what it is."""
    return {"type": "plain_text", "text": cut(text, longest), "emoji": False}


def _within(text: Text, left: int) -> tuple[Text, int]:
    kept: list[Run] = []
    for run in text:
        if len(run.text) > left:
            return (*kept, Run(run.text[:left] + "…" if left else "", run.bold)), 0
        kept.append(run)
        left -= len(run.text)
    return tuple(kept), left


def _rich_text(text: Text) -> Json:
    elements = [_element(piece, bold=run.bold) for run in text for piece in _pieces(run.text)]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def _image(file: str, picture: Picture) -> Json:
    return {"type": "image", "slack_file": {"id": file}, "alt_text": cut(plain(picture.words), _LONGEST_WORDS) or "…"}


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), _LONGEST_PIECE):
        yield text[start : start + _LONGEST_PIECE]


def _element(text: str, *, bold: bool) -> Json:
    return {"type": "text", "text": text, **({"style": {"bold": True}} if bold else {})}


def _rows(buttons: tuple[Button, ...]) -> Iterator[tuple[Button, ...]]:
    """Part buttons into rows of about the same length: six are three and three, not five and one."""
    if buttons:
        size = ceil(len(buttons) / ceil(len(buttons) / _BUTTONS_IN_ROW))
        for start in range(0, len(buttons), size):
            yield buttons[start : start + size]


def _actions(row: tuple[Button, ...], numbers: Iterator[int]) -> Json:
    return {"type": "actions", "elements": [_button(button, next(numbers)) for button in row]}


def _button(button: Button, number: int) -> Json:
    """The number makes the id unique where one action stands twice, as Slack demands."""
    shown: Json = {
        "type": "button",
        "text": plain_text(button.label, _LONGEST_LABEL),
        "action_id": f"{button.action}#{number}",
    }
    if button.url:
        shown["url"] = button.url
    if button.args:
        shown["value"] = dumps(button.args, ensure_ascii=False, separators=(",", ":"))
    if button.style in _STYLES:
        shown["style"] = _STYLES[button.style]
    return shown
