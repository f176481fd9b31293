"""What waits for somebody: drafts to finish, and whatever each capability says waits."""

from collections.abc import Sequence

from flows.chat import Block
from flows.turn import Turn

_MOST = 12
"""Blocks; who has more to do sees the rest when the first are done."""


async def waiting_blocks(turn: Turn) -> list[Block]:
    """Return a block for each thing that waits, with the buttons to do it; nothing when nothing does."""
    return [block for blocks in turn.house.repertoire.waiting for block in await blocks(turn)][:_MOST]


async def what_waits(turn: Turn) -> Sequence[Block]:
    """Return the same under a heading, with the drafts; also where nothing waits, that is said."""
    drafts = await turn.work.ideas.drafts_count(turn.me.id)
    more = await waiting_blocks(turn)
    heading = turn.words.blocks("home.waits") if more and not drafts else turn.words.blocks("home.waiting", n=drafts)
    return [*heading, *more]
