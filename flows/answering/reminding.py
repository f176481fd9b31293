"""Organisers are reminded of the ideas that wait: the working day before an answer is due, on the day, and after it."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from flows.answering.rules import due_soon, reminded_from
from flows.ideas.rules import shown_due
from flows.nudges.nudge import NudgeKind, nudge
from flows.nudges.windows import next_opening
from flows.post import Post
from flows.texts import offer
from flows.workdays import add_working_days, is_working_day
from storage.models import Idea, Member, Role
from storage.repositories.base import Page


async def remind(post: Post, at_most: int) -> int:
    """Remind each organiser, in their own hours, of all that is due soon, or just was; at most once a day."""
    if not is_working_day(post.today, post.policy.country):
        return 0
    stretch = due_soon(post.now, post.organisation.time_zone, post.policy.country)
    found = await post.work.decisions.awaited(post.organisation.id, 1, 1, due=stretch)
    if not found.items:
        return 0
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now)
    return sum([await _remind(post, one, found) for one in organisers[:at_most]])


async def next_reminder(post: Post) -> datetime | None:
    """Return when an organiser is reminded next: on the first day with something due soon on which one can be."""
    zone, country = post.organisation.time_zone, post.policy.country
    day = post.today if is_working_day(post.today, country) else add_working_days(post.today, 1, country)
    while True:
        begins = datetime.combine(day, time(), ZoneInfo(zone))
        due = await post.work.decisions.next_awaited(post.organisation.id, due_soon(begins, zone, country)[0])
        if due is None:
            return None
        if (first := reminded_from(due, zone, country)) > day:
            day = first
        elif opening := await _first_opening(post, max(begins, post.now), day):
            return opening
        else:
            day = add_working_days(day, 1, country)


async def _first_opening(post: Post, since: datetime, day: date) -> datetime | None:
    """Return the first moment of a day at which an organiser who was not reminded on it can be."""
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, since)
    found = [await _opening(post, one, since, day) for one in organisers]
    return min((opening for opening in found if opening is not None), default=None)


async def _opening(post: Post, organiser: Member, since: datetime, day: date) -> datetime | None:
    """Return when on this day an organiser can be reminded; None when they were, are away then, or out of reach."""
    opening = next_opening(organiser, post.policy, since)
    on_another_day = opening.astimezone(ZoneInfo(post.organisation.time_zone)).date() != day
    if on_another_day or await post.work.nudges.knows(_key(organiser, day)):
        return None
    return opening if await post.work.accounts.to_write_to(organiser.id) else None


async def _remind(post: Post, organiser: Member, found: Page[Idea]) -> bool:
    if next_opening(organiser, post.policy, post.now) > post.now:
        return False  # not now: what they read should be true when they read it
    words = post.texts.words(organiser.language)
    (first,) = found.items
    day = shown_due(first.answer_due or post.now, post.organisation.time_zone, post.policy)
    rows = [[offer("see", action="idea.answers")]]
    message = words.message("answer.remind", rows, n=found.total, title=first.title, day=day)
    return await nudge(post, organiser, message, kind=NudgeKind.DUTY, key=_key(organiser, post.today))


def _key(organiser: Member, day: date) -> str:
    return f"answers:{organiser.id}:{day:%Y-%m-%d}"
