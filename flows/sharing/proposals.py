"""A proposal to merge: the owners who are asked about it, until when, and its end when it comes to nothing."""

from collections.abc import Callable
from datetime import datetime

from flows.chat import Message
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.sharing.cases import Case, ideas_of, proposer_of, silent_owners
from flows.sharing.merging_question import question
from flows.sharing.rules import back_on, objections_over
from flows.texts import Words
from storage.models import Idea, Member, Merger, MergerState


def due_unopposed(post: Post, case: Case) -> datetime:
    """Return when an organiser's proposal is carried out, counted from when all who are asked are here."""
    since = max([post.now, *(back_on(owner, post.now) for owner in silent_owners(case))])
    return objections_over(since, post.organisation.time_zone, post.policy)


async def put_to_owners(post: Post, case: Case) -> None:
    """Ask the owners who have not agreed; also those who want few messages, since it is about what they own."""
    proposer = await proposer_of(post.work, case[0])
    for owner in silent_owners(case):
        message = Message(await question(post, post.words_of(owner), case, proposer, owner))
        await nudge(post, owner, message, kind=NudgeKind.DECISION, key=_asked_under(case[0], owner.id), by_person=True)


async def take_from(post: Post, merger: Merger, member_id: int) -> bool:
    """Take the question back from somebody who has not read it in their chat; False when they could have."""
    return await withdraw(post, _asked_under(merger, member_id))


async def put_off(post: Post, case: Case) -> bool:
    """Give owners who pause, and have not agreed, their time to object when they are back; False when all are here."""
    if all(back_on(owner, post.now) == post.now for owner in silent_owners(case)):
        return False
    await _give_time(post, case)
    await put_to_owners(post, case)
    return True


async def ask_heir(post: Post, idea: Idea, before_id: int | None) -> None:
    """Ask the new owner of an idea about its open proposals: whoever had it before does not speak for them."""
    for merger in await post.work.mergers.proposed_for(idea.id):
        case = await ideas_of(post.work, merger)
        if case is None:
            continue
        if before_id is not None:
            await take_from(post, merger, before_id)
        merger.agreed_by_source &= merger.source_id != idea.id
        merger.agreed_by_target &= merger.target_id != idea.id
        if merger.due_at is not None:
            await _give_time(post, case)
        await put_to_owners(post, case)


async def _give_time(post: Post, case: Case) -> None:
    """Count the days to object anew; who has not read of it yet reads of the new day alone."""
    due = due_unopposed(post, case)
    if due != case[0].due_at:
        for owner in silent_owners(case):
            await take_from(post, case[0], owner.id)
        case[0].due_at = due


async def close(
    post: Post,
    case: Case,
    after: MergerState,
    says: Callable[[Words], Message],
    actor: Member | None,
    *,
    reason: str | None = None,
    unless: int | None = None,
) -> None:
    """End a proposal that comes to nothing: who has not read it is not asked any more, who knows of it hears why.

    Whoever does it, and the member `unless`, need not be told.
    """
    merger, source, target = case
    owners = [one for one in (source.owner, target.owner) if one and not await take_from(post, merger, one.id)]
    knows = {one.id: one for one in (*owners, await proposer_of(post.work, merger)) if one is not None}
    merger.state = after
    await post.note("merger", merger.id, MergerState.PROPOSED, after, reason, actor=actor)
    for member in knows.values():
        if member.id not in {unless, actor.id if actor else None}:
            key = f"merge.over:{merger.id}:{member.id}"
            await nudge(
                post, member, says(post.words_of(member)), kind=NudgeKind.DECISION, key=key, by_person=actor is not None
            )


async def overtake(post: Post, case: Case, actor: Member) -> None:
    """End a proposal in whose place another one has come, of which its owners hear instead."""
    merger, source, target = case
    for owner in (source.owner, target.owner):
        if owner is not None:
            await take_from(post, merger, owner.id)
    merger.state = MergerState.UNDONE
    await post.note("merger", merger.id, MergerState.PROPOSED, merger.state, "overtaken", actor=actor)


def _asked_under(merger: Merger, member_id: int) -> str:
    until = merger.due_at.date() if merger.due_at else "agreed"
    return f"merge:{merger.id}:{member_id}:{until}"
