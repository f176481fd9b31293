"""Saying an announcement to those whose turn it is, as fast as the platforms take it and no faster.

Only as much is put into the outbox as they take within some seconds: so stopping and correcting take hold at once, and
memory stays small. the schedule looks again before it has run dry.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.announcements.audience import concerned, kind_for
from flows.announcements.places import key_for, slot_of
from flows.announcements.rendering import Rendering, rendering_of, seen_button
from flows.chat import Message
from flows.nudges.many import One, Told, tell_many
from flows.post import BROADCAST, Post
from storage.models import Account, Announcement, Event, Nudge, NudgeState, RecipientState, SignUp
from storage.repositories import Concerned, Waiting

ROOM = 180
"""How many may wait for one platform at most: six seconds of the fastest one."""
AT_ONCE = 50
"""In one transaction."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much more the outbox should hold, by platform."""

    taken: Mapping[str, int]

    @property
    def full(self) -> list[str]:
        """The platforms for which there is no room for as many as are said at once.

        So whoever waits for a slow one, which is full most of the time, does not stand before those for another.
        """
        return [platform for platform, taken in self.taken.items() if taken > ROOM - AT_ONCE]


async def room_in(post: Post) -> Room:
    """Return how much more may wait now."""
    return Room(await post.work.outbox.waiting_of(BROADCAST))


async def send(post: Post, announcement: Announcement, event: Event | None) -> int:
    """Say it to some of those whose turn it is, or note when it will be; return of how many something is known now."""
    room = await room_in(post)
    recipients, ours = post.work.recipients, announcement.id
    found = await recipients.waiting(ours, announcement.event_id, post.now, room.full, AT_ONCE)
    nowhere = [one.member.id for one in found if one.account is None]
    await recipients.given_up(ours, RecipientState.BLOCKED, nowhere, post.now)
    reached = [(one, one.account) for one in found if one.account is not None]
    told = await _tell(post, announcement, event, reached)
    await recipients.sent_off(ours, announcement.version, {one.member.id: one.nudge.id for one in told.said})
    await recipients.put_off(ours, {one.member_id: due for one, due, _ in told.later})
    missed = [one.member_id for one, _, _ in told.dropped]
    await recipients.given_up(ours, RecipientState.MISSED, missed, post.now)
    return len(nowhere) + len(told.said) + len(told.later) + len(told.dropped)


async def _tell(
    post: Post, announcement: Announcement, event: Event | None, found: Sequence[tuple[Waiting, Account]]
) -> Told:
    rendering, sign_ups = await rendering_of(post, announcement), {one.member.id: one.sign_up for one, _ in found}
    who = concerned(announcement, event, post.policy, post.today)

    def words(one: One) -> Message:
        return _words(rendering, one, sign_ups[one.member.id])

    ones = [One(one.member, account, _nudge(post, announcement, who, one)) for one, account in found]
    return await tell_many(post, ones, words)


def _words(rendering: Rendering, one: One, sign_up: SignUp | None) -> Message:
    return rendering.message(one.member, sign_up, last=seen_button(rendering.announcement))


def _nudge(post: Post, announcement: Announcement, who: Concerned, one: Waiting) -> Nudge:
    """Return what it is as one message of our own among others: counted, and never together with any."""
    return Nudge(
        organisation_id=post.organisation.id,
        member_id=one.member.id,
        kind=kind_for(who, signed_up=one.sign_up is not None),
        key=key_for(announcement, one.member.id, one.round),
        payload="",
        state=NudgeState.WAITING,
        created_at=post.now,
        due_at=one.due_at,
        expires_at=announcement.expires_at,
        slot=slot_of(announcement),
    )
