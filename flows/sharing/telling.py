"""Telling people of each other's answers, and whether there is still something to answer."""

from datetime import datetime

from flows.chat import Message
from flows.ideas.moving import not_allowed
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.sharing.rules import can_be_carried
from flows.turn import Turn
from storage.models import Idea, Member


async def still_open(turn: Turn, idea_id: str) -> Idea | None:
    """Return an idea that can be carried, its owner loaded; else say that it is over, or never was."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id)) if idea_id else None
    if idea is None or idea.number is None:
        turn.notice("idea.gone")
        return None
    if not can_be_carried(idea):
        not_allowed(turn, idea)
        return None
    return idea


async def tell(
    post: Post, idea: Idea, member: Member, what: str, message: Message, kind: NudgeKind = NudgeKind.DECISION
) -> None:
    """Write to somebody about an idea, in their hours; once for what happens at this moment."""
    await nudge(post, member, message, kind=kind, key=told_under(what, idea, member.id, post.now), by_person=True)


def told_under(what: str, idea: Idea, member_id: int, at: datetime) -> str:
    """Return the key of a message about an idea, by which it can be taken back while nobody has read it."""
    return f"{what}:{idea.id}:{member_id}:{at.timestamp():.6f}"
