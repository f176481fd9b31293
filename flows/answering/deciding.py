"""Parking an idea, or not picking it up: with a reason and an own sentence, and time to think again (domain.md 2.3)."""

from datetime import timedelta
from typing import Annotated

from flows.access import DECIDER
from flows.answering.offers import local_time, may_decide
from flows.answering.rules import UNDO, done_from
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Options, Prose
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Decision, Idea, IdeaState, MemberState, Reason

answers = Capability("answer")
OWN_SENTENCE = Prose(20, 600)
_CHOSEN = Options(Reason, but=(Reason.NO_DECISION,))


class Parking(Form, key="park"):
    """Why an idea has to wait."""

    reason: Annotated[Reason, _CHOSEN]
    text: Annotated[str, OWN_SENTENCE]


class Declining(Form, key="decline"):
    """Why an idea is not picked up."""

    reason: Annotated[Reason, _CHOSEN]
    text: Annotated[str, OWN_SENTENCE]


@answers.button("park", who=DECIDER, opens=True)
async def park(turn: Turn, idea_id: str) -> None:
    """Ask why an idea is parked."""
    await _ask_why(turn, int(idea_id), IdeaState.PARKED, Parking)


@answers.button("decline", who=DECIDER, opens=True)
async def decline(turn: Turn, idea_id: str) -> None:
    """Ask why an idea is not picked up."""
    await _ask_why(turn, int(idea_id), IdeaState.DECLINED, Declining)


@answers.done(Parking, who=DECIDER)
async def parked(turn: Turn, form: Parking) -> None:
    """Park the idea the form is about."""
    await _decide(turn, IdeaState.PARKED, form.reason, form.text)


@answers.done(Declining, who=DECIDER)
async def declined(turn: Turn, form: Declining) -> None:
    """Do not pick up the idea the form is about."""
    await _decide(turn, IdeaState.DECLINED, form.reason, form.text)


@answers.button("undo", who=DECIDER)
async def undo(turn: Turn, decision_id: str) -> None:
    """Take one's own decision back, while nobody has heard of it."""
    found = await turn.work.decisions.open_by_id(turn.organisation.id, int(decision_id))
    if found is None or found.decider_id != turn.me.id:
        turn.notice("answer.too_late")
        return
    idea = await turn.work.ideas.get(found.idea_id)  # locked first, as by what is done in the end
    if idea is None or not await turn.work.decisions.take_back(found.id):
        turn.notice("answer.too_late")
    else:
        await turn.note("decision", idea.id, found.outcome, "taken_back")
        rows = [[offer("look", idea.id, action="idea.look")]]
        await turn.say("answer.taken_back", rows, instead=True, title=idea.title)


async def _ask_why(turn: Turn, idea_id: int, outcome: IdeaState, form: type[Form]) -> None:
    idea = await turn.work.ideas.of(turn.organisation.id, idea_id)
    if idea is None:
        turn.notice("idea.gone")
    elif await may_decide(turn, idea, outcome):
        await ask(turn, form, about=idea.id)


async def _decide(turn: Turn, outcome: IdeaState, reason: Reason, text: str) -> None:
    idea = await turn.work.ideas.of(turn.organisation.id, int(turn.about or 0))
    if idea is None:
        await turn.say("idea.gone")
        turn.unsent = True
    elif await may_decide(turn, idea, outcome):
        await _keep(turn, idea, outcome, reason, text)
    else:
        turn.unsent = True


async def _keep(turn: Turn, idea: Idea, outcome: IdeaState, reason: Reason, text: str) -> None:
    soonest = turn.now + UNDO
    own = idea.owner_id == turn.me.id
    decision = await turn.work.decisions.add(
        Decision(
            organisation_id=turn.organisation.id,
            idea_id=idea.id,
            decider_id=turn.me.id,
            outcome=outcome,
            text=text,
            at=turn.now,
            due_at=soonest if own else done_from(idea.owner, turn.policy, soonest),
            reason=reason,
        )
    )
    await turn.note("decision", idea.id, idea.state, outcome, reason)
    await _say_when(turn, idea, decision, soon=decision.due_at <= soonest)


async def _say_when(turn: Turn, idea: Idea, decision: Decision, *, soon: bool) -> None:
    outcome = Ours(decision.outcome)
    rows = [[offer("undo", decision.id), offer("look", idea.id, action="idea.look")]]
    if soon:
        minutes, hears = UNDO // timedelta(minutes=1), _hears(turn, idea)
        await turn.say("answer.kept", rows, title=idea.title, outcome=outcome, minutes=minutes, hears=hears)
    else:
        due = local_time(turn, decision.due_at)
        time = turn.words.clock(due.time())
        await turn.say("answer.kept_until", rows, title=idea.title, outcome=outcome, day=due.date(), time=time)


def _hears(turn: Turn, idea: Idea) -> Ours:
    """Return who hears of a decision besides those who read the card: the owner, the owner once back, or nobody."""
    owner = idea.owner
    if owner is None or owner.id == turn.me.id or owner.state is MemberState.LEFT:
        return Ours("none")
    return Ours("back" if owner.state is MemberState.PAUSED else "owner")
