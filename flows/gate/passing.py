"""Through the gate: the idea is picked up, becomes a draft of a project, and who carries it hears so (2.3)."""

from flows.discussion.rules import REST
from flows.gate.cases import Case
from flows.ideas.moving import moved_later
from flows.ideas.rules import By
from flows.post import Post
from flows.projects.creating import draft_from
from storage.models import GateState, IdeaState, Member, Project


async def go_through(post: Post, case: Case, by: By, actor: Member | None = None) -> Project | None:
    """Make a project of the idea, of which who carries it hears; None where the idea can become none any more."""
    idea, gate = case.idea, case.gate
    if not await moved_later(post, idea, IdeaState.ADOPTED, by, actor=actor, reason="gate"):
        return None
    idea.answered_at = idea.answered_at or post.now  # what was promised of a first reaction is kept by this
    gate.state, gate.closed_at, gate.due_at = GateState.PASSED, post.now, None
    await post.note("gate", gate.id, GateState.OPEN, gate.state, actor=actor)
    project = await draft_from(post, idea, gate.sponsor_id)
    await post.work.hearings.spread_outcome(idea, actor.id if actor else None, post.now + REST)
    return project
