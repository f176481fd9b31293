"""Proposing to make one idea of two: by an owner to another owner, or by an organiser to both (domain.md 2.3, 3.2)."""

from flows.capability import Capability
from flows.ideas.access import IDEA_LEADER
from flows.ideas.moving import not_allowed
from flows.ideas.rules import By, may
from flows.sharing.merging_search import idea_to_merge
from flows.sharing.proposals import due_unopposed, overtake, put_to_owners
from flows.sharing.rules import has_owner
from flows.sharing.settling import settle
from flows.texts import offer
from flows.turn import Turn
from storage.models import OPEN_IDEAS, Idea, IdeaState, Merger

merging = Capability("merge")


@merging.button("pick", who=IDEA_LEADER)
async def pick(turn: Turn, idea_id: str, other_id: str) -> None:
    """Ask which of the two keeps its words."""
    mine, other = await idea_to_merge(turn, idea_id), await idea_to_merge(turn, other_id)
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
    mine, other = await idea_to_merge(turn, idea_id), await idea_to_merge(turn, other_id)
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
