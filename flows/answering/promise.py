"""Keeping the promise of a first reaction: what somebody who answers ideas says about one is its answer."""

from datetime import datetime

from flows.access import DECIDERS
from flows.answering.rules import awaits_reaction, rests_on_words
from flows.ideas.card import post_card
from flows.turn import Turn
from storage.models import Comment, Decision, Idea, Member


async def reacted(turn: Turn, author: Member, idea: Idea, comment: Comment) -> None:
    """Note that this person said something about an idea, its owner loaded; the first such word keeps the promise."""
    if awaits_reaction(idea) and await _answers(turn, author.id, idea):
        await _keep(turn, author, idea, comment, turn.now)


async def look_again(turn: Turn, idea_id: int) -> None:
    """See whether the words that kept the promise still stand; if not, others keep it, or an answer is due again."""
    idea = await turn.work.ideas.of(turn.organisation.id, idea_id)
    answer = await turn.work.decisions.last(idea_id)
    if idea is None or answer is None or answer.comment_id is None or not rests_on_words(idea):
        return
    if await turn.work.comments.of(idea.organisation_id, answer.comment_id):
        return
    await turn.work.decisions.forget(answer.id)
    idea.answered_at = None
    await turn.note("answer", idea.id, "reacted", "taken_back")
    for comment in await turn.work.comments.after(idea.id, answer.comment_id):
        author = comment.author
        if author and (author.id == answer.decider_id or await _answers(turn, author.id, idea)):
            await _keep(turn, author, idea, comment, comment.at)
            return
    await post_card(turn.post, idea, idea.owner)


async def _answers(turn: Turn, author_id: int, idea: Idea) -> bool:
    """Tell whether what this person says about an idea answers it: nobody answers one of their own."""
    if author_id == idea.owner_id or not DECIDERS & await turn.work.roles.of(author_id, turn.now):
        return False
    return not await turn.work.co_owners.carries(idea.id, author_id)


async def _keep(turn: Turn, author: Member, idea: Idea, comment: Comment, at: datetime) -> None:
    idea.answered_at = at
    await turn.work.decisions.add(
        Decision(
            organisation_id=turn.organisation.id,
            idea_id=idea.id,
            decider_id=author.id,
            outcome=idea.state,
            text="",
            at=at,
            due_at=at,
            done_at=at,
            comment_id=comment.id,
        )
    )
    turn.home_is_old = True
    await turn.post.note("answer", idea.id, None, "reacted", actor=author)
    await post_card(turn.post, idea, idea.owner)
