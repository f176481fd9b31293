"""Cards say by themselves that an answer is late, from the day on which it is; nobody is written to for it."""

from datetime import datetime

from flows.answering.rules import late_from, late_since
from flows.ideas.card import post_card
from flows.post import Post


async def say_late(post: Post, at_most: int) -> int:
    """Update the cards of the ideas whose answer became late; each once for what was promised."""
    before = late_since(post.now, post.organisation.time_zone, post.policy.country)
    late = await post.work.decisions.newly_late(post.organisation.id, before, at_most)
    for idea in late:
        idea.late_at = post.now
        await post_card(post, idea, idea.owner)
    return len(late)


async def next_late(post: Post) -> datetime | None:
    """Return when the next answer is late."""
    due = await post.work.decisions.next_late(post.organisation.id)
    return late_from(due, post.organisation.time_zone, post.policy.country) if due else None
