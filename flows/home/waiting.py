"""What waits for somebody, and for what they wait: drafts to finish, and whatever each capability says."""

from collections.abc import Iterable, Sequence

from flows.capability import Waiting
from flows.chat import Block
from flows.numbering import each_numbered
from flows.turn import Turn

_MOST = 12
"""Blocks; who has more to do sees the rest when the first are done."""


async def waiting_blocks(turn: Turn) -> list[Block]:
    """Return a block for each thing that waits, with the buttons to do it; nothing when nothing does."""
    return each_numbered(await _all_of(turn, turn.house.repertoire.waiting))


async def what_waits(turn: Turn) -> Sequence[Block]:
    """Return the same under a heading, with the drafts, then what they wait for; where nothing waits, that is said."""
    drafts = await turn.work.ideas.drafts_count(turn.me.id)
    more = await _all_of(turn, turn.house.repertoire.waiting)
    heading = turn.words.blocks("home.waits") if more and not drafts else turn.words.blocks("home.waiting", n=drafts)
    asked = await _all_of(turn, turn.house.repertoire.waiting_for_others)
    below = turn.words.blocks("home.waits_for_others") if asked else ()
    shown = each_numbered([*more, *asked])
    return [*heading, *shown[: len(more)], *below, *shown[len(more) :]]


async def _all_of(turn: Turn, waiting: Iterable[Waiting]) -> list[Block]:
    return [block for blocks in waiting for block in await blocks(turn)][:_MOST]
