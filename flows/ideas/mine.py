"""One's own ideas and drafts: leafing through them, taking one up, throwing one away."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.home.waiting import what_waits
from flows.ideas.access import IDEA_OWNER
from flows.ideas.conversation import ask_again
from flows.ideas.involved import more_of_mine
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.ideas.moving import moved, taken_back
from flows.ideas.rules import By
from flows.sharing.on_behalf import declined
from flows.texts import Words, offer
from flows.turn import Turn
from storage.models import Idea, IdeaState

ideas = Capability("idea")
_MINE = tuple(state for state in IdeaState if state is not IdeaState.WITHDRAWN)
_ALL = 50


@ideas.command("mine", who=MEMBER)
async def mine(turn: Turn, _rest: str) -> None:
    """Show my ideas and drafts."""
    await _show_mine(turn, 1, instead=False)


@ideas.button("mine", who=MEMBER)
async def my_page(turn: Turn, number: str) -> None:
    """Leaf through my ideas."""
    await _show_mine(turn, int(number), instead=True)


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
    if await declined(turn, draft):
        return
    if await moved(turn, draft, IdeaState.WITHDRAWN, By.OWNER):
        await turn.say("idea.discarded", [[offer("restore", draft.id)]], instead=True, title=draft.title)


@ideas.button("restore", who=IDEA_OWNER)
async def restore(turn: Turn, idea_id: str) -> None:
    """Bring a withdrawn draft back."""
    found = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if found is None or found.state is not IdeaState.WITHDRAWN or found.submitted_at is not None:
        turn.notice("idea.not_a_draft")
        return
    if await taken_back(turn, found, IdeaState.DRAFT):
        rows = [[offer("go_on", found.id)], [offer("behalf.ask", found.id)]]
        await turn.say("idea.saved", rows, instead=True, title=found.title)


async def my_blocks(turn: Turn, number: int = 1) -> list[Block]:
    """Return a page of my ideas and drafts, as the list and the home page show them."""
    found = await turn.work.ideas.owned_by(turn.me.id, number, PAGE_SIZE, _MINE)
    more = await more_of_mine(turn)
    if not found.items:
        return [*turn.words.blocks("idea.none_of_mine", [[offer("new")]]), *more]
    to_answer = {draft.id for draft, _ in await turn.work.proxies.waiting(turn.me.id, _ALL)}
    entries = [
        block
        for n, one in enumerate(found.items, 1)
        for block in _my_entry(turn.words, one, n, found.number, mine=one.id not in to_answer)
    ]
    return [
        *turn.words.blocks("idea.mine_title", n=found.total),
        *entries,
        *leafing(turn.words, found, "idea.mine"),
        *more,
    ]


async def _show_mine(turn: Turn, number: int, *, instead: bool) -> None:
    await turn.say_blocks(await what_waits(turn), await my_blocks(turn, number), instead=instead)


def _my_entry(words: Words, idea: Idea, n: int, page_number: int, *, mine: bool) -> tuple[Block, ...]:
    """Return an idea or draft; one that is not `mine` to pass on was written down for me by a colleague."""
    if idea.state is IdeaState.DRAFT:
        pass_on = [offer("behalf", idea.id, action="behalf.ask")] if mine else []
        rows = [[offer("go_on", idea.id), offer("discard", idea.id)], pass_on]
        return words.blocks("idea.my_draft", rows, title=idea.title, n=n)
    return words.blocks(
        "idea.my_entry",
        [[offer("look", idea.id, page_number, "mine")]],
        number=idea.number or 0,
        title=idea.title,
        state=words.line(f"idea.state_{idea.state}"),
    )
