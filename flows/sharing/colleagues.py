"""Choosing a colleague by (a part of) the name: those who take part, never a list of all."""

from collections.abc import Collection

from flows.members.rules import first_name
from flows.turn import Turn
from storage.models import Member

MOST_SHOWN = 5
_LONGEST_ON_BUTTON = 12


async def matches(turn: Turn, typed: str, without: Collection[int] = ()) -> list[Member]:
    """Return the colleagues whose names are like what was typed, the best known few."""
    return await turn.work.members.called(turn.organisation.id, typed, without, MOST_SHOWN)


def on_button(member: Member) -> str:
    """Return a name short enough for a button."""
    return first_name(member.name)[:_LONGEST_ON_BUTTON]
