"""One's own ideas and drafts: leafing through them, taking one up, throwing one away."""

from dataclasses import replace
from string import ascii_uppercase

from flows.access import MEMBER, allowed
from flows.capability import Capability
from flows.chat import Block, Run, Text
from flows.home.waiting import what_waits
from flows.ideas.access import IDEA_OWNER
from flows.ideas.ahead import standing
from flows.ideas.card import answer_to, why
from flows.ideas.company import ALONE, company_of
from flows.ideas.conversation import ask_again
from flows.ideas.involved import more_of_mine
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.ideas.moving import moved, taken_back
from flows.ideas.rules import By
from flows.sharing.on_behalf import declined
from flows.texts import Ours, Words, offer
from flows.turn import Turn
from storage.models import Idea, IdeaState

ideas = Capability("idea")
_MINE = tuple(state for state in IdeaState if state is not IdeaState.WITHDRAWN)
_ALL = 50
_PROJECTS = "project"
_LONGEST_IN_LIST = 200
"""Letters of what a decider wrote; the rest is read with the idea."""


def _is_list(turn: Turn, rest: str) -> bool:
    return not rest or turn.house.vocabulary.command(rest) == _PROJECTS


@ideas.command("mine", who=MEMBER, takes=_is_list)
async def mine(turn: Turn, rest: str) -> None:
    """Show my ideas and drafts; "my project" asks for the projects alone."""
    if rest and _is_list(turn, rest):
        await allowed(turn, turn.house.repertoire.commands[_PROJECTS], "")
    else:
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


async def my_blocks(turn: Turn, number: int = 1, *, send: bool = True) -> list[Block]:
    """Return a page of my ideas and drafts, as the list and the home page show them; what else is mine comes first.

    Who has none is offered to `send` one, unless that is offered above.
    """
    found = await turn.work.ideas.owned_by(turn.me.id, number, PAGE_SIZE, _MINE)
    more = await more_of_mine(turn)
    others = [block for blocks in turn.house.repertoire.owned for block in await blocks(turn)] if number == 1 else []
    if not found.items:
        return [*others, *turn.words.blocks("idea.none_of_mine", [[offer("new")]] if send else ()), *more]
    to_answer = {draft.id for draft, _ in await turn.work.proxies.waiting(turn.me.id, _ALL)}
    letters = iter(ascii_uppercase)
    entries = [
        block
        for one in found.items
        for block in (
            _my_draft(turn.words, one, next(letters), mine=one.id not in to_answer)
            if one.state is IdeaState.DRAFT
            else await _my_entry(turn, one, found.number)
        )
    ]
    return [
        *others,
        *turn.words.blocks("idea.mine_title", n=found.total),
        *entries,
        *leafing(turn.words, found, "idea.mine"),
        *more,
    ]


async def _show_mine(turn: Turn, number: int, *, instead: bool) -> None:
    await turn.say_blocks(await what_waits(turn), await my_blocks(turn, number), instead=instead)


def _my_draft(words: Words, draft: Idea, letter: str, *, mine: bool) -> tuple[Block, ...]:
    """Return a draft, lettered since it has no number yet; not `mine` to pass on is what a colleague wrote for me."""
    pass_on = [offer("behalf", draft.id, action="behalf.ask")] if mine else []
    rows = [[offer("go_on", draft.id), offer("discard", draft.id)], pass_on]
    return words.blocks("idea.my_draft", rows, title=draft.title, letter=Ours(letter))


async def _my_entry(turn: Turn, idea: Idea, page_number: int) -> tuple[Block, ...]:
    company = await company_of(turn.work, idea) if idea.state is IdeaState.MERGED else ALONE
    first, *more = turn.words.blocks(
        "idea.my_entry",
        [[offer("look", idea.id, page_number, "mine")]],
        number=idea.number or 0,
        title=idea.title,
        standing=standing(turn.words, idea, turn.post, company),
    )
    return replace(first, text=first.text + await _why(turn, idea)), *more


async def _why(turn: Turn, idea: Idea) -> Text:
    """Return why an idea was parked or not picked up, on a line of its own; nothing where it was neither."""
    answer = await answer_to(turn.post, idea) if idea.state in {IdeaState.PARKED, IdeaState.DECLINED} else None
    if answer is None:
        return ()
    said = answer.text
    if len(said) > _LONGEST_IN_LIST:
        said = said[:_LONGEST_IN_LIST].rstrip() + "…"
    return Run("\n"), *why(turn.words, answer, said)
