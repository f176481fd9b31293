"""Keeping the promise of a first reaction: what somebody who answers ideas says about one is its answer."""

from flows.access import DECIDERS
from flows.answering.rules import awaits_reaction
from flows.ideas.card import post_card
from flows.turn import Turn
from storage.models import Decision, Idea, Member


async def reacted(turn: Turn, author: Member, idea: Idea) -> None:
    """Note that this person said something about an idea, its owner loaded; the first such word keeps the promise."""
    if not awaits_reaction(idea) or not DECIDERS & await turn.roles():
        return
    if author.id == idea.owner_id or await turn.work.co_owners.carries(idea.id, author.id):
        return  # nobody answers an idea of their own
    idea.answered_at = turn.now
    await turn.work.decisions.add(
        Decision(
            organisation_id=turn.organisation.id,
            idea_id=idea.id,
            decider_id=author.id,
            outcome=idea.state,
            text="",
            at=turn.now,
            due_at=turn.now,
            done_at=turn.now,
        )
    )
    await turn.note("answer", idea.id, None, "reacted")
    await post_card(turn.post, idea, idea.owner)
