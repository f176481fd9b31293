"""Somebody of the crowd: does what a person does, in the app they have, and waits for what it brings."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, Protocol

from adapters.sandbox.cast import Part
from adapters.sandbox.crowd.dutch import DUTCH
from adapters.sandbox.crowd.english import ENGLISH
from adapters.sandbox.crowd.speech import Speech

PATIENCE: Final = 10.0
"""Seconds after which somebody gives up waiting."""
LOOKS_BACK: Final = 40
"""Cards and messages that somebody scrolls back, at most."""
SPEECH: Final[Mapping[str, Speech]] = {"nl": DUTCH, "en": ENGLISH}
_CARD: Final = re.compile(r"(\d+)\. (.+) \(.+?\)")
_AMONG_OTHERS = r"(?:\d\. )?"


@dataclass(frozen=True, slots=True)
class Card:
    """An idea as it stands in the pool."""

    number: int
    title: str
    at: Any
    """The message, as the app shows it."""


class Colleague(Protocol):
    """The same moves in either app. Labels are those of `Speech.labels`, by their names.

    Whatever does not come within `PATIENCE`, or cannot be done, raises AssertionError with what is on the screen.
    """

    part: Part
    takes_part: bool
    """Whether they joined, as far as they know."""
    refused: bool
    """Whether they said no thanks, and are left alone."""

    @property
    def speech(self) -> Speech:
        """The words of their language."""

    async def starts(self) -> None:
        """Greet the bot."""

    async def asks(self, command: str, rest: str = "") -> None:
        """Use a command, by its label."""

    async def says(self, text: str) -> None:
        """Say something to the bot in private."""

    async def finds(self, *labels: str) -> str:
        """Wait for something new with one of these buttons, and return the name of the first."""

    async def presses(self, *labels: str, **values: object) -> str:
        """Wait for it, press it, and return its name."""

    async def fills_in(self, answers: Mapping[str, str], known: int = 0) -> None:
        """Answer a form; so many of its first answers it has already."""

    async def confirms(self, label: str) -> None:
        """Take a last look at what was filled in, and press this."""

    async def hears(self, label: str) -> None:
        """Wait for these words."""

    async def presses_now(self, *labels: str) -> bool:
        """Press one of these where it stands among the last messages; tells whether there was any."""

    async def gives_up(self) -> None:
        """Leave whatever is open."""

    def offered(self) -> Sequence[str]:
        """Return every button among the last messages, as it is written."""

    async def presses_any(self, written: str) -> None:
        """Press a button by what is written on it."""

    def cards(self) -> Sequence[Card]:
        """Return the ideas that stand in the pool, the newest last."""

    async def replies(self, card: Card, text: str) -> None:
        """Say something under a card, where everybody reads it."""


def card(text: str, at: Any) -> Card | None:
    """Read a message of the pool as an idea's card, if it is one."""
    found = _CARD.fullmatch(text.partition("\n")[0])
    return Card(int(found[1]), found[2], at) if found else None


def newest(found: Iterable[Card | None]) -> list[Card]:
    """Return the cards among these, which are given newest first, as far as somebody scrolls back; newest last."""
    return list(islice((one for one in found if one is not None), LOOKS_BACK))[::-1]


def pattern(speech: Speech, label: str, values: Mapping[str, object]) -> str:
    """Return what is written on the button of this name, as a pattern; a number may be any unless it is given.

    Among other things in one message, the place of what it is about stands before it.
    """
    written = speech.labels[label]
    if label in values:
        return _AMONG_OTHERS + re.escape(written.format(values[label]))
    return _AMONG_OTHERS + re.escape(written).replace(r"\{\}", r"\d+")
