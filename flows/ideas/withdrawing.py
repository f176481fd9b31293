"""Withdrawing an idea, silently to others, and keeping it after all (domain.md 2.3)."""

from flows.capability import Capability
from flows.ideas.access import IDEA_OWNER
from flows.ideas.moving import moved, not_allowed, taken_back
from flows.ideas.rules import By
from flows.texts import offer
from flows.turn import Turn
from storage.models import IdeaState

ideas = Capability("idea")


@ideas.button("withdraw", who=IDEA_OWNER)
async def withdraw(turn: Turn, idea_id: str) -> None:
    """Take an idea out of the pool."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is not None and await moved(turn, idea, IdeaState.WITHDRAWN, By.OWNER):
        await turn.say("idea.withdrawn", [[offer("keep", idea.id)]], instead=True, title=idea.title)


@ideas.button("keep", who=IDEA_OWNER)
async def keep(turn: Turn, idea_id: str) -> None:
    """Put a withdrawn idea back where it was."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None:
        return
    before = await turn.work.audit.before(turn.organisation.id, "idea", idea.id, IdeaState.WITHDRAWN)
    if idea.state is not IdeaState.WITHDRAWN or before is None:
        not_allowed(turn, idea)
    elif await taken_back(turn, idea, IdeaState(before)):
        rows = [[offer("look", idea.id)]]
        await turn.say("idea.kept", rows, instead=True, title=idea.title)
