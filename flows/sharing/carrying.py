"""Another owner: somebody wants to carry an idea, and its owner hands it over (domain.md 2.3)."""

from datetime import datetime

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.access import IDEA_OWNER
from flows.ideas.card import post_card
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.sharing.co_owners import look_at
from flows.sharing.colleagues import colleague
from flows.sharing.proposals import ask_heir
from flows.sharing.rules import has_owner, has_room
from flows.sharing.telling import still_open, tell, told_under
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import CoOwnerState, Handover, Idea, Member, OwnRole

carrying = Capability("carry")
_MOST_WAITING = 3


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
    before = await turn.work.handovers.get(idea.id, turn.me.id)
    if before is not None and before.asked_by == turn.me.id:
        await turn.say("carry.offered_already", title=idea.title)
        return
    await turn.work.handovers.ask(idea, turn.me.id, turn.me.id, turn.now)
    rows = _give_or_keep(idea, turn.me)
    message = turn.post.words_of(owner).message("carry.asks", rows, name=turn.me.name, title=idea.title)
    await nudge(
        turn.post, owner, message, kind=NudgeKind.DECISION, key=_asked_under(idea, turn.me, turn.now), by_person=True
    )
    turn.home_is_old = True
    await turn.say("carry.offered", [[offer("no_longer", idea.id)]], title=idea.title)


@carrying.button("no_longer", who=MEMBER)
async def no_longer(turn: Turn, idea_id: str) -> None:
    """Take the offer back; the owner is asked no more."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    offered = await turn.work.handovers.get(idea.id, turn.me.id) if idea else None
    if idea is None or offered is None or offered.asked_by != turn.me.id or offered.declined_at is not None:
        turn.notice("form.stale")
        return
    await withdraw(turn.post, _asked_under(idea, turn.me, offered.asked_at))
    await turn.work.handovers.drop(idea.id, turn.me.id)
    turn.home_is_old = True
    await turn.say("carry.taken_back", [[offer("look", idea.id, action="idea.look")]], instead=True, title=idea.title)


@carrying.waits
async def waiting(turn: Turn) -> list[Block]:
    """Who would like to carry this person's ideas."""
    blocks: list[Block] = []
    for one, idea in await turn.work.handovers.asked_of(turn.me.id, _MOST_WAITING) if turn.joined else ():
        if one.heir_id != turn.me.id:
            rows = _give_or_keep(idea, one.heir)
            blocks += turn.words.blocks("carry.asks", rows, name=one.heir.name, title=idea.title)
    return blocks


@carrying.button("give", who=IDEA_OWNER)
async def give(turn: Turn, idea_id: str, member_id: str) -> None:
    """Hand the idea over to who offered to carry it."""
    idea = await still_open(turn, idea_id)
    offered = await _offer_of(turn, idea, member_id)
    heir = await colleague(turn, member_id) if offered else None
    if idea is None or heir is None:
        return
    message = turn.post.words_of(heir).message("carry.yours", look_at(idea), title=idea.title)
    await tell(turn.post, idea, heir, "carry.give", message)  # before what the new owner is asked about it
    await hand_over(turn.post, idea, heir)
    await _note(turn, turn.me.id, heir.id, idea)
    await turn.say("carry.given", look_at(idea), instead=True, name=heir.name, title=idea.title)


@carrying.button("keep", who=IDEA_OWNER)
async def keep(turn: Turn, idea_id: str, member_id: str) -> None:
    """Rather keep it; who offered hears it in friendly words."""
    idea = await still_open(turn, idea_id)
    offered = await _offer_of(turn, idea, member_id)
    if idea is None or offered is None:
        return
    other, offered.declined_at = offered.heir, turn.now
    turn.home_is_old = True
    rows = [[offer("join", idea.id, action="coowner.join")]]
    message = turn.post.words_of(other).message("carry.not_this_time", rows, name=turn.me.name, title=idea.title)
    await tell(turn.post, idea, other, "carry.keep", message)
    await turn.say("carry.kept", instead=True, name=other.name)


async def hand_over(post: Post, idea: Idea, heir: Member) -> None:
    """Make somebody the owner of an idea, its owner loaded; who wanted to join in, and takes part, stays co-owner."""
    before_id = idea.owner_id
    before = idea.owner if has_owner(idea) and idea.own_role is not OwnRole.HAND_IN else None
    await post.work.co_owners.forget(idea.id, heir.id)
    await post.work.handovers.settle(idea.id, heir.id)
    idea.owner_id, idea.own_role, idea.changed_at = heir.id, OwnRole.CARRY, post.now
    if before is not None and has_room(await post.work.co_owners.of_idea(idea.id), post.policy):
        await post.work.co_owners.set(idea, before.id, CoOwnerState.ACCEPTED, post.now, before.id)
    await post.work.flush()
    await post_card(post, idea, heir)
    await ask_heir(post, idea, before_id)


def _give_or_keep(idea: Idea, heir: Member) -> Rows:
    return [[offer("give", idea.id, heir.id), offer("keep", idea.id, heir.id)]]


def _asked_under(idea: Idea, heir: Member, at: datetime) -> str:
    return told_under("carry.asks", idea, heir.id, at)


async def _offer_of(turn: Turn, idea: Idea | None, heir_id: str) -> Handover | None:
    """Return what a colleague offers; else say that there is nothing to answer any more."""
    found = await turn.work.handovers.get(idea.id, int(heir_id)) if idea else None
    if idea is None or found is None or found.asked_by != found.heir_id:
        if idea is not None:
            turn.notice("handover.settled")
        return None
    await withdraw(turn.post, _asked_under(idea, found.heir, found.asked_at))  # seen among what waits
    return found


async def _note(turn: Turn, before: int | None, after: int, idea: Idea) -> None:
    await turn.note("owner", idea.id, str(before) if before else None, str(after))
