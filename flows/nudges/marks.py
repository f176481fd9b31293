"""What is pressed in a message of our own tells in which: so it counts as answered. Pure.

The mark stands before the action, "1z:" or, among others in one message, "1z+": the nudge's number to the base 36.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.chat import Block, Incoming, Pressed

_MARK = re.compile(r"([0-9a-z]+)([:+])(.+)", re.DOTALL)
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def marked(blocks: Sequence[Block], nudge_id: int, *, among_others: bool = False) -> tuple[Block, ...]:
    """Return these with the nudge marked on each button."""
    mark = f"{_written(nudge_id)}{'+' if among_others else ':'}"
    return tuple(
        replace(block, buttons=tuple(replace(button, action=mark + button.action) for button in block.buttons))
        for block in blocks
    )


def unmarked(incoming: Incoming) -> Incoming:
    """Return what came in, the mark of a button read: its action is what it does."""
    act = incoming.act
    found = _MARK.fullmatch(act.action) if isinstance(act, Pressed) else None
    if found is None or not isinstance(act, Pressed):
        return incoming
    read = replace(act, action=found[3], nudge=int(found[1], 36), among_others=found[2] == "+")
    return replace(incoming, act=read)


def _written(number: int) -> str:
    digits = ""
    while number or not digits:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
