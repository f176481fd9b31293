"""Organisers are reminded of the ideas that wait: the working day before an answer is due, on the day, and after it."""

from flows.answering.rules import due_soon
from flows.ideas.rules import shown_due
from flows.nudges.nudge import NudgeKind, nudge
from flows.nudges.windows import next_opening
from flows.post import Post
from flows.texts import offer
from flows.workdays import is_working_day
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


async def _remind(post: Post, organiser: Member, found: Page[Idea]) -> bool:
    if next_opening(organiser, post.policy, post.now) > post.now:
        return False  # not now: what they read should be true when they read it
    words = post.texts.words(organiser.language)
    (first,) = found.items
    day = shown_due(first.answer_due or post.now, post.organisation.time_zone, post.policy)
    rows = [[offer("see", action="idea.answers")]]
    message = words.message("answer.remind", rows, n=found.total, title=first.title, day=day)
    key = f"answers:{organiser.id}:{post.today:%Y-%m-%d}"
    return await nudge(post, organiser, message, kind=NudgeKind.DUTY, key=key)
