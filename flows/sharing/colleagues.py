"""Choosing a colleague by (a part of) the name: those who take part, never a list of all."""

from collections.abc import Callable, Collection, Sequence

from flows.chat import Block
from flows.members.rules import first_name
from flows.settings.rules import paused_until
from flows.texts import Ours
from flows.turn import Turn
from storage.models import Member, MemberState

MOST_SHOWN = 5
_LONGEST_ON_BUTTON = 12


async def matches(turn: Turn, typed: str, without: Collection[int] = ()) -> list[Member]:
    """Return the colleagues whose names are like what was typed, the best known few."""
    return await turn.work.members.called(turn.organisation.id, typed, without, MOST_SHOWN)


async def colleague(turn: Turn, member_id: str) -> Member | None:
    """Return a colleague who can be asked now; else say that they pause, or take part no more."""
    found = await turn.work.members.get(int(member_id))
    ours = found is not None and found.organisation_id == turn.organisation.id
    if found is not None and ours and found.state is MemberState.ACTIVE:
        return found
    pauses = found is not None and ours and found.state is MemberState.PAUSED
    turn.notice("coowner.pauses" if pauses else "coowner.not_here")
    return None


def entries_of(turn: Turn, found: Sequence[Member], asks: Callable[[Member], Sequence[Block]]) -> list[Block]:
    """Return who was found: each with the way to ask them, or until when they pause and cannot be asked."""
    blocks: list[Block] = []
    for one in found:
        if one.state is MemberState.PAUSED:
            day = paused_until(one) or Ours("none")
            blocks += turn.words.blocks("coowner.match_pauses", name=one.name, day=day)
        else:
            blocks += asks(one)
    return blocks


def on_button(member: Member) -> str:
    """Return a name short enough for a button."""
    return first_name(member.name)[:_LONGEST_ON_BUTTON]
