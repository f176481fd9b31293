"""A gate with its idea and its sponsor, what is said about it, and what its sponsor can do as it stands."""

from dataclasses import dataclass
from datetime import date

from flows.chat import Block
from flows.gate.rules import QUESTIONS, Calendar, Check, Standing, can_start, standing
from flows.post import Post
from flows.sharing.colleagues import on_button
from flows.texts import Ours, Rows, Value, Words, offer
from flows.turn import Turn
from storage.models import Gate, GateState, Idea, IdeaState, Member
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Case:
    """A gate, the idea with its owner, and the sponsor who is asked."""

    gate: Gate
    idea: Idea
    sponsor: Member | None


async def case_with(work: Work, gate: Gate) -> Case | None:
    """Return what goes with a gate; None when the idea is gone."""
    idea = await work.ideas.of(gate.organisation_id, gate.idea_id)
    sponsor = await work.members.get(gate.sponsor_id) if gate.sponsor_id else None
    return Case(gate, idea, sponsor) if idea else None


async def open_case(turn: Turn, gate_id: str) -> Case | None:
    """Return an open gate with what goes with it; else say that it is settled."""
    gate = await turn.work.gates.of(turn.organisation.id, int(gate_id)) if gate_id.isdecimal() else None
    case = await case_with(turn.work, gate) if gate is not None and gate.state is GateState.OPEN else None
    if case is not None and can_start(case.idea) and not await turn.work.decisions.open_of(case.idea.id):
        return case
    await settled(turn)
    return None


async def settled(turn: Turn) -> None:
    """Say that there is nothing to decide here any more; what was typed for it goes back."""
    await turn.too_late("gate.settled")


def calendar_of(post: Post) -> Calendar:
    """Return how working days go by in the organisation."""
    return Calendar(post.organisation.time_zone, post.policy)


def asked_under(gate: Gate) -> str:
    """Return the key under which the sponsor was asked."""
    return f"gate:{gate.id}"


def first_of(case: Case) -> Value:
    """Return what the idea's owner is called on a button."""
    return on_button(case.idea.owner) if case.idea.owner else Ours("...")


def asking(words: Words, case: Case, starts: date) -> tuple[Block, ...]:
    """Return the six questions' invitation: when it starts, and the ways to answer or to ask first."""
    ways: Rows = [
        [offer("answer", case.gate.id), offer("ask", case.idea.id, action="comment.new")],
        [offer("look", case.idea.id, action="idea.look")],
    ]
    pitched = Ours("yes" if case.idea.state is IdeaState.PITCHED else "no")
    shown: dict[str, Value] = {"title": case.idea.title, "pitched": pitched, "first": first_of(case)}
    return words.blocks("gate.ask", ways, start=starts, **shown)


def as_it_stands(post: Post, words: Words, case: Case) -> tuple[Block, ...]:
    """Return what the sponsor sees of a gate: the invitation, or what their answers come to and what they can do."""
    starts = calendar_of(post).starts_on(case.gate, post.now)
    title, gate_id = case.idea.title, case.gate.id
    match standing(case.gate.answers):
        case Standing.SILENT:
            return asking(words, case, starts)
        case Standing.STARTS:
            ways: Rows = [[offer("start", gate_id), offer("object", gate_id)]]
            return words.blocks("gate.starts", ways, title=title, start=starts)
        case Standing.FINDS_OUT if "by" not in case.gate.answers:
            whom: Rows = [[offer("find_out", gate_id), offer("answer", gate_id)]]
            return words.blocks("gate.not_known", whom, title=title, what=not_known(words, case.gate))
        case Standing.FINDS_OUT:
            finder, day = str(case.gate.answers["finder"]), found_out_by(case.gate)
            return words.blocks("gate.finds_out", [[offer("answer", gate_id)]], title=title, finder=finder, day=day)
        case unsettled:
            return _to_decide(words, case, unsettled)


def _to_decide(words: Words, case: Case, as_is: Standing) -> tuple[Block, ...]:
    title, gate_id = case.idea.title, case.gate.id
    no = [offer("answer.park", case.idea.id), offer("answer.decline", case.idea.id)]
    again = offer("answer", gate_id)
    if as_is is Standing.COSTS:
        costly: Rows = [[offer("budget", gate_id), offer("shrink", gate_id)], no]
        return words.blocks("gate.costs", costly, title=title)
    if as_is is Standing.STOPS:
        return words.blocks("gate.stops", [no, [again]], title=title)
    hesitant: Rows = [[offer("start", gate_id), again], no]
    return words.blocks("gate.waits", hesitant, title=title)


def not_known(words: Words, gate: Gate) -> Ours:
    """Return what the sponsor does not know yet, in one line."""
    open_ones = [name for name in QUESTIONS if gate.answers.get(name) == Check.UNKNOWN]
    return Ours("; ".join(words.line(f"gate.whether_{name}") for name in open_ones))


def found_out_by(gate: Gate) -> date:
    """Return by when somebody finds out what is not known yet."""
    return date.fromisoformat(gate.answers["by"])
