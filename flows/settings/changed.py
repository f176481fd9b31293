"""The answer to every change: what it means, with the way back to how it was and to all settings."""

from flows.texts import Offer, Value, offer
from flows.turn import Turn


async def say_changed(turn: Turn, key: str, *undo: Offer, instead: bool = True, **values: Value) -> None:
    """Say what a change means; `undo` is the button that makes it as it was."""
    turn.home_is_old = True
    rows = [*([one] for one in undo), [offer("settings.back")]]
    await turn.say(key, rows, instead=instead, **values)
