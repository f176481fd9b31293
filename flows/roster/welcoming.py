"""The one welcome that an organiser may have sent to those whom an import named (domain.md 2.1)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from flows.chat import Sender
from flows.members.onboarding import welcome_message
from flows.members.rules import own_zone
from flows.nudges.windows import next_opening
from flows.post import NUDGE, Post
from storage.models import Expected, Member, MemberState

MOST_AT_ONCE = 200
"""People who hear from us in one go: organisers answer questions, and ten thousand newcomers have some."""
_SPREAD_SECONDS = 20 * 60.0


async def welcome_expected(post: Post, people: Sequence[tuple[Expected, Sender]], random: Random) -> int:
    """Queue the welcome for the first of these who had none, at an opening of their day; return how many."""
    coming = [(told, sender) for told, sender in people if told.welcomed_at is None and not sender.outsider]
    for told, sender in coming[:MOST_AT_ONCE]:
        words = post.texts.words(told.language, sender.language)
        message = welcome_message(words, told.name or sender.name, post.organisation.name)
        due = _opening(post, sender) + timedelta(seconds=random.uniform(0, _SPREAD_SECONDS))
        await post.queue(sender.platform, sender.address, message, due=due, priority=NUDGE, traceless=True)
    await post.work.expected.welcomed([told.id for told, _ in coming[:MOST_AT_ONCE]], post.now)
    return len(coming[:MOST_AT_ONCE])


def _opening(post: Post, sender: Sender) -> datetime:
    """Return when we may speak first to somebody of whom we only know the time zone."""
    somebody = Member(
        organisation_id=post.organisation.id,
        name="",
        language=post.organisation.language,
        time_zone=own_zone(sender.time_zone, otherwise=post.organisation.time_zone),
        state=MemberState.INVITED,
        state_since=post.now,
    )
    return next_opening(somebody, post.policy, post.now)
