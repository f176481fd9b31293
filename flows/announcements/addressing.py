"""Writing down whom an announcement goes to, part by part, so that nobody's turn waits for ten thousand rows."""

from flows.announcements.audience import aim_of
from flows.announcements.beginning import times_of
from flows.post import Post
from storage.models import Announcement, Event

AT_ONCE = 1000
"""Members looked at in one transaction."""


async def address(post: Post, announcement: Announcement, event: Event | None) -> bool:
    """Write down a part of the recipients, if not all are there; False once they are."""
    if announcement.is_addressed:
        return False
    aim = aim_of(announcement, event, post.policy, post.today)
    after, times = announcement.addressed, await times_of(post, announcement)
    part = await post.work.audiences.address(aim, announcement.id, after, AT_ONCE, post.now, times)
    announcement.addressed, announcement.is_addressed = part.last, part.is_last
    return not announcement.is_addressed
