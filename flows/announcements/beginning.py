"""How an announcement begins: at once, at its moment, or when the first of its readers' mornings comes."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.announcements.rules import By, move
from flows.nudges.windows import opens_on
from flows.post import Post
from storage.models import Announcement, AnnouncementState, Timing
from storage.repositories import Clock, Times


async def begin(post: Post, announcement: Announcement) -> None:
    """Let an approved announcement go: now, or when its moment has come."""
    first = min(await _moments(post, announcement))
    if first <= post.now:
        await start(post, announcement)
    else:
        await _moved(post, announcement, AnnouncementState.SCHEDULED)
        announcement.due_at = first


async def start(post: Post, announcement: Announcement) -> None:
    """Let it go now; whom it reaches follows part by part."""
    await _moved(post, announcement, AnnouncementState.SENDING)
    announcement.begun_at = announcement.due_at = post.now


async def times_of(post: Post, announcement: Announcement) -> Times:
    """Return from when each of its readers may be told."""
    mornings = await _mornings(post, announcement)
    return Times(announcement.starts_at or post.now, mornings)


async def _moments(post: Post, announcement: Announcement) -> list[datetime]:
    times = await times_of(post, announcement)
    return [*times.by_clock.values()] or [times.due]


async def _mornings(post: Post, announcement: Announcement) -> dict[Clock, datetime]:
    if announcement.timing is not Timing.MORNING or announcement.starts_at is None:
        return {}
    day = _day(post, announcement.starts_at)
    clocks = await post.work.audiences.clocks(post.organisation.id)
    return {clock: opens_on(day, *clock, post.policy) for clock in clocks}


def _day(post: Post, moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(post.organisation.time_zone)).date()


async def _moved(post: Post, announcement: Announcement, after: AnnouncementState) -> None:
    before = move(announcement, after, By.ITSELF, post.now)
    await post.note("announcement", announcement.id, before, after)
