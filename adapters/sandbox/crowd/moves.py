"""What somebody of the crowd does alike in either app: find a button among what is new or was last, and press it."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from adapters.sandbox.cast import Part
from adapters.sandbox.crowd.colleague import PATIENCE, SPEECH, pattern
from adapters.sandbox.crowd.speech import Speech


class Shown(Protocol):
    """A message as an app shows it."""

    @property
    def buttons(self) -> Sequence[str]:
        """What is written on its buttons."""


M = TypeVar("M", bound=Shown)
M_co = TypeVar("M_co", bound=Shown, covariant=True)


class Person(Protocol[M_co]):
    """Somebody before either app."""

    def look_away(self) -> None:
        """Take note only of what is new from now on."""

    async def sees(self, text: str, *, within: float) -> object:
        """Wait for a text."""

    async def finds(self, labels: Sequence[str], *, within: float) -> tuple[M_co, str]:
        """Wait for a button that matches one of these."""


class Moves(ABC, Generic[M]):
    """A `Colleague`, but for what each app has its own way to do."""

    def __init__(self, part: Part, person: Person[M]) -> None:
        self.part = part
        self.takes_part = self.refused = False
        self._before: Person[M] = person

    @property
    def speech(self) -> Speech:
        """The words of their language."""
        return SPEECH[self.part.language]

    async def finds(self, *labels: str) -> str:
        """Wait for something new with one of these buttons."""
        return (await self._find(labels, {}))[2]

    async def presses(self, *labels: str, **values: object) -> str:
        """Press the first of these buttons that something new has."""
        message, written, label = await self._find(labels, values)
        self._before.look_away()
        await self._press(written, message)
        return label

    async def hears(self, label: str) -> None:
        """Wait for these words."""
        await self._before.sees(self.speech.labels[label], within=PATIENCE)

    async def presses_now(self, *labels: str) -> bool:
        """Press one of these among the last messages, the newest first."""
        wanted = "|".join(pattern(self.speech, label, {}) for label in labels)
        for message in reversed(self._last()):
            for written in message.buttons:
                if re.fullmatch(wanted, written):
                    self._before.look_away()
                    await self._press(written, message)
                    return True
        return False

    def offered(self) -> Sequence[str]:
        """Return every button among the last messages."""
        return [written for message in self._last() for written in message.buttons]

    async def presses_any(self, written: str) -> None:
        """Press a button by what is written on it."""
        await self._press(written, next(one for one in reversed(self._last()) if written in one.buttons))

    @abstractmethod
    async def _press(self, written: str, message: M) -> None:
        """Press this under a message."""

    @abstractmethod
    def _last(self) -> list[M]:
        """Return the last messages of the bot in private, the newest last."""

    async def _find(self, labels: Sequence[str], values: Mapping[str, object]) -> tuple[M, str, str]:
        """Return the message, what is written on the button, and its name."""
        wanted = {label: pattern(self.speech, label, values) for label in labels}
        message, written = await self._before.finds(list(wanted.values()), within=PATIENCE)
        return message, written, next(label for label, one in wanted.items() if re.fullmatch(one, written))
