"""Whom an announcement reaches as things stand: how many, why others do not get it, and when each one's hours are."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.announcements.audience import aim_of
from flows.nudges.windows import opening_by
from flows.post import Post
from storage.models import Announcement, Audience, Event, Timing
from storage.repositories import Clock, Reach


@dataclass(frozen=True, slots=True)
class Beginning:
    """How many hear it in the first hour, and from when the others do."""

    at_once: int
    later: int
    next: datetime | None


async def event_of(post: Post, announcement: Announcement) -> Event | None:
    """Return the event that an announcement is about."""
    which = announcement.event_id
    return await post.work.events.of(post.organisation.id, which) if which else None


async def reach_of(post: Post, announcement: Announcement) -> Reach:
    """Return how many get it as things stand; channels are read by everybody who takes part."""
    event = await event_of(post, announcement)
    aim = aim_of(announcement, event, post.policy, post.today)
    if announcement.audience is Audience.CHANNEL:
        aim = replace(aim, audience=Audience.EVERYBODY)
        return Reach((await post.work.audiences.count(aim, post.now)).gets)
    return await post.work.audiences.count(aim, post.now)


async def beginning_of(post: Post, announcement: Announcement, event: Event | None) -> Beginning:
    """Return when those who get it hear it first: in their own hours, from the chosen moment on."""
    aim = aim_of(announcement, event, post.policy, post.today)
    clocks = await post.work.audiences.by_clock(aim, post.now)
    since = max(post.now, announcement.starts_at or post.now) if announcement.timing is not Timing.NOW else post.now
    openings = [(_opening(post, clock, since), number) for clock, number in clocks.items()]
    soon = since + timedelta(hours=1)
    at_once = sum(number for opening, number in openings if opening < soon)
    later = [(opening, number) for opening, number in openings if opening >= soon]
    return Beginning(at_once, sum(number for _, number in later), min((at for at, _ in later), default=None))


def _opening(post: Post, clock: Clock, since: datetime) -> datetime:
    """Return from when whoever lives by this clock may be told."""
    return opening_by(*clock, post.policy, since)
