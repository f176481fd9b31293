"""What the terminal needs of a person on a platform: what they see, what they can press, say and fill in."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from adapters.sandbox.cast import Part
from adapters.sandbox.slack import SeenView

Place = Literal["chat", "home", "pool"]
"""Where somebody looks: the chat with the bot, the bot's home page, or where the ideas are shown."""

Action = Callable[[], Awaitable[str]]
"""Something a person does; returns what the platform said at once, such as a line that pops up, or nothing."""


@dataclass(frozen=True, slots=True)
class Key:
    """A button, and what happens when it is pressed."""

    label: str
    press: Action
    answered: bool = True
    """Whether the bot hears of it, so that something comes back."""


@dataclass(frozen=True, slots=True)
class Card:
    """One message, or a page, as it stands on the screen: words and rows of buttons from top to bottom."""

    author: str
    parts: tuple[str | tuple[Key, ...], ...]
    note: str = ""
    own: bool = False

    @property
    def keys(self) -> tuple[Key, ...]:
        """All its buttons, in order."""
        return tuple(key for part in self.parts if not isinstance(part, str) for key in part)

    def __str__(self) -> str:
        words = [part if isinstance(part, str) else " ".join(f"[{key.label}]" for key in part) for part in self.parts]
        return "\n".join([f"{self.author}: {self.note}", *words])


class Seat(Protocol):
    """One person on one platform."""

    part: Part
    platform: str
    places: tuple[Place, ...]

    def cards(self, place: Place) -> Sequence[Card]:
        """What stands there, oldest first."""

    def name_of(self, place: Place) -> str:
        """What this place is called on this platform."""

    async def look(self, place: Place) -> None:
        """Go there, as far as the platform notices."""

    async def say(self, text: str, place: Place) -> str:
        """Send this as it was typed, a slash command as a command."""

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call this whenever the bot changes something on the screen; returns what ends it."""

    def complaints(self) -> list[str]:
        """What the platform itself said went wrong, since the last time this was asked."""

    @property
    def form(self) -> SeenView | None:
        """The form that is open, on platforms that have them."""

    def form_keys(self) -> list[Key]:
        """The form's buttons: the one that sends it first, the one that closes it last."""

    def many_lines(self, field: str) -> bool:
        """Whether a field of the form takes several lines."""

    async def fill(self, field: str, answer: str | list[str] | None) -> bool:
        """Fill in a field of the form; True when the bot is told at once."""

    async def close(self) -> None:
        """Close the form."""

    def colleagues(self) -> tuple[str, ...]:
        """The names a person can choose from where a form asks for somebody."""
