"""What one can do with an idea one looks at: read what is said, say something, follow it, call it discussed."""

from collections.abc import Sequence

from flows.access import FACILITATOR, MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.discussion.rules import CLOSED
from flows.ideas.look import look
from flows.ideas.moving import moved
from flows.ideas.rules import By
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import Idea, IdeaState, Role

below = Capability("comment")


@below.below_idea
async def talk(turn: Turn, idea: Idea) -> Sequence[Block]:
    """Say how much is said about the idea, and offer to read and to join in."""
    if idea.state in CLOSED or turn.member is None:
        return ()
    count = await turn.work.comments.count(idea.id)
    read = [offer("page", idea.id)] if count else []
    rows = [[*read, offer("new", idea.id)], await _others(turn, idea)]
    return turn.words.blocks("comment.count", rows, n=count)


@below.button("follow", who=MEMBER)
async def follow(turn: Turn, idea_id: str) -> None:
    """Hear from now on what happens to an idea."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None or idea.state in CLOSED or turn.member is None:
        turn.notice("idea.gone")
        return
    facts = {"organisation_id": turn.organisation.id, "idea_id": idea.id, "member_id": turn.member.id}
    await turn.work.follows.add(**facts, now=turn.now)
    turn.notice("comment.followed")
    await look(turn, idea_id)


@below.button("unfollow", who=MEMBER)
async def unfollow(turn: Turn, idea_id: str) -> None:
    """Hear no more of an idea."""
    if turn.member is not None:
        await turn.work.follows.remove(idea_id=int(idea_id), member_id=turn.member.id)
        await turn.work.hearings.follows_no_more(turn.member.id, int(idea_id))
    turn.notice("comment.unfollowed")
    await look(turn, idea_id)


@below.button("discussed", who=FACILITATOR)
async def discussed(turn: Turn, idea_id: str) -> None:
    """Note that an idea was talked about, where no comment shows it."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None or idea.number is None:
        turn.notice("idea.gone")
        return
    by = By.ORGANISER if Role.ORGANISER in await turn.roles() else By.FACILITATOR
    if await moved(turn, idea, IdeaState.DISCUSSED, by):
        await look(turn, idea_id)


async def _others(turn: Turn, idea: Idea) -> list[Offer]:
    member = turn.member.id if turn.member else 0
    offers: list[Offer] = []
    if idea.owner_id != member and not await turn.work.co_owners.carries(idea.id, member):
        follows = await turn.work.follows.has(idea_id=idea.id, member_id=member)
        offers.append(offer("unfollow", idea.id) if follows else offer("follow", idea.id))
    if idea.state is IdeaState.SUBMITTED and await turn.roles() & {Role.ORGANISER, Role.FACILITATOR}:
        offers.append(offer("discussed", idea.id))
    return offers
