"""The one way in which we speak first to one member: in their hours, where they were last, once for each key."""

from enum import StrEnum

from flows.chat import Message
from flows.nudges.windows import next_opening
from flows.post import NUDGE, Post
from storage.models import Member, MemberState

OFTEN_ENOUGH = 2
"""Who asked twice for fewer messages hears only about what they own."""


class NudgeKind(StrEnum):
    """What it is about; people may mute one, but never the answer to their own idea."""

    DECISION = "decision"
    """What becomes of an idea of theirs, and what they are asked about it."""
    COMMENTS = "comments"
    INVITATION = "invitation"
    """Somebody asks them to join in, to merge, or to agree."""
    FOLLOWED = "followed"
    """News of ideas they follow."""
    DUTY = "duty"
    """What their role asks of them."""


OWN = frozenset({NudgeKind.DECISION, NudgeKind.DUTY})
"""Kinds that go on when somebody wants no more than what they own."""


async def nudge(
    post: Post, member: Member, message: Message, *, kind: NudgeKind, key: str, slot: str | None = None
) -> bool:
    """Queue a message for the member's next opening; False when they do not want it, or cannot be reached."""
    if not wants(member, kind):
        return False
    account = await post.work.accounts.to_write_to(member.id)
    if account is None:
        return False
    due = next_opening(member, post.policy, post.now)
    where = account.platform, account.address
    await post.queue(*where, message, due=due, key=key, slot=slot, priority=NUDGE)
    return True


def wants(member: Member, kind: NudgeKind) -> bool:
    """Tell whether a member takes messages of this kind."""
    if member.state not in {MemberState.ACTIVE, MemberState.PAUSED}:
        return False
    if kind in OWN:
        return True
    return kind not in member.muted and member.fewer < OFTEN_ENOUGH
