"""What one person sees just now: the last messages, their buttons by number, and what there is to tell."""

from collections.abc import Sequence

from adapters.sandbox.slack import SeenView
from adapters.sandbox.terminal.paper import Paper
from adapters.sandbox.terminal.seat import Card, Key, Place, Seat
from adapters.sandbox.terminal.words import word

SHOWN = 6
"""Messages on the screen."""


class Screen:
    """Draws a person's chat, and remembers which number is which button."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._notices: list[str] = []
        self.keys: list[Key] = []

    def notice(self, text: str) -> None:
        """Keep this to be told under what is drawn next."""
        self._notices.append(text)

    def draw(self, seat: Seat, place: Place) -> None:
        """Draw what stands there."""
        language = seat.part.language
        self._head(seat, seat.name_of(place))
        cards = seat.cards(place)[-SHOWN:]
        if not cards:
            self._paper.line(word(language, "empty"), "dim")
        for card, first in self._numbered(cards):
            self._paper.card(card, first)
        self._tell(seat)
        ways = [f":{way}" for way in ("who", *(one for one in seat.places if one != place), "help", "quit")]
        self._paper.line("  ·  ".join([word(language, "hint"), *ways]), "dim")

    def draw_form(self, seat: Seat, form: SeenView) -> None:
        """Draw a form without its fields."""
        self._head(seat, form.title)
        self._tell(seat)
        for text, style in ((form.text, ""), (form.error, "red")):
            if text:
                self._paper.line(text, style)

    def _head(self, seat: Seat, title: str) -> None:
        self._paper.fresh(f"{seat.part.name} · {seat.platform} · {title}")

    def _tell(self, seat: Seat) -> None:
        """Say what was kept, and what the platform complains about."""
        for text in (*self._notices, *seat.complaints()):
            self._paper.line(text, "yellow")
        self._notices = []

    def _numbered(self, cards: Sequence[Card]) -> list[tuple[Card, int]]:
        """The cards with the number of their first button; the newest message's first button is always 1."""
        self.keys, numbered = [], []
        for card in reversed(cards):
            numbered.append((card, len(self.keys) + 1))
            self.keys += card.keys
        return numbered[::-1]
