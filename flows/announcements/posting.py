"""An announcement in the channels and groups in which ideas have their cards: for whoever reads there."""

from flows.announcements.places import slot_of
from flows.announcements.progress import show_report
from flows.announcements.rendering import rendering_of
from flows.announcements.rules import By, State, move
from flows.post import Post
from storage.models import Announcement


async def post_in_channels(post: Post, announcement: Announcement) -> int:
    """Post it in every pool, or correct it there; return in how many."""
    await post.to_pools(slot_of(announcement), (await rendering_of(post, announcement)).for_all())
    announcement.due_at, announcement.is_addressed = None, True
    if announcement.state is State.SENDING:
        before = move(announcement, State.SENT, By.ITSELF, post.now)
        await post.note("announcement", announcement.id, before, State.SENT)
        announcement.ended_at = post.now
        await show_report(post, announcement)
    return len(post.policy.pools)
