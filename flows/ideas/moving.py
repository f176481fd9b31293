"""Bringing an idea from one state into another: by the rules, with its audit row, and with its cards up to date."""

from flows.ideas.card import post_card
from flows.ideas.rules import By, NotAllowed, move, take_back
from flows.post import Post
from flows.turn import Turn
from storage.models import Idea, IdeaState, Member


async def moved(turn: Turn, idea: Idea, after: IdeaState, by: By, reason: str | None = None) -> bool:
    """Bring an idea, its owner loaded, into another state; where it may not, say so and return False."""
    try:
        await bring(turn.post, idea, after, by, actor=turn.member, reason=reason)
    except NotAllowed:
        not_allowed(turn, idea)
        return False
    turn.home_is_old = True
    return True


async def moved_later(
    post: Post, idea: Idea, after: IdeaState, by: By, *, actor: Member | None = None, reason: str | None = None
) -> bool:
    """Bring an idea, its owner loaded, into another state when its time has come; False where it may not."""
    try:
        await bring(post, idea, after, by, actor=actor, reason=reason)
    except NotAllowed:
        return False
    return True


async def taken_back(turn: Turn, idea: Idea, to: IdeaState, reason: str = "undo") -> bool:
    """Bring an idea, its owner loaded, back to the state before its last move; else say so and return False."""
    try:
        before = take_back(idea, to, turn.now)
    except NotAllowed:
        not_allowed(turn, idea)
        return False
    await _tell(turn.post, idea, before, turn.member, reason)
    turn.home_is_old = True
    return True


async def bring(
    post: Post, idea: Idea, after: IdeaState, by: By, *, actor: Member | None = None, reason: str | None = None
) -> None:
    """Bring an idea, its owner loaded, into another state. Raises `NotAllowed`."""
    before = move(idea, after, by, post.now)
    await _tell(post, idea, before, actor, reason)


def not_allowed(turn: Turn, idea: Idea) -> None:
    """Say that this cannot be done with the idea as it is now."""
    turn.notice("idea.not_allowed", state=turn.words.line(f"idea.state_{idea.state}"))


async def _tell(post: Post, idea: Idea, before: IdeaState, actor: Member | None, reason: str | None) -> None:
    await post.note("idea", idea.id, before, idea.state, reason, actor=actor)
    if idea.number is not None:
        await post_card(post, idea, idea.owner)
