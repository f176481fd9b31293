"""Another owner: somebody wants to carry an idea, and its owner hands it over (domain.md 2.3)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.ideas.access import IDEA_OWNER
from flows.ideas.card import post_card
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.sharing.co_owners import look_at
from flows.sharing.colleagues import colleague
from flows.sharing.proposals import ask_heir
from flows.sharing.rules import has_owner, has_room
from flows.sharing.telling import still_open, tell
from flows.texts import offer
from flows.turn import Turn
from storage.models import CoOwnerState, Idea, Member, OwnRole

carrying = Capability("carry")


@carrying.button("want", who=MEMBER)
async def want(turn: Turn, idea_id: str) -> None:
    """Offer to carry the idea; the owner agrees or not, and an idea without one is theirs at once."""
    idea = await still_open(turn, idea_id)
    if idea is None:
        return
    if idea.owner_id == turn.me.id:
        turn.notice("carry.yours_already")
    elif idea.owner is None or not has_owner(idea):
        before = idea.owner_id
        await hand_over(turn.post, idea, turn.me)
        await _note(turn, before, turn.me.id, idea)
        await turn.say("carry.yours", look_at(idea), title=idea.title)
    else:
        await _ask_owner(turn, idea, idea.owner)


async def _ask_owner(turn: Turn, idea: Idea, owner: Member) -> None:
    """Ask the owner, once: asking again would not be another question."""
    rows = [[offer("give", idea.id, turn.me.id), offer("keep", idea.id, turn.me.id)]]
    message = turn.post.words_of(owner).message("carry.asks", rows, name=turn.me.name, title=idea.title)
    key = f"carry.asks:{idea.id}:{turn.me.id}:{owner.id}"
    asked = await nudge(turn.post, owner, message, kind=NudgeKind.DECISION, key=key)
    if asked:
        await turn.say("carry.offered", title=idea.title)
    else:
        await turn.say("carry.offered_already", title=idea.title)


@carrying.button("give", who=IDEA_OWNER)
async def give(turn: Turn, idea_id: str, member_id: str) -> None:
    """Hand the idea over to who offered to carry it."""
    idea = await still_open(turn, idea_id)
    heir = await colleague(turn, member_id) if idea else None
    if idea is None or heir is None:
        return
    await hand_over(turn.post, idea, heir)
    await _note(turn, turn.me.id, heir.id, idea)
    message = turn.post.words_of(heir).message("carry.yours", look_at(idea), title=idea.title)
    await tell(turn.post, idea, heir, "carry.give", message)
    await turn.say("carry.given", look_at(idea), instead=True, name=heir.name, title=idea.title)


@carrying.button("keep", who=IDEA_OWNER)
async def keep(turn: Turn, idea_id: str, member_id: str) -> None:
    """Rather keep it; who offered hears it in friendly words."""
    idea = await still_open(turn, idea_id)
    other = await turn.work.members.get(int(member_id))
    if idea is None or other is None or other.organisation_id != turn.organisation.id:
        return
    rows = [[offer("join", idea.id, action="coowner.join")]]
    message = turn.post.words_of(other).message("carry.not_this_time", rows, name=turn.me.name, title=idea.title)
    await tell(turn.post, idea, other, "carry.keep", message)
    await turn.say("carry.kept", instead=True, name=other.name)


async def hand_over(post: Post, idea: Idea, heir: Member) -> None:
    """Make somebody the owner of an idea, its owner loaded; who wanted to join in, and takes part, stays co-owner."""
    before_id = idea.owner_id
    before = idea.owner if has_owner(idea) and idea.own_role is not OwnRole.HAND_IN else None
    await post.work.co_owners.forget(idea.id, heir.id)
    idea.owner_id, idea.own_role, idea.changed_at = heir.id, OwnRole.CARRY, post.now
    if before is not None and has_room(await post.work.co_owners.of_idea(idea.id)):
        await post.work.co_owners.set(idea, before.id, CoOwnerState.ACCEPTED, post.now, before.id)
    await post.work.flush()
    await post_card(post, idea, heir)
    await ask_heir(post, idea, before_id)


async def _note(turn: Turn, before: int | None, after: int, idea: Idea) -> None:
    await turn.note("owner", idea.id, str(before) if before else None, str(after))
