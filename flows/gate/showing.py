"""Where a gate is seen: below its idea, among what waits for its sponsor, and what the owner waits for."""

from collections.abc import Sequence

from flows.access import DECIDERS
from flows.capability import Capability
from flows.chat import Block
from flows.gate.cases import as_it_stands, calendar_of, case_with
from flows.gate.rules import Standing, can_start, standing
from flows.ideas.card import owner_name
from flows.texts import offer
from flows.turn import Turn
from storage.models import Gate, Idea, Role

showing = Capability("gate")
_MOST = 3
_BY_ITSELF = {Standing.SILENT, Standing.STARTS}


@showing.below_idea
async def below(turn: Turn, idea: Idea) -> Sequence[Block]:
    """Offer to pick an idea up to those who may; where a sponsor is asked already, say so."""
    if turn.member is None or not can_start(idea) or await turn.work.decisions.open_of(idea.id):
        return ()
    gate = await turn.work.gates.open_of(idea.id)
    if gate is not None:
        return await _standing(turn, gate)
    return [turn.words.row([offer("gate.open", idea.id)])] if DECIDERS & await turn.roles() else ()


@showing.waits
async def waiting(turn: Turn) -> list[Block]:
    """What this person is asked at the gate."""
    blocks: list[Block] = []
    for gate in await turn.work.gates.of_sponsor(turn.me.id, _MOST) if turn.joined else ():
        if case := await case_with(turn.work, gate):
            blocks += as_it_stands(turn.post, turn.words, case)
    return blocks


@showing.waits_for_others
async def asked(turn: Turn) -> list[Block]:
    """Which ideas of this person a sponsor is asked about."""
    blocks: list[Block] = []
    for gate in await turn.work.gates.of_owner(turn.me.id, _MOST):
        blocks += await _told(turn, gate)
    return blocks


async def _standing(turn: Turn, gate: Gate) -> Sequence[Block]:
    case = await case_with(turn.work, gate)
    if case is not None and gate.sponsor_id == turn.me.id:
        return as_it_stands(turn.post, turn.words, case)
    blocks = await _told(turn, gate)
    may_object = Role.SPONSOR in await turn.roles() and case is not None and case.idea.owner_id != turn.me.id
    return [*blocks, turn.words.row([offer("gate.object", gate.id)])] if may_object else blocks


async def _told(turn: Turn, gate: Gate) -> list[Block]:
    case = await case_with(turn.work, gate)
    if case is None:
        return []
    told = {"title": case.idea.title, "sponsor": owner_name(turn.words, case.sponsor)}
    if standing(gate.answers) in _BY_ITSELF:
        day = calendar_of(turn.post).starts_on(gate, turn.now)
        return [*turn.words.blocks("gate.looks", start=day, **told)]
    return [*turn.words.blocks("gate.looks_still", **told)]
