"""What a sponsor decides at the gate: it starts, there is a budget, it should be smaller, or an objection (7.4)."""

from typing import Annotated

from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Prose
from flows.gate.access import GATEKEEPER, SPONSOR
from flows.gate.cases import Case, as_it_stands, asked_under, calendar_of, open_case, settled
from flows.gate.passing import go_through
from flows.gate.rules import Check, Standing, due_at, standing
from flows.ideas.card import owner_name
from flows.ideas.rules import By
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.texts import offer
from flows.turn import Turn
from storage.models import GateState

deciding = Capability("gate")


class Objection(Form, key="objection"):
    """Why it should not start."""

    text: Annotated[str, Prose(20, 600)]


@deciding.button("start", who=GATEKEEPER)
async def start(turn: Turn, gate_id: str) -> None:
    """Let it start now, instead of when silence is a yes; or all the same."""
    case = await open_case(turn, gate_id)
    if case is None:
        return
    if standing(case.gate.answers) not in {Standing.STARTS, Standing.WAITS}:
        await settled(turn)
    elif project := await go_through(turn.post, case, By.SPONSOR, turn.me):
        turn.home_is_old = True
        rows = [[offer("look", project.id, action="project.look")]]
        owner = owner_name(turn.words, case.idea.owner)
        await turn.say("gate.started", rows, instead=True, title=case.idea.title, owner=owner)


@deciding.button("budget", who=GATEKEEPER)
async def budget(turn: Turn, gate_id: str) -> None:
    """Find the money and hours that it takes beyond the limits."""
    case = await _that_costs(turn, gate_id)
    if case is not None:
        case.gate.answers = {**case.gate.answers, "limits": Check.YES.value}
        case.gate.due_at = due_at(case.gate, calendar_of(turn.post))
        await turn.note("gate", case.gate.id, case.gate.state, case.gate.state, "budget")
        await turn.say_blocks(as_it_stands(turn.post, turn.words, case), instead=True)


@deciding.button("shrink", who=GATEKEEPER)
async def shrink(turn: Turn, gate_id: str) -> None:
    """Ask the owner to make it smaller; the six questions wait for the sponsor."""
    case = await _that_costs(turn, gate_id)
    if case is None:
        return
    owner = case.idea.owner
    await turn.note("gate", case.gate.id, case.gate.state, case.gate.state, "shrink")
    if owner is not None:
        words = turn.post.words_of(owner)
        rows = [[offer("change", case.idea.id, action="edit.words"), offer("look", case.idea.id, action="idea.look")]]
        message = words.message("gate.smaller", rows, title=case.idea.title, sponsor=owner_name(words, turn.me))
        key = f"gate:{case.gate.id}:smaller:{turn.now.timestamp():.6f}"
        await nudge(turn.post, owner, message, kind=NudgeKind.DECISION, key=key)
    ways = [[offer("answer", case.gate.id), offer("look", case.idea.id, action="idea.look")]]
    name = owner_name(turn.words, owner)
    await turn.say("gate.asked_smaller", ways, instead=True, title=case.idea.title, owner=name)


@deciding.button("object", who=SPONSOR, opens=True)
async def object_(turn: Turn, gate_id: str) -> None:
    """Ask for the reason."""
    case = await open_case(turn, gate_id)
    if case is not None:
        await ask(turn, Objection, about=gate_id, topic=case.idea.title)


@deciding.done(Objection, who=SPONSOR)
async def objected(turn: Turn, objection: Objection) -> None:
    """Close the gate with the reason; the idea stays in the pool, and its owner hears why it does not start."""
    case = await open_case(turn, turn.about)
    if case is None:
        return
    gate = case.gate
    gate.state, gate.closed_at, gate.due_at, gate.objection = GateState.OBJECTED, turn.now, None, objection.text
    await turn.note("gate", gate.id, GateState.OPEN, gate.state)
    await withdraw(turn.post, asked_under(gate))
    await _tell(turn, case, objection.text)
    rows = [[offer("answer.park", case.idea.id), offer("answer.decline", case.idea.id)]]
    await turn.say("gate.objection_kept", rows, title=case.idea.title)


async def _tell(turn: Turn, case: Case, text: str) -> None:
    """Tell the owner, gently, and who else had a hand in it."""
    opener = await turn.work.members.get(case.gate.opened_by) if case.gate.opened_by else None
    people = {one.id: one for one in (case.idea.owner, opener, case.sponsor) if one is not None and takes_part(one)}
    people.pop(turn.me.id, None)
    for one in people.values():
        words = turn.post.words_of(one)
        told = {"title": case.idea.title, "sponsor": owner_name(words, turn.me), "text": text}
        message = words.message("gate.objected", [[offer("look", case.idea.id, action="idea.look")]], **told)
        key = f"gate:{case.gate.id}:objected:{one.id}"
        await nudge(turn.post, one, message, kind=NudgeKind.DECISION, key=key, gently=True)


async def _that_costs(turn: Turn, gate_id: str) -> Case | None:
    case = await open_case(turn, gate_id)
    if case is not None and standing(case.gate.answers) is not Standing.COSTS:
        await settled(turn)
        return None
    return case
