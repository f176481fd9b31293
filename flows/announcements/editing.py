"""Bringing the newest words to those who have older ones: their message changes where it stands."""

from flows.announcements.audience import concerned, kind_for
from flows.announcements.places import slot_of
from flows.announcements.rendering import Rendering, rendering_of, seen_button
from flows.announcements.sending import AT_ONCE, room_in
from flows.chat import Message
from flows.nudges.saying import with_ways_out
from flows.post import BROADCAST, Post
from storage.models import Announcement, Event, Nudge, NudgeState
from storage.repositories import Concerned, Reader


async def edit_sent(post: Post, announcement: Announcement, event: Event | None) -> int:
    """Correct the message of some of those who have an older version; return of how many, 0 when all are right."""
    if announcement.version == 1:
        return 0
    recipients, room = post.work.recipients, await room_in(post)
    slot, version = slot_of(announcement), announcement.version
    readers = await recipients.to_correct(announcement.id, slot, announcement.event_id, version, AT_ONCE, room.full)
    if not readers and not room.full:
        return await recipients.corrected(announcement.id, version, None)
    rendering = await rendering_of(post, announcement)
    who = concerned(announcement, event, post.policy, post.today)
    for one in readers:
        message = told_to(post, rendering, who, one)
        await post.queue(one.platform, one.address, message, slot=slot, priority=BROADCAST)
    return await recipients.corrected(announcement.id, version, [one.member.id for one in readers])


def told_to(post: Post, rendering: Rendering, who: Concerned, one: Reader) -> Message:
    """Return what stands in a reader's chat: the words, and the ways out of such messages."""
    last = None if one.has_seen else seen_button(rendering.announcement)
    message = rendering.message(one.member, one.sign_up, last=last)
    kind = kind_for(who, signed_up=one.sign_up is not None)
    return with_ways_out(post, one.member, [_said(post, one, kind, message)])


def _said(post: Post, one: Reader, kind: str, message: Message) -> Nudge:
    """Return the nudge that said it, as far as its buttons need it."""
    said = Nudge(
        organisation_id=post.organisation.id,
        member_id=one.member.id,
        kind=kind,
        key="",
        payload=message.to_json(),
        state=NudgeState.SENT,
        created_at=post.now,
        due_at=post.now,
    )
    said.id = one.nudge_id or 0
    return said
