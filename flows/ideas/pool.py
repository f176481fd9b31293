"""The pool, and one's own ideas: pages to leaf through, one message that changes place by place (domain.md 3.2)."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.access import IDEA_OWNER
from flows.ideas.card import card, owner_name
from flows.ideas.conversation import ask_again
from flows.texts import Offer, Words, offer
from flows.turn import Turn
from storage.models import Idea, IdeaState
from storage.repositories.base import Page

ideas = Capability("idea")
PAGE_SIZE = 5
_MINE = tuple(state for state in IdeaState if state is not IdeaState.WITHDRAWN)


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


@ideas.command("mine", who=MEMBER)
async def mine(turn: Turn, rest: str) -> None:  # noqa: ARG001 - the shape of every command
    """Show my ideas and drafts."""
    await _show_mine(turn, 1, instead=False)


@ideas.button("mine", who=MEMBER)
async def my_page(turn: Turn, number: str) -> None:
    """Leaf through my ideas."""
    await _show_mine(turn, int(number), instead=True)


@ideas.button("look", who=MEMBER)
async def look(turn: Turn, idea_id: str, page_number: str = "1", among: str = "page") -> None:
    """Show one idea, with the way back to the list: a page of the pool, or of "mine"."""
    found = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if found is None or found.number is None:
        turn.notice("idea.gone")
        return
    below = [block for blocks in turn.house.repertoire.on_idea for block in await blocks(turn, found)]
    back = turn.words.row([offer("idea.card.back", page_number, action=f"idea.{among}")])
    shown = card(turn.words, found, found.owner, turn.organisation.time_zone)
    await turn.say_blocks(shown, below, [back], instead=True)


@ideas.button("go_on", who=IDEA_OWNER, opens=True)
async def go_on(turn: Turn, idea_id: str) -> None:
    """Take up a draft."""
    draft = await turn.work.ideas.draft(turn.member.id if turn.member else 0, int(idea_id))
    if draft is None:
        turn.notice("idea.not_a_draft")
    else:
        await ask_again(turn, draft)


@ideas.button("discard", who=IDEA_OWNER)
async def discard(turn: Turn, idea_id: str) -> None:
    """Withdraw a draft nobody else has seen."""
    draft = await turn.work.ideas.draft(turn.member.id if turn.member else 0, int(idea_id))
    if draft is None:
        turn.notice("idea.not_a_draft")
        return
    draft.state, draft.changed_at = IdeaState.WITHDRAWN, turn.now
    await turn.note("idea", draft.id, IdeaState.DRAFT, draft.state)
    await turn.say("idea.discarded", [[offer("restore", draft.id)]], instead=True, title=draft.title)


@ideas.button("restore", who=IDEA_OWNER)
async def restore(turn: Turn, idea_id: str) -> None:
    """Bring a withdrawn draft back."""
    found = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if found is None or found.state is not IdeaState.WITHDRAWN or found.submitted_at is not None:
        turn.notice("idea.not_a_draft")
        return
    found.state, found.changed_at = IdeaState.DRAFT, turn.now
    await turn.note("idea", found.id, IdeaState.WITHDRAWN, found.state)
    await turn.say("idea.saved", [[offer("go_on", found.id)]], instead=True, title=found.title)


async def my_blocks(turn: Turn, number: int = 1) -> list[Block]:
    """Return a page of my ideas and drafts, as the list and the home page show them."""
    found = await turn.work.ideas.owned_by(turn.member.id if turn.member else 0, number, PAGE_SIZE, _MINE)
    if not found.items:
        return [*turn.words.blocks("idea.none_of_mine", [[offer("new")]])]
    entries = [block for n, one in enumerate(found.items, 1) for block in _my_entry(turn.words, one, n, found.number)]
    return [*turn.words.blocks("idea.mine_title", n=found.total), *entries, *_leafing(turn.words, found, "idea.mine")]


async def _show_mine(turn: Turn, number: int, *, instead: bool) -> None:
    await turn.say_blocks(await my_blocks(turn, number), instead=instead)


async def _show_pool(turn: Turn, number: int, *, instead: bool) -> None:
    found = await turn.work.ideas.pool(turn.organisation.id, number, PAGE_SIZE)
    if not found.items:
        await turn.say("idea.pool_empty", [[offer("new")]], instead=instead)
        return
    entries = [block for idea in found.items for block in _entry(turn.words, idea, found.number)]
    title = turn.words.blocks("idea.pool_title", n=found.total)
    await turn.say_blocks(title, entries, _leafing(turn.words, found, "idea.page"), instead=instead)


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


def _my_entry(words: Words, idea: Idea, n: int, page_number: int) -> tuple[Block, ...]:
    if idea.state is IdeaState.DRAFT:
        rows = [[offer("go_on", idea.id), offer("discard", idea.id)]]
        return words.blocks("idea.my_draft", rows, title=idea.title, n=n)
    return words.blocks(
        "idea.my_entry",
        [[offer("look", idea.id, page_number, "mine")]],
        number=idea.number or 0,
        title=idea.title,
        state=words.line(f"idea.state_{idea.state}"),
    )


def _leafing(words: Words, found: Page[Idea], action: str) -> Sequence[Block]:
    ways: list[Offer] = []
    if found.has_previous:
        ways.append(offer("earlier", found.number - 1, action=action))
    if found.has_next:
        ways.append(offer("later", found.number + 1, action=action))
    return words.blocks("idea.leafing", [ways], page=found.number, pages=found.pages) if ways else ()
