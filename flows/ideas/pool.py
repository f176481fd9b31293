"""The pool: pages to leaf through, one message that changes place by place (domain.md 3.2)."""

import re
from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability, any_words
from flows.chat import Block
from flows.finding.alike import looking_like
from flows.finding.likenesses import Wanted
from flows.finding.place import Place
from flows.finding.sought import sought
from flows.finding.words import nothing_found, title, ways_on
from flows.ideas.ahead import standing
from flows.ideas.card import owner_name
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea, IdeaState

ideas = Capability("idea")
_MOST_ALIKE = 3
_NUMBER = re.compile(r"[0-9]{1,9}")


@ideas.command("ideas", who=MEMBER, takes=any_words)
async def pool(turn: Turn, rest: str) -> None:
    """Show the newest ideas, or those with the words behind the command."""
    await show_pool(turn, Place.searched(rest), typed=rest, instead=False)


@ideas.button("pool", who=MEMBER)
async def see(turn: Turn) -> None:
    """Show the newest ideas, by a button."""
    await show_pool(turn, Place(), instead=False)


@ideas.button("page", who=MEMBER)
async def page(turn: Turn, place: str) -> None:
    """Leaf through the pool."""
    await show_pool(turn, Place.read(place))


async def show_pool(turn: Turn, place: Place, *, typed: str = "", instead: bool = True) -> None:
    """Show a page of the pool, with the ways to search and to narrow it; `typed` is what was searched for."""
    typed = typed.strip()
    if typed and not place.words:
        await turn.say_blocks(nothing_found(turn.words, typed), instead=instead)
        return
    if (numbered := await _numbered(turn, typed)) is not None:
        await turn.say_blocks(entry(turn, numbered, Place().code), ways_on(turn.words, place), instead=instead)
        return
    found = await turn.work.ideas.pool(turn.organisation.id, place.page, PAGE_SIZE, sought(turn, place))
    place = place.at(found.number)
    if found.items:
        entries = [block for idea in found.items for block in entry(turn, idea, place.code)]
        ways = leafing(turn.words, found, "idea.page", lambda number: place.at(number).code)
        await turn.say_blocks(
            title(turn.words, place, found.total), entries, ways, ways_on(turn.words, place), instead=instead
        )
    elif place.words and not place.chosen:
        typed = typed or " ".join(place.words)
        await turn.say_blocks(nothing_found(turn.words, typed, await _alike(turn, place, typed)), instead=instead)
    elif place.narrowed:
        await turn.say_blocks(title(turn.words, place, 0), ways_on(turn.words, place), instead=instead)
    else:
        await turn.say("idea.pool_empty", [[offer("new")]], instead=instead)


async def _alike(turn: Turn, place: Place, typed: str) -> list[Sequence[Block]]:
    """Return what looks like these words, which no idea has. Raises `NotLookedUp`."""
    found = await looking_like(turn, Wanted(turn.organisation.id, typed, ""))
    return [entry(turn, idea, place.code) for idea in found[:_MOST_ALIKE]]


async def _numbered(turn: Turn, typed: str) -> Idea | None:
    """Return the idea whose number was typed, as its card shows it."""
    if not _NUMBER.fullmatch(typed):
        return None
    found = await turn.work.ideas.by_number(turn.organisation.id, int(typed))
    return found if found is not None and found.state is not IdeaState.WITHDRAWN else None


def entry(turn: Turn, idea: Idea, *where: str | int) -> Sequence[Block]:
    """Return one idea as a list shows it; `where` leads back to the place in the list: its page, and which list."""
    words = turn.words
    return words.blocks(
        "idea.entry",
        [[offer("look", idea.id, *where)]],
        number=idea.number or 0,
        title=idea.title,
        type=words.line(f"idea.q_type.{idea.idea_type}"),
        owner=owner_name(words, idea.owner),
        standing=standing(words, idea, turn.post),
    )
