"""The pool: pages to leaf through, one message that changes place by place (domain.md 3.2)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.card import owner_name
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.texts import Words, offer
from flows.turn import Turn
from storage.models import Idea

ideas = Capability("idea")


@ideas.command("ideas", who=MEMBER)
async def pool(turn: Turn, rest: str) -> None:  # noqa: ARG001 - the shape of every command
    """Show the newest ideas."""
    await _show_pool(turn, 1, instead=False)


@ideas.button("pool", who=MEMBER)
async def see(turn: Turn) -> None:
    """Show the newest ideas, by a button."""
    await _show_pool(turn, 1, instead=False)


@ideas.button("page", who=MEMBER)
async def page(turn: Turn, number: str) -> None:
    """Leaf through the pool."""
    await _show_pool(turn, int(number), instead=True)


async def _show_pool(turn: Turn, number: int, *, instead: bool) -> None:
    found = await turn.work.ideas.pool(turn.organisation.id, number, PAGE_SIZE)
    if not found.items:
        await turn.say("idea.pool_empty", [[offer("new")]], instead=instead)
        return
    entries = [block for idea in found.items for block in _entry(turn.words, idea, found.number)]
    title = turn.words.blocks("idea.pool_title", n=found.total)
    await turn.say_blocks(title, entries, leafing(turn.words, found, "idea.page"), instead=instead)


def _entry(words: Words, idea: Idea, page_number: int) -> tuple[Block, ...]:
    return words.blocks(
        "idea.entry",
        [[offer("look", idea.id, page_number)]],
        number=idea.number or 0,
        title=idea.title,
        type=words.line(f"idea.q_type.{idea.idea_type}"),
        owner=owner_name(words, idea.owner),
        state=words.line(f"idea.state_{idea.state}"),
    )
