"""Colleagues who offer to be co-owner, and what co-ownership adds below an idea."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.access import IDEA_OWNER
from flows.ideas.card import post_card
from flows.nudges.nudge import withdraw
from flows.sharing.co_owners import answers, look_at, stand
from flows.sharing.colleagues import on_button
from flows.sharing.rules import asked_themselves, can_be_carried, has_owner, has_room
from flows.sharing.telling import still_open, tell, told_under
from flows.texts import Offer, Rows, offer
from flows.turn import Turn
from storage.models import CoOwner, CoOwnerState, Idea, Member, OwnRole

offering = Capability("coowner")
_MOST_WAITING = 3


@offering.button("join", who=MEMBER)
async def join(turn: Turn, idea_id: str) -> None:
    """Offer to be co-owner; the owner decides."""
    idea = await still_open(turn, idea_id)
    if idea is not None and await offer_to_join(turn, idea):
        await turn.say("coowner.offered", [[offer("no_longer", idea.id)]], title=idea.title)


async def offer_to_join(turn: Turn, idea: Idea) -> bool:
    """Let the owner know that this person wants to be co-owner; False when there is nothing to ask, and it is said."""
    there = await turn.work.co_owners.get(idea.id, turn.me.id)
    if idea.owner_id == turn.me.id or (there and there.state in {CoOwnerState.INVITED, CoOwnerState.ACCEPTED}):
        turn.notice("coowner.there_already")
    elif idea.owner is None or not has_owner(idea):
        turn.notice("coowner.nobody_to_ask")
    else:
        await stand(turn, idea, turn.me.id, CoOwnerState.INVITED, by=turn.me.id)
        words = turn.post.words_of(idea.owner)
        message = words.message("coowner.asks", _replies_to(idea, turn.me), name=turn.me.name, title=idea.title)
        await tell(turn.post, idea, idea.owner, "coowner.asks", message)
        return True
    return False


@offering.button("no_longer", who=MEMBER)
async def no_longer(turn: Turn, idea_id: str) -> None:
    """Take an offer back that has not been answered."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    mine = await turn.work.co_owners.get(int(idea_id), turn.me.id)
    if idea is None or mine is None or not asked_themselves(mine):
        turn.notice("form.stale")
        return
    await withdraw(turn.post, told_under("coowner.asks", idea, idea.owner_id or 0, mine.at))
    await stand(turn, idea, turn.me.id, CoOwnerState.LEFT)
    await turn.say("carry.taken_back", look_at(idea), instead=True, title=idea.title)


@offering.button("welcome", who=IDEA_OWNER)
async def welcome(turn: Turn, idea_id: str, member_id: str) -> None:
    """Take somebody on board who offered to join."""
    idea = await still_open(turn, idea_id)
    asked = await _offer_of(turn, idea, member_id)
    if idea is None or asked is None:
        return
    if not has_room(await turn.work.co_owners.of_idea(idea.id), turn.policy):
        turn.notice("coowner.full")
        return
    await stand(turn, idea, asked.member_id, CoOwnerState.ACCEPTED)
    await post_card(turn.post, idea, idea.owner)
    message = turn.post.words_of(asked.member).message("coowner.joined", look_at(idea), title=idea.title)
    await tell(turn.post, idea, asked.member, "coowner.welcome", message)
    await turn.say("coowner.yes", look_at(idea), instead=True, name=asked.member.name, title=idea.title)


@offering.button("not_now", who=IDEA_OWNER)
async def not_now(turn: Turn, idea_id: str, member_id: str) -> None:
    """Rather carry it without this colleague; they hear it in friendly words."""
    idea = await still_open(turn, idea_id)
    asked = await _offer_of(turn, idea, member_id)
    if idea is None or asked is None:
        return
    await stand(turn, idea, asked.member_id, CoOwnerState.DECLINED)
    words = turn.post.words_of(asked.member)
    message = words.message("coowner.not_this_time", name=turn.me.name, title=idea.title)
    await tell(turn.post, idea, asked.member, "coowner.not_now", message)
    await turn.say("coowner.told_so", instead=True, name=asked.member.name)


@offering.below_idea
async def below(turn: Turn, idea: Idea) -> list[Block]:
    """Who was asked, and what this person can do about carrying the idea."""
    if not can_be_carried(idea) or turn.member is None:
        return []
    there = await turn.work.co_owners.of_idea(idea.id)
    mine = next((one for one in there if one.member_id == turn.member.id), None)
    if idea.owner_id == turn.member.id:
        return _of_owner(turn, idea, there)
    if mine is None:
        return [turn.words.row(_ways_in(idea))]
    if mine.state is CoOwnerState.ACCEPTED:
        return [turn.words.row([offer("coowner.leave", idea.id)])]
    if asked_themselves(mine):
        return [*turn.words.blocks("coowner.you_offered", [[offer("no_longer", idea.id)]])]
    return [*turn.words.blocks("coowner.you_are_asked", answers(idea))]


@offering.waits
async def waiting(turn: Turn) -> list[Block]:
    """Who offered to join this person's ideas."""
    blocks: list[Block] = []
    for one, idea in await turn.work.co_owners.offers_to(turn.me.id, _MOST_WAITING) if turn.joined else ():
        rows = _replies_to(idea, one.member)
        blocks += turn.words.blocks("coowner.asks", rows, name=one.member.name, title=idea.title)
    return blocks


def _replies_to(idea: Idea, asking: Member) -> Rows:
    return [[offer("welcome", idea.id, asking.id), offer("not_now", idea.id, asking.id)]]


def _ways_in(idea: Idea) -> list[Offer]:
    ways = [offer("coowner.join", idea.id)] if has_owner(idea) else []
    return [*ways, offer("carry.want", idea.id)] if idea.own_role is not OwnRole.CARRY or not ways else ways


def _of_owner(turn: Turn, idea: Idea, there: list[CoOwner]) -> list[Block]:
    blocks: list[Block] = []
    for one in there:
        called = {"name": one.member.name, "first": on_button(one.member)}
        if asked_themselves(one):
            blocks += turn.words.blocks("coowner.offers", _replies_to(idea, one.member), **called)
        elif one.state is CoOwnerState.INVITED:
            blocks += turn.words.blocks("coowner.waits", [[offer("take_back", idea.id, one.member_id)]], **called)
    return [*blocks, turn.words.row([offer("coowner.ask", idea.id)])] if has_room(there, turn.policy) else blocks


async def _offer_of(turn: Turn, idea: Idea | None, member_id: str) -> CoOwner | None:
    found = await turn.work.co_owners.get(idea.id, int(member_id)) if idea else None
    if idea is not None and found is not None and asked_themselves(found):
        told = told_under("coowner.asks", idea, idea.owner_id or 0, found.at)
        await withdraw(turn.post, told)  # seen among what waits
        return found
    turn.notice("form.stale")
    return None
