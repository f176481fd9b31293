"""The one way in which we speak first to one member: in their hours, where they were last, once for each key."""

from datetime import datetime

from flows.chat import Message
from flows.nudges.kinds import OWN, NudgeKind, wants
from flows.nudges.rhythm import opening_for
from flows.nudges.windows import next_opening
from flows.post import NUDGE, Post
from flows.texts import offer
from storage.models import Account, Member
from storage.work import Work

__all__ = ["OWN", "NudgeKind", "follow", "nudge", "reschedule", "wants", "withdraw", "withdraw_all"]


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
) -> bool:
    """Queue a message for the member's next opening, gently when it is bad news; not sent after it expires.

    False when they do not want it, cannot be reached, or it was queued before.
    """
    if not wants(member, kind):
        return False
    account = await post.work.accounts.to_write_to(member.id)
    if account is None:
        return False
    due = _opening(post, member, kind, gently=gently)
    where = account.platform, account.address
    shown = _with_a_way_to_fewer(post, member, message, kind)
    return await post.queue(*where, shown, due=due, key=key, slot=slot, priority=NUDGE, expires=expires)


async def withdraw(post: Post, key: str) -> bool:
    """Do not say what waits under this key; False when it is said already, or there is none."""
    return await post.work.outbox.withdraw(key)


async def reschedule(post: Post, member: Member, *, back: bool = False) -> None:
    """Let what waits for the member wait for their opening, after they chose other hours, or a pause, or are back.

    Gently, all of it: what waits does not tell whether it is bad news, and anything else can wait for Monday too.
    """
    outbox = post.work.outbox
    waiting = await outbox.waiting_for(await _places(post, member), NUDGE)
    since = {entry: post.now if back else max(due, post.now) for entry, due in waiting.items()}
    await outbox.postpone({entry: next_opening(member, post.policy, at, gently=True) for entry, at in since.items()})
    await post.work.hearings.put_off(member.id, post.now)  # looked at anew, by what holds now


async def follow(work: Work, member_id: int, gone: Account) -> Account | None:
    """Say what waits for a member at an account that is of no use any more where they can still be reached.

    Returns that account; None when there is none.
    """
    to = await work.accounts.to_write_to(member_id)
    if to is None or to.id == gone.id:
        return None
    await work.outbox.readdress((gone.platform, gone.address), (to.platform, to.address), NUDGE)
    return to


async def withdraw_all(post: Post, member: Member) -> None:
    """Say nothing more of our own accord to somebody who left."""
    await post.work.outbox.withdraw_from(await _places(post, member), NUDGE)


def _opening(post: Post, member: Member, kind: NudgeKind, *, gently: bool) -> datetime:
    if gently:
        return next_opening(member, post.policy, post.now, gently=True)
    return opening_for(member, kind, post.policy, post.now)


async def _places(post: Post, member: Member) -> list[tuple[str, str]]:
    return [(account.platform, account.address) for account in await post.work.accounts.of_member(member.id)]


def _with_a_way_to_fewer(post: Post, member: Member, message: Message, kind: NudgeKind) -> Message:
    """Add the way to fewer messages, but not below what a colleague asks: that has a "no thanks" of its own."""
    if kind is NudgeKind.INVITATION:
        return message
    words = post.texts.words(member.language)
    return Message((*message.blocks, words.row([offer("fewer.messages", member.fewer)])))
