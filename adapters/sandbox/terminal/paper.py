"""Draws on the terminal with rich; what people wrote is never taken for markup."""

import re
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from adapters.sandbox.terminal.seat import Card, Key

_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_INSET = (0, 0, 0, 2)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Paper:
    """Where the terminal draws."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def fresh(self, heading: str) -> None:
        """Begin anew under a heading; a terminal is cleared, a file goes on."""
        self._console.clear()
        self._console.print(Rule(Text(clean(heading), style="bold"), align="left"))

    def line(self, text: str = "", style: str = "") -> None:
        """Write some words."""
        self._console.print(Text(clean(text), style=style))

    def inset(self, text: str, style: str = "") -> None:
        """Write some words a little to the right."""
        self._console.print(Padding(Text(clean(text), style=style), _INSET, expand=False))

    def card(self, card: Card, first_number: int) -> None:
        """Draw a message; its buttons are numbered from here."""
        author = Text(clean(card.author), style="bold green" if card.own else "bold cyan")
        self._console.print(author + Text(f" ({card.note})" if card.note else "", style="dim"))
        number = first_number
        for part in card.parts:
            if isinstance(part, str):
                self.inset(part)
            else:
                self.keys(part, number)
                number += len(part)

    def keys(self, keys: Iterable[Key], first_number: int = 1) -> None:
        """Draw buttons with their numbers side by side."""
        row = Text("   ").join(_key(number, key.label) for number, key in enumerate(keys, first_number))
        self._console.print(Padding(row, _INSET, expand=False))

    def choices(self, labels: Sequence[str], first_number: int = 1) -> None:
        """Draw what can be chosen, one to a line."""
        for number, label in enumerate(labels, first_number):
            self._console.print(Padding(_key(number, label), _INSET, expand=False))

    def prompt(self, text: str = "> ") -> None:
        """Ask for a line."""
        self._console.print(Text(text, style="bold"), end="")
        self._console.file.flush()

    def echo(self, line: str) -> None:
        """Show a line that nobody saw being typed."""
        if not self._console.is_terminal:
            self.line(line)


def clean(text: str) -> str:
    """The text without marks that nobody sees, and without characters that steer a terminal."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", text))


def _key(number: int, label: str) -> Text:
    return Text.assemble((f" {number} ", "reverse"), " ", clean(label))
