"""The six questions, and who finds out what the sponsor does not know yet (domain.md 7.4)."""

from enum import StrEnum
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Line
from flows.gate.access import GATEKEEPER
from flows.gate.cases import (
    Case,
    as_it_stands,
    asked_under,
    calendar_of,
    found_out_by,
    not_known,
    open_case,
    settled,
)
from flows.gate.rules import ASKED_AGAIN, QUESTIONS, Check, Standing, due_at, standing
from flows.ideas.card import owner_name
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.sharing.colleagues import matches
from flows.texts import offer
from flows.turn import Turn
from flows.workdays import add_working_days
from storage.models import Member

answering = Capability("gate")


class Within(StrEnum):
    """Within how many working days something is found out; never more than ten."""

    THREE = "three"
    FIVE = "five"
    TEN = "ten"


_DAYS = {Within.THREE: 3, Within.FIVE: 5, Within.TEN: 10}


class SixQuestions(Form, key="gate"):
    """Whether an idea is feasible and affordable."""

    owner: Check
    time: Check
    limits: Check
    ours: Check
    safe: Check
    undo: Check


class FindOut(Form, key="finder"):
    """Who finds out what is not known yet."""

    name: Annotated[str, Line(2, 60)]
    within: Within


@answering.button("answer", who=GATEKEEPER, opens=True)
async def answer(turn: Turn, gate_id: str) -> None:
    """Ask the six questions; every yes of before is filled in."""
    case = await open_case(turn, gate_id)
    if case is not None:
        known = {name: case.gate.answers.get(name) for name in QUESTIONS}
        firm = {name: given for name, given in known.items() if given == Check.YES}
        await ask(turn, SixQuestions, firm, about=gate_id, topic=case.idea.title)


@answering.done(SixQuestions, who=MEMBER)
async def answered(turn: Turn, given: SixQuestions) -> None:
    """Keep the answers, and show what they come to."""
    case = await _of_form(turn)
    if case is None:
        return
    case.gate.answers = {name: str(getattr(given, name)) for name in QUESTIONS}
    case.gate.due_at = due_at(case.gate, calendar_of(turn.post))
    await turn.note("gate", case.gate.id, case.gate.state, case.gate.state, standing(case.gate.answers))
    await withdraw(turn.post, asked_under(case.gate))  # seen among what waits
    await turn.say_blocks(as_it_stands(turn.post, turn.words, case))


@answering.button("find_out", who=GATEKEEPER, opens=True)
async def who_finds_out(turn: Turn, gate_id: str) -> None:
    """Ask who finds out what is not known yet, and by when."""
    case = await open_case(turn, gate_id)
    if case is None:
        return
    if standing(case.gate.answers) is Standing.FINDS_OUT:
        await ask(turn, FindOut, about=gate_id, topic=case.idea.title)
    else:
        await settled(turn)


@answering.done(FindOut, who=MEMBER)
async def finder_named(turn: Turn, finder: FindOut) -> None:
    """Keep who finds it out by when; they hear so, and the owner."""
    case = await _of_form(turn)
    if case is None:
        return
    if standing(case.gate.answers) is not Standing.FINDS_OUT:
        await settled(turn)
        return
    day = add_working_days(turn.post.today, _DAYS[finder.within], turn.policy.country)
    case.gate.answers = {**case.gate.answers, "finder": finder.name, "by": day.isoformat()}
    case.gate.reminders &= ~ASKED_AGAIN  # this has not been asked for yet
    case.gate.due_at = due_at(case.gate, calendar_of(turn.post))
    await _tell(turn, case, finder.name)
    await turn.say_blocks(as_it_stands(turn.post, turn.words, case))


async def _of_form(turn: Turn) -> Case | None:
    """Return the gate a form is about, if this person is asked at it; else say that it is settled."""
    case = await open_case(turn, turn.about)
    if case is not None and case.gate.sponsor_id != turn.me.id:
        await settled(turn)
        return None
    return case


async def _tell(turn: Turn, case: Case, finder: str) -> None:
    """Tell the owner, and who is to find it out, where the name leaves no doubt."""
    called = await matches(turn, finder)
    found = called[0] if len(called) == 1 else None
    if case.idea.owner is not None:
        await _say_what(turn, case, case.idea.owner, finder)
    if found is not None and found.id not in {turn.me.id, case.idea.owner_id}:
        await _say_what(turn, case, found, finder)


async def _say_what(turn: Turn, case: Case, member: Member, finder: str) -> None:
    words = turn.post.words_of(member)
    told = {"title": case.idea.title, "sponsor": owner_name(words, turn.me), "finder": finder}
    rows = [[offer("look", case.idea.id, action="idea.look")]]
    what, day = not_known(words, case.gate), found_out_by(case.gate)
    message = words.message("gate.find_out", rows, what=what, day=day, **told)
    key = f"gate:{case.gate.id}:finds_out:{member.id}:{turn.now.timestamp():.6f}"
    await nudge(turn.post, member, message, kind=NudgeKind.DECISION, key=key)
