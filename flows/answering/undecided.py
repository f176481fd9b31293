"""Parking by itself what nobody decided about in time; done, and told, as what somebody decided (domain.md 7.4)."""

from flows.answering.rules import capacity_of, done_from
from flows.ideas.rules import may
from flows.post import Post
from storage.models import Decision, Idea, IdeaState, Reason


async def park_undecided(post: Post, idea: Idea) -> bool:
    """Have an idea parked, its owner loaded, at a moment that suits them; False where it may not be."""
    decision = Decision(
        organisation_id=post.organisation.id,
        idea_id=idea.id,
        decider_id=None,
        outcome=IdeaState.PARKED,
        text="",
        at=post.now,
        due_at=done_from(idea.owner, post.policy, post.now),
        reason=Reason.NO_DECISION,
    )
    if not may(idea, decision.outcome, capacity_of(decision)):
        return False
    await post.work.decisions.add(decision)
    await post.note("decision", idea.id, idea.state, decision.outcome, decision.reason)
    return True
