"""Picking an idea up: an organiser or sponsor opens the gate, and a sponsor is asked (domain.md 2.3, 7.4)."""

from collections.abc import Sequence

from flows.access import DECIDER
from flows.answering.offers import may_decide
from flows.capability import Capability
from flows.chat import Message
from flows.gate.cases import Case, as_it_stands, asked_under, asking, calendar_of, open_case
from flows.gate.rules import due_at, is_carried
from flows.ideas.card import post_card_first
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.sharing.colleagues import on_button
from flows.texts import offer
from flows.turn import Turn
from storage.models import Gate, GateState, Idea, IdeaState, Member, Role

opening = Capability("gate")
_MOST_SPONSORS = 5


@opening.button("open", who=DECIDER)
async def pick_up(turn: Turn, idea_id: str) -> None:
    """Have a sponsor asked whether an idea can start: oneself, the only one, or one to choose."""
    idea = await _ready(turn, idea_id)
    if idea is None:
        return
    sponsors = await _sponsors(turn, idea)
    if not sponsors:
        await turn.say("gate.no_sponsor", title=idea.title)
    elif turn.me.id in {one.id for one in sponsors}:
        await _open(turn, idea, turn.me)
    elif len(sponsors) == 1:
        await _open(turn, idea, sponsors[0])
    else:
        await _choose(turn, idea, sponsors)


@opening.button("to", who=DECIDER)
async def ask_sponsor(turn: Turn, idea_id: str, member_id: str) -> None:
    """Have this sponsor asked."""
    idea = await _ready(turn, idea_id)
    if idea is None:
        return
    sponsor = next((one for one in await _sponsors(turn, idea) if one.id == int(member_id)), None)
    if sponsor is None:
        turn.notice("gate.cannot_be_asked")
    else:
        await _open(turn, idea, sponsor)


@opening.button("withdraw", who=DECIDER)
async def take_back(turn: Turn, gate_id: str) -> None:
    """Take it back; the idea stays in the pool as it was."""
    case = await open_case(turn, gate_id)
    if case is None:
        return
    if turn.me.id not in {case.gate.opened_by, case.gate.sponsor_id} and Role.ORGANISER not in await turn.roles():
        turn.notice("gate.settled")
        return
    case.gate.state, case.gate.closed_at = GateState.WITHDRAWN, turn.now
    await turn.note("gate", case.gate.id, GateState.OPEN, GateState.WITHDRAWN)
    await withdraw(turn.post, asked_under(case.gate))
    rows = [[offer("look", case.idea.id, action="idea.look")]]
    await turn.say("gate.withdrawn", rows, instead=True, title=case.idea.title)


async def _ready(turn: Turn, idea_id: str) -> Idea | None:
    """Return an idea that can be picked up now; else say what stands in the way."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None:
        turn.notice("idea.gone")
    elif await turn.work.gates.open_of(idea.id):
        turn.notice("gate.open_already")
    elif await may_decide(turn, idea, IdeaState.ADOPTED):
        if is_carried(idea):
            return idea
        await _look_for_owner(turn, idea)
    return None


async def _look_for_owner(turn: Turn, idea: Idea) -> None:
    """Call for somebody to carry it, below its card, before it can be picked up."""
    message = turn.post.words.message("gate.seeks_owner", [[offer("want", idea.id, action="carry.want", private=True)]])
    for pool in turn.policy.pools:
        await post_card_first(turn.post, pool, idea.id)
        slot, under = f"gate-owner:{idea.id}", f"idea:{idea.id}"
        await turn.post.queue(pool.platform, pool.address, message, slot=slot, under=under)
    rows = [[offer("look", idea.id, action="idea.look")]]
    await turn.say("gate.no_owner", rows, title=idea.title)


async def _sponsors(turn: Turn, idea: Idea) -> list[Member]:
    """Return who can be asked: nobody decides about an idea of their own."""
    found = await turn.work.members.with_role(turn.organisation.id, Role.SPONSOR, turn.now)
    return [one for one in found if one.id != idea.owner_id]


async def _choose(turn: Turn, idea: Idea, sponsors: Sequence[Member]) -> None:
    blocks = [*turn.words.blocks("gate.choose", title=idea.title)]
    for one in sponsors[:_MOST_SPONSORS]:
        pick = [[offer("to", idea.id, one.id)]]
        blocks += turn.words.blocks("gate.sponsor", pick, name=one.name, first=on_button(one))
    await turn.say_blocks(blocks)


async def _open(turn: Turn, idea: Idea, sponsor: Member) -> None:
    gate = Gate(
        organisation_id=turn.organisation.id,
        idea_id=idea.id,
        sponsor_id=sponsor.id,
        opened_by=turn.me.id,
        opened_at=turn.now,
    )
    calendar = calendar_of(turn.post)
    gate.due_at = due_at(gate, calendar)
    await turn.work.gates.add(gate)
    case = Case(gate, idea, sponsor)
    if sponsor.id == turn.me.id:
        await turn.note("gate", gate.id, None, gate.state)
        await turn.say_blocks(as_it_stands(turn.post, turn.words, case))
    elif await _ask(turn, case, sponsor):
        await turn.note("gate", gate.id, None, gate.state)
        starts = calendar.starts_on(gate, turn.now)
        rows = [[offer("withdraw", gate.id)]]
        await turn.say("gate.asked", rows, title=idea.title, sponsor=sponsor.name, start=starts)
    else:
        await turn.work.gates.drop(gate)
        turn.notice("gate.cannot_be_asked")


async def _ask(turn: Turn, case: Case, sponsor: Member) -> bool:
    """Put the question of this person, by name, so no cap holds it back: from now on the days of a silence count (3.9).

    As other news of colleagues it comes once a day, and several go together.
    """
    words, starts = turn.post.words_of(sponsor), calendar_of(turn.post).starts_on(case.gate, turn.now)
    message = Message((*words.blocks("gate.brought_by", name=turn.me.name), *asking(words, case, starts)))
    return await nudge(turn.post, sponsor, message, kind=NudgeKind.DUTY, key=asked_under(case.gate), news=True)
