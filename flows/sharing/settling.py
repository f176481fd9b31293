"""Carrying out a merger, by its owners or because nobody objected, and undoing it within a day."""

from datetime import datetime

from flows.access import MEMBER
from flows.answering.promise import look_again
from flows.capability import Capability
from flows.chat import Message
from flows.discussion.rules import REST
from flows.ideas.card import owner_name, post_card
from flows.ideas.moving import not_allowed, taken_back
from flows.ideas.rules import By
from flows.post import Post
from flows.sharing.cases import Case, case_of, ideas_of, proposer_of
from flows.sharing.proposals import close, put_off
from flows.sharing.rules import in_the_way
from flows.sharing.telling import tell
from flows.sharing.uniting import can_be_undone, put_back, unite
from flows.texts import Words, offer
from flows.turn import Turn
from storage.models import CoOwnerState, Idea, IdeaState, Member, Merger, MergerState, Role

settling = Capability("merge")


async def settle(turn: Turn, case: Case, *, instead: bool = True) -> None:
    """Make one idea of two that both owners agree about, and that can be merged."""
    await _carry_out(turn.post, case, By.OWNERS, turn.me)
    turn.home_is_old = True
    await turn.show(_news(turn.words, case, turn.me), instead=instead)


async def settle_proposals(post: Post, at_most: int) -> int:
    """Carry out what organisers proposed and nobody objected to, and drop what cannot be done any more; how many."""
    proposals = await post.work.mergers.ripe(post.organisation.id, post.now, at_most)
    for merger in proposals:
        case = await ideas_of(post.work, merger)
        if case is None:
            continue
        if (closed := in_the_way(case[1], case[2])) is not None:
            await _drop(post, case, closed)
        elif merger.due_at is not None and merger.due_at <= post.now and not await put_off(post, case):
            await _carry_out(post, case, By.ITSELF, None)
    return len(proposals)


async def next_merger(post: Post) -> datetime | None:
    """Return when the next proposal is to be carried out, or dropped."""
    return await post.work.mergers.next_ripe(post.organisation.id)


@settling.button("undo", who=MEMBER)
async def undo(turn: Turn, merger_id: str) -> None:
    """Take two ideas apart again, as they were: by their owners and organisers, within a day."""
    case = await case_of(turn.work, turn.organisation.id, merger_id)
    if case is None or not can_be_undone(case[0], turn.now):
        turn.notice("merge.too_late")
        return
    merger, source, target = case
    if turn.me.id not in {source.owner_id, target.owner_id} and Role.ORGANISER not in await turn.roles():
        turn.notice("merge.too_late")
    elif target.state is IdeaState.MERGED:  # what moved here has moved on: that one has to be undone first
        not_allowed(turn, target)
    else:
        await _undo(turn, merger, source, target)


async def _undo(turn: Turn, merger: Merger, source: Idea, target: Idea) -> None:
    before = await put_back(turn.post, merger, target)
    await turn.note("merger", merger.id, MergerState.DONE, merger.state)
    await taken_back(turn, source, before)
    for one in (source, target):  # what was taken back meanwhile stood with the other one
        await look_again(turn, one.id)
    if merger.before["co_owners"]:
        await post_card(turn.post, target, target.owner)
    for owner in {one.id: one for one in (source.owner, target.owner) if one and one.id != turn.me.id}.values():
        words = turn.post.words_of(owner)
        message = words.message("merge.undone", name=turn.me.name, mine=source.title, theirs=target.title)
        await tell(turn.post, source, owner, "merge.undone", message)
    await turn.say("merge.apart", instead=True, mine=source.title, theirs=target.title)


async def _carry_out(post: Post, case: Case, by: By, actor: Member | None) -> None:
    merger, source, target = case
    await unite(post, merger, source, target, by, actor)
    await post.note("merger", merger.id, MergerState.PROPOSED, merger.state, actor=actor)
    carriers = await post.work.co_owners.of_idea(source.id, (CoOwnerState.ACCEPTED,))
    proposer = await proposer_of(post.work, merger)
    told = {actor.id} if actor else set()
    for member in (source.owner, target.owner, proposer, *(one.member for one in carriers)):
        if member is not None and member.id not in told:
            told.add(member.id)
            await tell(post, target, member, "idea.merged", _news(post.words_of(member), case, member))
    await post.work.hearings.spread_outcome(source, actor.id if actor else None, post.now + REST)


async def _drop(post: Post, case: Case, closed: Idea) -> None:
    """Let go of a proposal about an idea that was closed; its owner knows."""
    _, source, target = case

    def says(words: Words) -> Message:
        titles = {"mine": source.title, "theirs": target.title, "title": closed.title}
        return words.message("merge.dropped", state=words.line(f"idea.state_{closed.state}"), **titles)

    await close(post, case, MergerState.REFUSED, says, None, reason="closed", unless=closed.owner_id)


def _news(words: Words, case: Case, member: Member) -> Message:
    """Return what somebody hears of a merger: an owner from the other one, everybody else which idea goes on where."""
    merger, source, target = case
    owners = {source.owner_id, target.owner_id}
    look = offer("look", target.id, action="idea.look")
    undo = offer("undo", merger.id, action="merge.undo")
    rows = [[look, undo]] if member.id in owners | {merger.proposed_by} else [[look]]
    if member.id in owners and len(owners) > 1:
        other = source.owner if target.owner_id == member.id else target.owner
        return words.message("idea.merged", rows, name=owner_name(words, other), title=target.title)
    return words.message("merge.done", rows, mine=source.title, theirs=target.title)
