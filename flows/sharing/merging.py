"""Proposing to make one idea of two: by an owner to another owner, or by an organiser to both (domain.md 2.3, 3.2)."""

from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Line
from flows.ideas.access import IDEA_LEADER
from flows.ideas.moving import not_allowed
from flows.ideas.rules import By, may
from flows.sharing.proposals import due_unopposed, overtake, put_to_owners
from flows.sharing.rules import has_owner
from flows.sharing.settling import settle
from flows.texts import offer
from flows.turn import Turn
from storage.models import OPEN_IDEAS, Idea, IdeaState, Merger
from storage.repositories import Sought
from storage.searchwords import search_words

merging = Capability("merge")
_MOST_SHOWN = 5


class FindOther(Form, key="merge"):
    """With which idea."""

    words: Annotated[str, Line(1, 80)]


@merging.button("with", who=IDEA_LEADER, opens=True)
async def ask_which(turn: Turn, idea_id: str) -> None:
    """Ask for the number of the other idea, or some of its words."""
    await ask(turn, FindOther, about=idea_id)


@merging.done(FindOther, who=MEMBER)
async def find(turn: Turn, wanted: FindOther) -> None:
    """Show which ideas that may be, to choose from."""
    idea = await _idea(turn, turn.about)
    if idea is None:
        return
    found = [one for one in await _like(turn, wanted.words) if one.id != idea.id]
    blocks = [*(turn.words.blocks("merge.found") if found else turn.words.blocks("merge.nothing"))]
    for one in found:
        pick = offer("pick", idea.id, one.id)
        blocks += turn.words.blocks("merge.match", [[pick]], number=one.number or 0, title=one.title)
    await turn.say_blocks(blocks, [turn.words.row([offer("merge.again", idea.id, action="merge.with")])])


@merging.button("pick", who=IDEA_LEADER)
async def pick(turn: Turn, idea_id: str, other_id: str) -> None:
    """Ask which of the two keeps its words."""
    mine, other = await _idea(turn, idea_id), await _idea(turn, other_id)
    if mine is None or other is None or not await _can_become_one(turn, mine, other):
        return
    mine_can_stay, other_can_stay = (may(one, IdeaState.MERGED, By.OWNERS) for one in (other, mine))
    rows = [
        [offer("mine", mine.id, other.id, "mine", action="merge.propose")] if mine_can_stay else [],
        [offer("theirs", mine.id, other.id, "theirs", action="merge.propose")] if other_can_stay else [],
    ]
    numbers = mine.number or 0, other.number or 0
    await turn.say(
        "merge.which",
        rows,
        instead=True,
        mine=mine.title,
        theirs=other.title,
        my_number=numbers[0],
        number=numbers[1],
    )


@merging.button("propose", who=IDEA_LEADER)
async def propose(turn: Turn, idea_id: str, other_id: str, stays: str) -> None:
    """Propose it to the owners; where this person owns both, it is done."""
    mine, other = await _idea(turn, idea_id), await _idea(turn, other_id)
    if mine is None or other is None or not await _can_become_one(turn, mine, other):
        return
    source, target = (other, mine) if stays == "mine" else (mine, other)
    if not may(source, IdeaState.MERGED, By.OWNERS):
        not_allowed(turn, source)
        return
    if not _as_organiser(turn, mine) and not has_owner(other):
        turn.notice("merge.no_owner")
        return
    merger = await turn.work.mergers.add(_proposal(turn, source, target))
    if _as_organiser(turn, mine):
        await _supersede_owners(turn, merger, source, target)
        merger.due_at = due_unopposed(turn.post, (merger, source, target))
    await turn.note("merger", merger.id, None, merger.state)
    if merger.agreed_by_source and merger.agreed_by_target:
        await settle(turn, (merger, source, target))
        return
    await put_to_owners(turn.post, (merger, source, target))
    await turn.say("merge.asked", [[offer("take_back", merger.id)]], instead=True)


def _as_organiser(turn: Turn, mine: Idea) -> bool:
    return mine.owner_id != turn.me.id


async def _supersede_owners(turn: Turn, merger: Merger, source: Idea, target: Idea) -> None:
    """Let an organiser's proposal take the place of an owner's that waits for an answer, and keep who agreed to it."""
    for one in await turn.work.mergers.proposed_between(source.id, target.id):
        if one.id == merger.id:
            continue
        if one.source_id == source.id:
            merger.agreed_by_source |= one.agreed_by_source
            merger.agreed_by_target |= one.agreed_by_target
        await overtake(turn.post, (one, source, target), turn.me)


def _proposal(turn: Turn, source: Idea, target: Idea) -> Merger:
    return Merger(
        organisation_id=turn.organisation.id,
        source_id=source.id,
        target_id=target.id,
        proposed_by=turn.me.id,
        proposed_at=turn.now,
        due_at=None,
        agreed_by_source=source.owner_id == turn.me.id or not has_owner(source),
        agreed_by_target=target.owner_id == turn.me.id or not has_owner(target),
    )


async def _idea(turn: Turn, idea_id: str) -> Idea | None:
    found = await turn.work.ideas.of(turn.organisation.id, int(idea_id)) if idea_id else None
    if found is None or found.number is None:
        turn.notice("idea.gone")
        return None
    return found


async def _like(turn: Turn, typed: str) -> list[Idea]:
    """Return the open ideas with this number or these words."""
    number = typed.strip().lstrip("#")
    if number.isdecimal():
        found = await turn.work.ideas.by_number(turn.organisation.id, int(number[:9]))
        return [found] if found is not None and found.state in OPEN_IDEAS else []
    sought = Sought(words=search_words(typed))
    return [*(await turn.work.ideas.pool(turn.organisation.id, 1, _MOST_SHOWN + 1, sought)).items][:_MOST_SHOWN]


async def _can_become_one(turn: Turn, mine: Idea, other: Idea) -> bool:
    """Tell whether these two can be merged one way or the other; else say why not."""
    closed = next((one for one in (mine, other) if one.state not in OPEN_IDEAS), None)
    proposed = await turn.work.mergers.proposed_between(mine.id, other.id)
    if mine.id == other.id:
        turn.notice("merge.itself")
    elif closed is not None:
        not_allowed(turn, closed)
    elif not any(may(one, IdeaState.MERGED, By.OWNERS) for one in (mine, other)):
        not_allowed(turn, other)
    elif any(one.due_at is not None or not _as_organiser(turn, mine) for one in proposed):
        turn.notice("merge.twice")
    else:
        return True
    return False
