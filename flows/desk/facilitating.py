"""The card for whoever leads a table on the day: its five rounds (domain.md 9.2)."""

from collections.abc import Sequence

from flows.access import FACILITATOR
from flows.capability import Capability
from flows.chat import Block
from flows.texts import Words
from flows.turn import Turn

facilitating = Capability("desk")


@facilitating.button("card", who=FACILITATOR)
async def show(turn: Turn) -> None:
    """Show the card."""
    await turn.say_blocks(card(turn.words))


def card(words: Words) -> Sequence[Block]:
    """Return the rounds at a table."""
    return words.blocks("desk.card")
