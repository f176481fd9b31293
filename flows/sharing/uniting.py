"""Making one idea of two, and taking them apart again within a day, exactly as they were (domain.md 2.3)."""

from datetime import datetime, timedelta

from flows.ideas.card import post_card
from flows.ideas.moving import bring
from flows.ideas.rules import By, NotAllowed, may
from flows.members.rules import takes_part
from flows.post import Post
from flows.sharing.rules import has_room, takes_place
from storage.models import OPEN_IDEAS, CoOwnerState, Idea, IdeaState, Member, Merger, MergerState

UNDO_WITHIN = timedelta(days=1)


async def unite(post: Post, merger: Merger, source: Idea, target: Idea, by: By, actor: Member | None) -> None:
    """Let the source go on in the target: people and reactions move along. Raises `NotAllowed`."""
    if target.state not in OPEN_IDEAS or not may(source, IdeaState.MERGED, by):
        raise NotAllowed(f"{source.state} into {target.state}")
    state = source.state
    merger.state, merger.done_at = MergerState.DONE, post.now
    await post.work.flush()
    await bring(post, source, IdeaState.MERGED, by, actor=actor, reason=f"into {target.id}")
    comments = await post.work.mergers.move_comments(source.id, target.id)
    files = await post.work.attachments.move(source.id, target.id)
    joined, over = await _bring_people(post, source, target)
    followers = await post.work.mergers.add_followers(source.id, target, over, post.now)
    moved = {"comments": comments, "attachments": files}
    merger.before = {"state": state, **moved, "co_owners": joined, "followers": followers}
    await post.work.flush()
    if joined:
        await post_card(post, target, target.owner)


def can_be_undone(merger: Merger, now: datetime) -> bool:
    """Tell whether a merger is still fresh enough to be taken apart."""
    return merger.state is MergerState.DONE and merger.done_at is not None and now < merger.done_at + UNDO_WITHIN


async def put_back(post: Post, merger: Merger, target: Idea) -> IdeaState:
    """Move people and reactions back to where they were; returns the state the source had."""
    mergers, before, done_at = post.work.mergers, merger.before, merger.done_at or post.now
    merger.state = MergerState.UNDONE
    await post.work.flush()
    await mergers.return_comments(before["comments"], merger.source_id)
    await post.work.attachments.put_back(before.get("attachments", ()), merger.source_id)
    await mergers.drop_followers(target.id, before["followers"], done_at)
    for member_id, state, at in before["co_owners"]:
        await _put_back(post, target, done_at, member_id, state, at)
    return IdeaState(before["state"])


async def _bring_people(post: Post, source: Idea, target: Idea) -> tuple[list[list[int | str | None]], list[int]]:
    """Make co-owners of who carried the source, as many as there is room for; returns how they stood, and the rest."""
    co_owners = post.work.co_owners
    carriers = [source.owner, *(one.member for one in await co_owners.of_idea(source.id, (CoOwnerState.ACCEPTED,)))]
    there = {one.member_id: one for one in await co_owners.of_idea(target.id, tuple(CoOwnerState))}
    joined: list[list[int | str | None]] = []
    over: list[int] = []
    for member in carriers:
        if member is None or not takes_part(member) or member.id == target.owner_id:
            continue
        known = there.get(member.id)
        if known is not None and known.state is CoOwnerState.ACCEPTED:
            continue
        if (known is not None and takes_place(known)) or has_room(await co_owners.of_idea(target.id), post.policy):
            stood = [known.state, known.at.isoformat()] if known else [None, None]
            joined.append([member.id, *stood])
            await co_owners.set(target, member.id, CoOwnerState.ACCEPTED, post.now)
        else:
            over.append(member.id)
    return joined, over


async def _put_back(
    post: Post, target: Idea, done_at: datetime, member_id: int, state: str | None, at: str | None
) -> None:
    """Let one co-owner stand with the target as before the merger, unless they have changed that since."""
    found = await post.work.co_owners.get(target.id, member_id)
    if found is None or found.state is not CoOwnerState.ACCEPTED or found.at != done_at:
        return
    if state is None or at is None:
        await post.work.co_owners.forget(target.id, member_id)
    else:
        await post.work.co_owners.set(target, member_id, CoOwnerState(state), datetime.fromisoformat(at))
