"""What was parked comes back at the next call for ideas, and its owner says whether it still fits (domain.md 2.3)."""

from collections.abc import Sequence
from datetime import datetime

from flows.answering.calls import begin_of_call, running_call
from flows.capability import Capability
from flows.chat import Block, Message
from flows.ideas.access import IDEA_CARRIER
from flows.ideas.moving import moved_later, not_allowed
from flows.ideas.rules import By, answer_due, shown_due
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import Words, offer
from flows.turn import Turn
from storage.models import Idea, IdeaState, Member

returning = Capability("answer")
_MOST_ASKED = 5
"""In one message; the others are found among one's own ideas."""


async def return_parked(post: Post, at_most: int) -> int:
    """Bring back what was parked before the call for ideas that goes on now; each who carries it is asked once."""
    began = running_call(post.policy, post.now, post.organisation.time_zone)
    if began is None:
        return 0
    parked = await post.work.decisions.parked_before(post.organisation.id, began, at_most)
    asked: dict[int, tuple[Member, list[Idea]]] = {}
    for idea in parked:
        await _return(post, idea)
        for one in await _who_says(post, idea):
            asked.setdefault(one.id, (one, []))[1].append(idea)
    for member, ideas in asked.values():
        key = f"return:{member.id}:{began:%Y-%m-%d}:{ideas[0].id}"
        message = Message(tuple(_questions(post.words_of(member), ideas, member)))
        await nudge(post, member, message, kind=NudgeKind.DECISION, key=key, asks=True)
    return len(parked)


async def next_return(post: Post) -> datetime | None:
    """Return when what is parked now comes back."""
    begins = begin_of_call(post.policy, post.now, post.organisation.time_zone)
    if begins is None or not await post.work.decisions.parked_before(post.organisation.id, begins, 1):
        return None
    return begins


@returning.waits
async def waiting(turn: Turn) -> Sequence[Block]:
    """What came back and has not been answered yet."""
    back = await turn.work.decisions.returned_to(turn.me.id, _MOST_ASKED) if turn.joined else []
    return _questions(turn.words, back, turn.me)


async def _return(post: Post, idea: Idea) -> None:
    idea.returned_at = post.now
    idea.answered_at = None  # what was promised of a new idea is promised of this one again
    idea.answer_due = answer_due(post.now, post.organisation.time_zone, post.policy)
    await moved_later(post, idea, IdeaState.SUBMITTED, By.ITSELF, reason="call")


async def _who_says(post: Post, idea: Idea) -> list[Member]:
    """Return who is asked whether an idea still fits: its owner, or who carries it along when the owner left."""
    if idea.owner is not None and takes_part(idea.owner):
        return [idea.owner]
    return (await post.work.co_owners.crews([idea.id])).get(idea.id, [])


def _questions(words: Words, ideas: Sequence[Idea], member: Member) -> list[Block]:
    """Return a question about each idea; only its owner can withdraw it."""
    blocks: list[Block] = []
    for idea in ideas[:_MOST_ASKED]:
        ways = [
            offer("keep", idea.id, action="answer.keep"),
            offer("change", idea.id, action="edit.words"),
            *([offer("withdraw", idea.id, action="idea.withdraw")] if idea.owner_id == member.id else ()),
        ]
        if len(ideas) == 1:
            blocks += words.blocks("idea.return", [ways], title=idea.title)
        else:
            blocks += words.blocks("idea.return_one", [ways], title=idea.title, number=idea.number or 0)
    if (more := len(ideas) - _MOST_ASKED) > 0:
        blocks += words.blocks("idea.return_more", [[offer("mine", 1)]], n=more)
    return blocks


@returning.button("keep", who=IDEA_CARRIER)
async def keep(turn: Turn, idea_id: str) -> None:
    """Leave in the pool what came back."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None or idea.answer_due is None or idea.state not in {IdeaState.SUBMITTED, IdeaState.DISCUSSED}:
        await _say_state(turn, idea)
        return
    idea.returned_at = None
    day = shown_due(idea.answer_due, turn.organisation.time_zone, turn.policy)
    rows = [[offer("look", idea.id, 1, "mine", action="idea.look")]]
    await turn.say("answer.stays", rows, instead=True, title=idea.title, day=day)


async def _say_state(turn: Turn, idea: Idea | None) -> None:
    if idea is None:
        turn.notice("idea.gone")
    else:
        not_allowed(turn, idea)
