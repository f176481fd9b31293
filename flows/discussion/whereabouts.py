"""Which idea it is about: a reply in a thread, or an idea that has gone up in another since."""

from flows.chat import Replied
from flows.discussion.rules import CLOSED
from flows.turn import Turn
from storage.models import Idea, IdeaState

_MOST_MERGERS = 10


async def idea_replied_to(turn: Turn, reply: Replied) -> int | None:
    """Return the idea under whose card somebody replied; None when the message was about something else."""
    for receipt in filter(None, (reply.to, reply.root)):
        if (found := await _idea_of(turn, receipt)) is not None:
            return found
    return None


async def _idea_of(turn: Turn, receipt: str) -> int | None:
    """Return the idea whose card, or what was said about it, is this message."""
    platform = turn.incoming.sender.platform
    kind, _, number = (await turn.work.postings.slot_of(platform, receipt) or "").partition(":")
    if kind == "idea":
        return int(number)
    if kind == "comment":
        comment = await turn.work.comments.of(turn.organisation.id, int(number))
    else:
        comment = await turn.work.comments.said_in(turn.organisation.id, platform, receipt)
    return comment.idea_id if comment else None


async def idea_now(turn: Turn, idea_id: int) -> Idea | None:
    """Return the idea, or the one it went up in; None where there is nothing to say about it (any more)."""
    for _ in range(_MOST_MERGERS):
        idea = await turn.work.ideas.of(turn.organisation.id, idea_id)
        if idea is None or idea.state in CLOSED:
            return None
        if idea.state is not IdeaState.MERGED:
            return idea
        target = await turn.work.mergers.target_of(idea.id)
        if target is None:
            return idea
        idea_id = target.id
    return None
