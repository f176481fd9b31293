"""The ideas one carries along and those one follows: pages to leaf through, each with the way back to one's own."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.ideas.pool import entry
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea
from storage.repositories.base import Page

ideas = Capability("idea")


@ideas.button("carried", who=MEMBER)
async def carried(turn: Turn, number: str) -> None:
    """Leaf through the ideas one carries along."""
    found = await turn.work.ideas.carried_by(turn.me.id, int(number), PAGE_SIZE)
    await _show(turn, turn.words.blocks("idea.carried_title", n=found.total), found, "carried")


@ideas.button("followed", who=MEMBER)
async def followed(turn: Turn, number: str) -> None:
    """Leaf through the ideas one follows."""
    found = await turn.work.ideas.followed_by(turn.me.id, int(number), PAGE_SIZE)
    await _show(turn, turn.words.blocks("idea.followed_title", n=found.total), found, "followed")


async def more_of_mine(turn: Turn) -> tuple[Block, ...]:
    """Say how many ideas one carries along and follows, with the ways to them and to what is kept of oneself."""
    kept = await turn.work.belongings.kept(turn.me.id)
    ways = [
        *([offer("carried", 1)] if kept.co_owned else ()),
        *([offer("followed", 1)] if kept.followed else ()),
        offer("kept", action="privacy.show"),
    ]
    return turn.words.blocks("idea.more_of_mine", [ways], co_owned=kept.co_owned, followed=kept.followed)


async def _show(turn: Turn, title: tuple[Block, ...], found: Page[Idea], among: str) -> None:
    entries = [block for idea in found.items for block in entry(turn, idea, found.number, among)]
    back = turn.words.row([offer("idea.back_to_mine", 1, action="idea.mine")])
    await turn.say_blocks(title, entries, leafing(turn.words, found, f"idea.{among}"), [back], instead=True)
