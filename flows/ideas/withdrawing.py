"""Withdrawing an idea, silently to others, and keeping it after all (domain.md 2.3)."""

from flows.capability import Capability
from flows.ideas.access import IDEA_OWNER
from flows.ideas.moving import moved, not_allowed, taken_back
from flows.ideas.rules import By, answer_due, shown_due
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea, IdeaState

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
    else:
        await _keep(turn, idea, IdeaState(before))


async def _keep(turn: Turn, idea: Idea, before: IdeaState) -> None:
    """Put it back; what was promised of an idea nobody could answer meanwhile is promised anew."""
    waits = before in {IdeaState.SUBMITTED, IdeaState.DISCUSSED} and idea.answered_at is None
    zone = turn.organisation.time_zone
    due = answer_due(turn.now, zone, turn.policy)
    anew = waits and idea.answer_due != due
    if anew:
        idea.answer_due = due
    if not await taken_back(turn, idea, before):
        return
    rows = [[offer("look", idea.id, action="idea.look")]]
    if anew:
        await turn.say("answer.stays", rows, instead=True, title=idea.title, day=shown_due(due, zone, turn.policy))
    else:
        await turn.say("idea.kept", rows, instead=True, title=idea.title)
