"""What was typed in a check-in's forms, kept with it, and the next question asked."""

from flows.access import MEMBER, refuse
from flows.capability import Capability
from flows.checkins.access import CHECK_IN_CARRIER
from flows.checkins.case import Case, to_answer
from flows.checkins.forms import HelpWanted, NumberNow, Seen, SmallStep
from flows.checkins.measuring import typed
from flows.checkins.recording import keep, onward
from flows.checkins.rules import Question
from flows.support.requesting import request_help
from flows.turn import Turn
from storage.models import HelpFrom, Obstacle, Progress

checkins = Capability("checkin")


@checkins.done(Seen, who=MEMBER)
async def seen(turn: Turn, told: Seen) -> None:
    """Keep what they saw or learned."""
    if case := await _about(turn):
        await keep(turn, case, progress=Progress.ON_TRACK, seen=told.text)
        await onward(turn, case, Question.SEEN)


@checkins.done(SmallStep, who=MEMBER)
async def small_step(turn: Turn, told: SmallStep) -> None:
    """Keep the step they plan; it is shown the next time."""
    if case := await _about(turn):
        await keep(turn, case, progress=Progress.STUCK, small_step=told.text)
        await onward(turn, case, Question.STEP)


@checkins.done(NumberNow, who=MEMBER)
async def number_now(turn: Turn, told: NumberNow) -> None:
    """Keep the number."""
    if case := await _about(turn):
        await typed(turn, case, told.value)


@checkins.done(HelpWanted, who=MEMBER)
async def help_wanted(turn: Turn, told: HelpWanted) -> None:
    """Ask the sponsor, or colleagues."""
    case = await _about(turn)
    if case is None:
        return
    of_all = turn.about.endswith(HelpFrom.COLLEAGUES)
    kind = case.check_in.obstacle or Obstacle.OTHER
    await request_help(turn, case.project, kind, told.text, of_all=of_all)
    await keep(turn, case, help_from=HelpFrom.COLLEAGUES if of_all else HelpFrom.SPONSOR)
    await onward(turn, case, Question.HELP)


async def _about(turn: Turn) -> Case | None:
    """Return the check-in that a form is about, if it may be answered; else what was typed goes back to its writer."""
    which = turn.about.partition(".")[0]
    if not which:
        turn.notice("checkin.dropped")
        turn.unsent = True
        return None
    if refusal := await CHECK_IN_CARRIER.check(turn, (which,)):
        await refuse(turn, refusal)
        turn.unsent = True
        return None
    case = await to_answer(turn, which)
    turn.unsent = case is None
    return case
