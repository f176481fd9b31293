"""Answering a check-in, tap by tap: by its owner, or by a co-owner when the owner cannot (domain.md 3.5)."""

from flows.asking import ask
from flows.capability import Capability
from flows.checkins.access import CHECK_IN_CARRIER
from flows.checkins.case import Case, to_answer
from flows.checkins.forms import HelpWanted, NumberNow
from flows.checkins.measuring import measured, not_measured
from flows.checkins.planning import plan_next
from flows.checkins.recording import ask_question, keep, onward
from flows.checkins.rules import Question
from flows.checkins.words import how_is_it
from flows.turn import Turn
from storage.models import HelpFrom, Obstacle, Progress

checkins = Capability("checkin")


@checkins.button("begin", who=CHECK_IN_CARRIER)
async def begin(turn: Turn, check_in_id: str) -> None:
    """Ask what is still open of a check-in."""
    if case := await to_answer(turn, check_in_id):
        await go_on(turn, case)


async def go_on(turn: Turn, case: Case) -> None:
    """Ask a check-in from where somebody left it."""
    question = case.check_in.question
    if question is None:
        await turn.show(how_is_it(turn.words, case), instead=True)
    else:
        await ask_question(turn, case, Question(question))


@checkins.button("change", who=CHECK_IN_CARRIER)
async def change(turn: Turn, check_in_id: str) -> None:
    """Ask it all again, with what was answered."""
    if case := await to_answer(turn, check_in_id):
        await turn.show(how_is_it(turn.words, case), instead=True)


@checkins.button("add", who=CHECK_IN_CARRIER)
async def add(turn: Turn, check_in_id: str) -> None:
    """Go on with what another carrier of the project answered: their answers stay until they are changed."""
    if case := await to_answer(turn, check_in_id, adding=True):
        case.check_in.answered_by = turn.me.id
        await turn.show(how_is_it(turn.words, case), instead=True)


@checkins.button("going", who=CHECK_IN_CARRIER)
async def going(turn: Turn, check_in_id: str, progress: str) -> None:
    """Keep how it is going, and ask what goes with that."""
    case = await to_answer(turn, check_in_id)
    if case is None:
        return
    found = Progress(progress)
    await keep(turn, case, progress=found)
    if found is not Progress.STUCK:
        case.check_in.obstacle = case.check_in.small_step = None
    if found is not Progress.ON_HOLD:
        case.check_in.waits_for = None
    await plan_next(turn.post, case.project)
    await onward(turn, case, None)


@checkins.button("same", who=CHECK_IN_CARRIER)
async def same(turn: Turn, check_in_id: str) -> None:
    """Note that the number is what it was."""
    case = await to_answer(turn, check_in_id)
    if case is not None and case.last is not None:
        await measured(turn, case, case.last)


@checkins.button("unmeasured", who=CHECK_IN_CARRIER)
async def unmeasured(turn: Turn, check_in_id: str) -> None:
    """Note that nothing was measured."""
    if case := await to_answer(turn, check_in_id):
        await not_measured(turn, case)


@checkins.button("number", who=CHECK_IN_CARRIER, opens=True)
async def number(turn: Turn, check_in_id: str) -> None:
    """Ask for the number."""
    if case := await to_answer(turn, check_in_id):
        await ask(turn, NumberNow, about=case.check_in.id, topic=case.project.metric or "")


@checkins.button("value", who=CHECK_IN_CARRIER)
async def value(turn: Turn, check_in_id: str, number: str) -> None:
    """Take a number that was typed with another unit as one in the project's own."""
    if case := await to_answer(turn, check_in_id):
        await measured(turn, case, float(number))


@checkins.button("obstacle", who=CHECK_IN_CARRIER)
async def obstacle(turn: Turn, check_in_id: str, obstacle: str) -> None:
    """Keep what is in the way."""
    if case := await to_answer(turn, check_in_id):
        await keep(turn, case, progress=Progress.STUCK, obstacle=Obstacle(obstacle))
        await onward(turn, case, Question.OBSTACLE)


@checkins.button("help", who=CHECK_IN_CARRIER)
async def help_from(turn: Turn, check_in_id: str, help_from: str) -> None:
    """Keep that no help is wanted, or ask what it is wanted with."""
    case = await to_answer(turn, check_in_id)
    if case is None:
        return
    if help_from == HelpFrom.NOBODY:
        await keep(turn, case, help_from=HelpFrom.NOBODY)
        await onward(turn, case, Question.HELP)
    else:
        await ask(turn, HelpWanted, about=f"{case.check_in.id}.{help_from}", topic=case.project.title)
