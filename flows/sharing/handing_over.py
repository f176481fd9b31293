"""Who leaves asks a co-owner to take an idea over; what nobody takes stays in the pool, looking for somebody."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.access import IDEA_CARRIER, IDEA_OWNER
from flows.ideas.card import owner_name
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.members.rules import takes_part
from flows.nudges.nudge import withdraw
from flows.sharing.carrying import hand_over
from flows.sharing.co_owners import look_at
from flows.sharing.colleagues import on_button
from flows.sharing.rules import CARRIED
from flows.sharing.telling import still_open, tell, told_under
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Idea, Member

handover = Capability("handover")
_MOST_ASKED = 3


@handover.button("list", who=MEMBER)
async def show(turn: Turn, number: str) -> None:
    """Show my open ideas, each with the co-owners who can be asked."""
    found = await turn.work.ideas.owned_by(turn.me.id, int(number), PAGE_SIZE, CARRIED)
    crew = await turn.work.co_owners.crews([idea.id for idea in found.items])
    entries = [block for idea in found.items for block in _entry(turn, idea, crew.get(idea.id, []))]
    title = turn.words.blocks("handover.title", n=found.total)
    back = turn.words.row([offer("handover.back", action="stop.ask")])
    await turn.say_blocks(title, entries, leafing(turn.words, found, "handover.list"), [back], instead=True)


@handover.button("to", who=IDEA_OWNER)
async def ask(turn: Turn, idea_id: str, member_id: str) -> None:
    """Ask a co-owner to take the idea over."""
    idea = await still_open(turn, idea_id)
    heir = await turn.work.members.get(int(member_id))
    if idea is None:
        return
    if heir is None or not await turn.work.co_owners.carries(idea.id, heir.id):
        turn.notice("handover.not_with_you")
        return
    await turn.work.handovers.ask(idea, heir.id, turn.me.id, turn.now)
    words = turn.post.words_of(heir)
    message = words.message("handover.ask", _answers(idea, turn.me), old_owner=turn.me.name, title=idea.title)
    await tell(turn.post, idea, heir, "handover", message)
    more = [[offer("take_back", idea.id, heir.id), offer("back", 1, action="handover.list")]]
    turn.home_is_old = True
    await turn.say("handover.asked", more, instead=True, name=heir.name, title=idea.title)


@handover.button("take_back", who=IDEA_OWNER)
async def take_back(turn: Turn, idea_id: str, member_id: str) -> None:
    """Ask a co-owner no more to take the idea over."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    asked = await turn.work.handovers.get(int(idea_id), int(member_id))
    if idea is None or asked is None or asked.asked_by != turn.me.id:
        turn.notice("handover.settled")
        return
    await withdraw(turn.post, told_under("handover", idea, asked.heir_id, asked.asked_at))
    await turn.work.handovers.drop(idea.id, asked.heir_id)
    turn.home_is_old = True
    await turn.say("handover.taken_back", instead=True, name=asked.heir.name)


@handover.waits
async def waiting(turn: Turn) -> list[Block]:
    """Which ideas this person was asked to take over."""
    blocks: list[Block] = []
    for one, idea in await turn.work.handovers.asked_of(turn.me.id, _MOST_ASKED) if turn.joined else ():
        if one.heir_id == turn.me.id and idea.owner is not None:
            old = owner_name(turn.words, idea.owner)
            blocks += turn.words.blocks("handover.ask", _answers(idea, idea.owner), old_owner=old, title=idea.title)
    return blocks


@handover.button("take", who=IDEA_CARRIER)
async def take(turn: Turn, idea_id: str, from_id: str) -> None:
    """Take the idea over, also when who asked has left by now."""
    idea = await _asked_about(turn, idea_id)
    if idea is None:
        return
    if idea.owner_id != int(from_id):
        turn.notice("handover.settled")
        return
    before = idea.owner
    await hand_over(turn.post, idea, turn.me)
    await turn.note("owner", idea.id, from_id, str(turn.me.id))
    await _answer(turn, idea, before, "handover.taken")
    await turn.say("carry.yours", look_at(idea), instead=True, title=idea.title)


@handover.button("no", who=IDEA_CARRIER)
async def decline(turn: Turn, idea_id: str) -> None:
    """Rather not take it over, and stay co-owner."""
    idea = await _asked_about(turn, idea_id)
    if idea is not None:
        await turn.work.handovers.drop(idea.id, turn.me.id)
        turn.home_is_old = True
        await _answer(turn, idea, idea.owner, "handover.declined")
        await turn.say("handover.fine", instead=True, title=idea.title)


def _answers(idea: Idea, owner: Member) -> Rows:
    return [[offer("take", idea.id, owner.id), offer("look", idea.id, action="idea.look")], [offer("no", idea.id)]]


async def _asked_about(turn: Turn, idea_id: str) -> Idea | None:
    """Return the idea this person was asked to take over; else say that there is nothing to answer any more."""
    idea = await still_open(turn, idea_id)
    asked = await turn.work.handovers.get(idea.id, turn.me.id) if idea else None
    if idea is None:
        return None
    if asked is None or asked.asked_by == turn.me.id:
        turn.notice("handover.settled")
        return None
    await withdraw(turn.post, told_under("handover", idea, turn.me.id, asked.asked_at))  # seen among what waits
    return idea


async def _answer(turn: Turn, idea: Idea, owner: Member | None, key: str) -> None:
    if owner is not None and takes_part(owner) and owner.id != turn.me.id:
        message = turn.post.words_of(owner).message(key, name=turn.me.name, title=idea.title)
        await tell(turn.post, idea, owner, key, message)


def _entry(turn: Turn, idea: Idea, crew: Sequence[Member]) -> tuple[Block, ...]:
    if not crew:
        ask = [[offer("ask", idea.id, action="coowner.ask")]]
        return turn.words.blocks("handover.alone", ask, number=idea.number or 0, title=idea.title)
    blocks = turn.words.blocks("handover.idea", number=idea.number or 0, title=idea.title)
    for one in crew[:_MOST_ASKED]:
        blocks += turn.words.blocks(
            "handover.person", [[offer("to", idea.id, one.id)]], name=one.name, first=on_button(one)
        )
    return blocks
