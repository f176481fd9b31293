"""The one way in which we speak first to one member: in their hours, where they were last, once for each key.

What can be said at once goes at the end of the turn that caused it, as one message to each; the rest waits in a row of
its own for `saying`.
"""

from datetime import datetime

from flows.chat import Message
from flows.nudges.kinds import NEWS, OWN, UNCOUNTED, NudgeKind, wants
from flows.nudges.later import SNOOZED
from flows.nudges.rhythm import opening_for
from flows.nudges.saying import on_its_way
from flows.post import BLIND, BROADCAST, NUDGE, Post
from storage.models import Account, Member, MemberState, Nudge, NudgeState
from storage.work import Work

__all__ = ["OWN", "NudgeKind", "follow", "leave_unsaid", "nudge", "reschedule", "wants", "withdraw", "withdraw_all"]


async def nudge(
    post: Post,
    member: Member,
    message: Message,
    *,
    kind: NudgeKind,
    key: str,
    slot: str | None = None,
    gently: bool = False,
    expires: datetime | None = None,
    by_person: bool = False,
    news: bool = False,
    asks: bool = False,
    asked_for: bool = False,
) -> bool:
    """Say something to a member at the next moment that suits, gently when it is bad news; not after it expires.

    No cap holds back what a named person asks of them, `by_person`, nor the `news` of what one did or answered, which
    goes together: one message a day; nor what they `asked_for` themselves. What `asks` for something can be put off.
    False when the member does not want it, cannot be reached, or was to be told under this key before.
    """
    if not wants(member, kind) or await post.work.accounts.to_write_to(member.id) is None:
        return False
    one = await post.work.nudges.add(
        Nudge(
            organisation_id=post.organisation.id,
            member_id=member.id,
            kind=kind,
            key=key,
            payload=message.to_json(),
            state=NudgeState.WAITING,
            created_at=post.now,
            due_at=post.now,
            expires_at=expires,
            counted=kind not in UNCOUNTED and not (by_person or news or asked_for),
            news=kind in NEWS or news,
            gently=gently,
            asks=asks,
            slot=slot,
        )
    )
    if one is None:
        return False
    if not post.by_itself:
        post.nudged.append((member, one))
    return True


async def leave_unsaid(post: Post, member: Member, *, kind: NudgeKind, key: str) -> bool:
    """Note that there is no reason to say anything under this key, now or later; False when that was settled before."""
    settled = Nudge(
        organisation_id=post.organisation.id,
        member_id=member.id,
        kind=kind,
        key=key,
        payload="",
        state=NudgeState.WITHDRAWN,
        created_at=post.now,
        due_at=post.now,
        counted=False,
        sent_at=post.now,
        reason="no reason",
    )
    return await post.work.nudges.add(settled) is not None


async def withdraw(post: Post, key: str) -> bool:
    """Do not say what waits under this key; False when it is said already, or there is none.

    What is said already cannot be put off any more: there is nothing left to ask.
    """
    post.nudged[:] = [(member, one) for member, one in post.nudged if one.key != key]
    if await post.work.nudges.withdraw(key, post.now):
        return True
    said = await post.work.nudges.said_under(key)
    if said is None or not await post.work.outbox.withdraw(on_its_way(said)):
        return False
    await post.work.nudges.unsay(said, post.now)
    return True


async def reschedule(post: Post, member: Member, *, back: bool = False) -> None:
    """Let what waits for the member wait for their opening, after they chose other hours, or a pause, or are back."""
    for one in await post.work.nudges.waiting_for(member.id):
        if one.reason == SNOOZED and one.due_at > post.now and member.state is MemberState.ACTIVE:
            continue  # the day was theirs to choose
        since = post.now if back else max(one.due_at, post.now)
        kind = NudgeKind(one.kind)
        one.due_at = opening_for(member, kind, post.policy, since, gently=one.gently, spread=True)
    await post.work.hearings.put_off(member.id, post.now)  # looked at anew, by what holds now


async def follow(work: Work, member_id: int, gone: Account) -> Account | None:
    """Say what is on its way to a member at an account that is of no use any more where they can still be reached.

    Returns that account; None when there is none.
    """
    to = await work.accounts.to_write_to(member_id)
    if to is None or to.id == gone.id:
        return None
    for priority in (NUDGE, BLIND):
        await work.outbox.readdress((gone.platform, gone.address), (to.platform, to.address), priority)
    return to


async def withdraw_all(post: Post, member: Member) -> None:
    """Say nothing more of our own accord to somebody who left."""
    post.nudged[:] = [(whom, one) for whom, one in post.nudged if whom.id != member.id]
    await post.work.nudges.withdraw_all(member.id, post.now)
    places = [(account.platform, account.address) for account in await post.work.accounts.of_member(member.id)]
    for priority in (NUDGE, BROADCAST, BLIND):
        await post.work.outbox.withdraw_from(places, priority)
