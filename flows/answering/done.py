"""A decision is done when its owner may hear of it: the idea moves on, its owner is told, and the card says so."""

from datetime import datetime

from flows.answering.rules import capacity_of, done_from
from flows.chat import Message
from flows.discussion.rules import REST
from flows.ideas.ahead import return_month
from flows.ideas.card import why_of
from flows.ideas.moving import moved_later
from flows.ideas.rules import By, may
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import offer
from storage.models import Decision, Idea, IdeaState, Member


async def do_decisions(post: Post, at_most: int) -> int:
    """Do what was decided and can no longer be taken back."""
    due = await post.work.decisions.due(post.organisation.id, post.now, at_most)
    return sum([await _do(post, decision) for decision in due])


async def next_decision(post: Post) -> datetime | None:
    """Return when the next decision is to be done."""
    return await post.work.decisions.next_due(post.organisation.id)


async def _do(post: Post, decision: Decision) -> bool:
    idea = await post.work.ideas.get(decision.idea_id)  # locked first, as by whoever decides
    if idea is None or not may(idea, decision.outcome, capacity_of(decision)):
        return await _drop(post, idea, decision)
    owner = idea.owner if idea.owner_id != decision.decider_id else None  # they know it already
    suits = done_from(owner, post.policy, post.now)
    if suits > post.now:  # their hours changed, or the bot was away: not on a Friday afternoon after all
        await post.work.decisions.postpone(decision.id, suits)
        return True
    if not await post.work.decisions.claim(decision.id, post.now):
        return False
    await _answer(post, idea, decision)
    for one in [owner, *await post.work.co_owners.on_board(idea.id)]:
        if one is not None and one.id != decision.decider_id:
            await _tell(post, idea, one, decision)
    await post.work.hearings.spread_outcome(idea, decision.decider_id, post.now + REST)  # the owner hears it first
    return True


async def _drop(post: Post, idea: Idea | None, decision: Decision) -> bool:
    """Forget what cannot be done any more, since the idea was withdrawn or merged; whoever decided hears so."""
    if not await post.work.decisions.take_back(decision.id):
        return False
    if idea is not None and decision.decider is not None:
        words = post.words_of(decision.decider)
        rows = [[offer("look", idea.id, action="idea.look")]]
        state = words.line(f"idea.state_{idea.state}")
        message = words.message("answer.void", rows, title=idea.title, state=state, text=decision.text)
        await nudge(post, decision.decider, message, kind=NudgeKind.DUTY, key=f"void:{decision.id}")
    return True


async def _answer(post: Post, idea: Idea, decision: Decision) -> None:
    by = capacity_of(decision)
    if by is not By.ITSELF:  # that nobody decided is no answer of anybody
        idea.answered_at = idea.answered_at or decision.at
    await moved_later(post, idea, decision.outcome, by, actor=decision.decider, reason=decision.reason)


async def _tell(post: Post, idea: Idea, carrier: Member, decision: Decision) -> None:
    message, key = _news(post, idea, carrier, decision), f"decision:{decision.id}:{carrier.id}"
    await nudge(post, carrier, message, kind=NudgeKind.DECISION, key=key, gently=True)


def _news(post: Post, idea: Idea, carrier: Member, decision: Decision) -> Message:
    words = post.texts.words(carrier.language)
    told = {"title": idea.title, **why_of(words, decision, decision.text)}
    if idea.state is IdeaState.DECLINED:
        rows = [[offer("ask", idea.id, action="answer.ask"), offer("new", action="idea.new")]]
        return words.message("idea.declined", rows, **told)
    ways = [[offer("ask", idea.id, action="answer.ask"), offer("smaller", idea.id, action="answer.smaller")]]
    return words.message("idea.parked", ways, month=return_month(words, post), **told)
