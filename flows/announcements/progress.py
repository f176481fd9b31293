"""Telling whoever sent an announcement how far it is: one message, that changes as it goes, and ends as the report."""

from datetime import timedelta

from flows.announcements.places import progress_of
from flows.announcements.reporting import blocks_of
from flows.announcements.rules import State
from flows.announcements.tally import Tally
from flows.chat import Message
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from storage.models import Announcement, Member

_EVERY = timedelta(seconds=4)
_LOOKS = timedelta(hours=1)
"""So long whoever sent it keeps looking; after that they are told anew, in their own hours."""


async def show_progress(post: Post, announcement: Announcement) -> None:
    """Show how far it is, when that changed, and not more often than somebody can read it."""
    told = announcement.told_at
    if announcement.state is State.SENDING and (told is None or post.now - told >= _EVERY):
        await _show(post, announcement)


async def show_report(post: Post, announcement: Announcement) -> None:
    """Show what became of it; in a new message, when whoever sent it looks elsewhere by now."""
    author = await _author(post, announcement)
    if author is None or post.now - (announcement.begun_at or post.now) <= _LOOKS:
        await _show(post, announcement)
        return
    message, slot = await _message(post, announcement, author), progress_of(announcement)
    for account in await post.work.accounts.of_member(author.id):
        await post.work.postings.forget(account.platform, account.address, slot)
    key = f"{slot}:{int(post.now.timestamp())}"
    await nudge(post, author, message, kind=NudgeKind.DUTY, key=key, slot=slot, by_person=True)


async def is_told(post: Post, announcement: Announcement) -> bool:
    """Note that whoever sent it knows how far it is; False when that is no news."""
    now = f"{announcement.state} {await Tally.of(post, announcement)}"
    if announcement.told == now:
        return False
    announcement.told_at, announcement.told = post.now, now
    return True


async def _show(post: Post, announcement: Announcement) -> None:
    author = await _author(post, announcement)
    account = await post.work.accounts.to_write_to(author.id) if author else None
    if author is not None and account is not None and await is_told(post, announcement):
        message = await _message(post, announcement, author)
        await post.queue(account.platform, account.address, message, slot=progress_of(announcement))


async def _message(post: Post, announcement: Announcement, author: Member) -> Message:
    return Message(tuple(await blocks_of(post, announcement, post.words_of(author))))


async def _author(post: Post, announcement: Announcement) -> Member | None:
    return await post.work.members.get(announcement.author_id) if announcement.author_id else None
