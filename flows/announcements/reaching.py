"""Whom an announcement reaches as things stand: how many, why others do not get it, and when each one's hours are."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.announcements.templates import TEMPLATES
from flows.nudges.kinds import OFTEN_ENOUGH, NudgeKind
from flows.nudges.windows import next_opening
from flows.post import Post
from flows.workdays import working_days_after
from storage.models import Announcement, Audience, Event, Member, MemberState, Timing
from storage.repositories import Aim, Clock, Concerned, Reach

_NEAR = 5
"""Working days before a Learnathon in which news of it is for whoever takes part (domain.md 3.9)."""


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


def aim_of(post: Post, announcement: Announcement, event: Event | None) -> Aim:
    """Return for whom an announcement is."""
    return Aim(
        announcement.organisation_id,
        announcement.audience,
        announcement.audience_of,
        announcement.event_id,
        _concerned(post, announcement, event),
        NudgeKind.BROADCAST,
        OFTEN_ENOUGH,
    )


async def reach_of(post: Post, announcement: Announcement) -> Reach:
    """Return how many get it as things stand; channels are read by everybody who takes part."""
    event = await event_of(post, announcement)
    aim = aim_of(post, announcement, event)
    if announcement.audience is Audience.CHANNEL:
        aim = replace(aim, audience=Audience.EVERYBODY)
        return Reach((await post.work.audiences.count(aim, post.now)).gets)
    return await post.work.audiences.count(aim, post.now)


async def beginning_of(post: Post, announcement: Announcement, event: Event | None) -> Beginning:
    """Return when those who get it hear it first: in their own hours, from the chosen moment on."""
    clocks = await post.work.audiences.by_clock(aim_of(post, announcement, event), post.now)
    since = max(post.now, announcement.starts_at or post.now) if announcement.timing is not Timing.NOW else post.now
    openings = [(_opening(post, clock, since), number) for clock, number in clocks.items()]
    soon = since + timedelta(hours=1)
    at_once = sum(number for opening, number in openings if opening < soon)
    later = [(opening, number) for opening, number in openings if opening >= soon]
    return Beginning(at_once, sum(number for _, number in later), min((at for at, _ in later), default=None))


def _opening(post: Post, clock: Clock, since: datetime) -> datetime:
    """Return from when whoever lives by this clock may be told."""
    zone, start, end = clock
    somebody = Member(
        organisation_id=post.organisation.id,
        name="",
        language="",
        time_zone=zone,
        state=MemberState.ACTIVE,
        state_since=post.now,
        window_start=start,
        window_end=end,
    )
    return next_opening(somebody, post.policy, since)


def _concerned(post: Post, announcement: Announcement, event: Event | None) -> Concerned:
    template = TEMPLATES.get(announcement.template or "")
    if template is not None and template.kind is NudgeKind.EVENT:
        return Concerned.ALL
    near = event is not None and event.day is not None and post.today <= event.day
    if near and event and event.day and working_days_after(post.today, event.day, post.policy.country) <= _NEAR:
        return Concerned.SIGNED_UP
    return Concerned.NOBODY
