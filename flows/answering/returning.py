"""What was parked comes back at the next call for ideas, and its owner says whether it still fits (domain.md 2.3)."""

from zoneinfo import ZoneInfo

from flows.answering.calls import running_call
from flows.capability import Capability
from flows.chat import Message
from flows.ideas.access import IDEA_OWNER
from flows.ideas.moving import moved_later, not_allowed
from flows.ideas.rules import By, answer_due
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea, IdeaState, Member

returning = Capability("answer")


async def return_parked(post: Post, at_most: int) -> int:
    """Bring back what was parked before the call for ideas that goes on now."""
    zone, country = post.organisation.time_zone, post.policy.country
    began = running_call(post.policy.next_learnathon, post.now, zone, country)
    if began is None:
        return 0
    parked = await post.work.decisions.parked_before(post.organisation.id, began, at_most)
    return sum([await _return(post, idea) for idea in parked])


async def _return(post: Post, idea: Idea) -> bool:
    idea.answered_at = None  # what was promised of a new idea is promised of this one again
    idea.answer_due = answer_due(post.now, post.organisation.time_zone, post.policy)
    await moved_later(post, idea, IdeaState.SUBMITTED, By.ITSELF, reason="call")
    if idea.owner is not None:
        key = f"return:{idea.id}:{idea.parked_times}"
        await nudge(post, idea.owner, _question(post, idea, idea.owner), kind=NudgeKind.DECISION, key=key)
    return True


def _question(post: Post, idea: Idea, owner: Member) -> Message:
    rows = [
        [
            offer("keep", idea.id, action="answer.keep"),
            offer("change", idea.id, action="edit.words"),
            offer("withdraw", idea.id, action="idea.withdraw"),
        ]
    ]
    return post.texts.words(owner.language).message("idea.return", rows, title=idea.title)


@returning.button("keep", who=IDEA_OWNER)
async def keep(turn: Turn, idea_id: str) -> None:
    """Leave in the pool what came back."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None or idea.answer_due is None or idea.state not in {IdeaState.SUBMITTED, IdeaState.DISCUSSED}:
        await _say_state(turn, idea)
        return
    day = idea.answer_due.astimezone(ZoneInfo(turn.organisation.time_zone)).date()
    rows = [[offer("look", idea.id, 1, "mine", action="idea.look")]]
    await turn.say("answer.stays", rows, instead=True, title=idea.title, day=day)


async def _say_state(turn: Turn, idea: Idea | None) -> None:
    if idea is None:
        turn.notice("idea.gone")
    else:
        not_allowed(turn, idea)
