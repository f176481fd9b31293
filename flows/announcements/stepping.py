"""What is done for announcements by itself: begin, address, say, learn what became of it, correct, and report."""

from datetime import datetime, timedelta

import structlog

from flows.announcements.addressing import address
from flows.announcements.beginning import start
from flows.announcements.editing import edit_sent
from flows.announcements.going import still_agreed
from flows.announcements.posting import post_in_channels
from flows.announcements.progress import show_progress, show_report
from flows.announcements.rules import By, State, move
from flows.announcements.sending import AT_ONCE, send
from flows.post import Post
from flows.texts import TextError
from storage.models import Announcement, Audience, Event, RecipientState

log = structlog.get_logger(__name__)

LOOK_AGAIN = timedelta(seconds=2)
"""After so long something has become of what is on its way."""
_AFTER_A_MISTAKE = timedelta(minutes=15)
_MOST = 5
"""Announcements in one transaction."""


async def go_on(post: Post, at_most: int) -> int:
    """Do the next part of what is due for announcements; return how many readers it brought on, for all of them."""
    due = await post.work.announcements.due(post.organisation.id, post.now, _MOST)
    return sum([await _alone(post, announcement, at_most) for announcement in due])


async def next_step(post: Post) -> datetime | None:
    """Return when there is something to do next for any announcement."""
    return await post.work.announcements.next_due(post.organisation.id)


async def _alone(post: Post, announcement: Announcement, at_most: int) -> int:
    """Do the next part of one; where its text is a mistake of ours, it waits, and the others go on."""
    which = announcement.id
    try:
        async with post.work.apart():
            return await _step(post, announcement, at_most)
    except (TextError, LookupError) as mistake:
        facts = {"which": which, "what": type(mistake).__name__}
        log.error("An announcement cannot be said", action="announcement_not_said", **facts)  # noqa: TRY400 - no words
        await post.work.announcements.put_off(which, post.now + _AFTER_A_MISTAKE)
        return 0


async def _step(post: Post, announcement: Announcement, at_most: int) -> int:
    if announcement.state is State.SCHEDULED:
        if not await still_agreed(post, announcement):
            return 1
        await start(post, announcement)
    if announcement.audience is Audience.CHANNEL:
        return await post_in_channels(post, announcement)
    event = await _event(post, announcement)
    if announcement.state is State.SENDING and await address(post, announcement, event):
        announcement.due_at = post.now
        return at_most
    await post.work.recipients.settle(announcement.id, post.now)
    said = await _say(post, announcement, event)
    said += await edit_sent(post, announcement, event)
    announcement.due_at = await _next(post, announcement, more=said >= AT_ONCE)
    await _tell_author(post, announcement)
    return said


async def _say(post: Post, announcement: Announcement, event: Event | None) -> int:
    if announcement.state is not State.SENDING:
        return 0
    if announcement.expires_at is not None and announcement.expires_at <= post.now:
        await post.work.recipients.end_waiting(announcement.id, RecipientState.MISSED, post.now)
        return 0
    return await send(post, announcement, event)


async def _next(post: Post, announcement: Announcement, *, more: bool) -> datetime | None:
    """Return when to look again; None when everything is known."""
    soon = post.now + LOOK_AGAIN
    counts = await post.work.recipients.counts(announcement.id)
    if more:
        return post.now
    if counts[RecipientState.ON_ITS_WAY] or await post.work.recipients.has_older(announcement.id, announcement.version):
        return soon
    waits_until = await post.work.recipients.next_due(announcement.id)
    return None if waits_until is None else max(waits_until, soon)


async def _tell_author(post: Post, announcement: Announcement) -> None:
    if announcement.due_at is not None:
        await show_progress(post, announcement)
        return
    if announcement.state is State.SENDING:
        before = move(announcement, State.SENT, By.ITSELF, post.now)
        await post.note("announcement", announcement.id, before, State.SENT)
    if announcement.ended_at is None:
        announcement.ended_at = post.now
        await show_report(post, announcement)


async def _event(post: Post, announcement: Announcement) -> Event | None:
    event_id = announcement.event_id
    return await post.work.events.of(post.organisation.id, event_id) if event_id else None
