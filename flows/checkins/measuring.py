"""The metric of a project as told in a check-in: one value for each check-in and person, also when it is changed."""

from flows.amounts import amount, read_amount, same_unit
from flows.checkins.case import Case
from flows.checkins.recording import keep, onward
from flows.checkins.rules import Question
from flows.projects.baseline import keep_value, start_at
from flows.projects.card import post_card
from flows.texts import offer
from flows.turn import Turn
from storage.models import Measurement


async def typed(turn: Turn, case: Case, raw: str) -> None:
    """Keep a number that was typed; one in another unit is asked about first."""
    found = read_amount(raw, turn.words.language)
    if found is None:
        await turn.say("form.not_a_number")
    elif found.unit and not same_unit(found.unit, case.project.unit or ""):
        which = case.check_in.id
        rows = [[offer("value", which, repr(found.value)), offer("number", which)]]
        shown = amount(turn.words, found.value)
        await turn.say("checkin.other_unit", rows, unit=case.project.unit or "", typed=found.unit, value=shown)
    else:
        await measured(turn, case, found.value)


async def measured(turn: Turn, case: Case, value: float) -> None:
    """Keep what the metric is now, in the project's unit."""
    project, before = case.project, await _told_before(turn, case)
    if before is not None:
        await _forget_start(turn, case, before)
        before.value, before.at = value, turn.now
        await start_at(turn.post, project, value, turn.me)
    else:
        await keep_value(turn.post, project, value, turn.me)
    await keep(turn, case, value=value)
    if value != case.last:
        await post_card(turn.post, project)
    await onward(turn, case, Question.NUMBER)


async def _forget_start(turn: Turn, case: Case, told: Measurement) -> None:
    """Let it be unknown again where the metric started, if it was taken from this value, the only one."""
    which = turn.organisation.id, "performance_goal", case.project.id
    only = len(await turn.work.projects.measurements(case.project.id)) == 1
    if told.value == case.project.baseline and only and await turn.work.audit.before(*which, "measured") is not None:
        case.project.baseline = None


async def not_measured(turn: Turn, case: Case) -> None:
    """Keep that nothing was measured; a number that was told before was a mistake, and is taken back."""
    if (before := await _told_before(turn, case)) is not None:
        await _forget_start(turn, case, before)
        await turn.work.projects.unmeasure(before)
        await post_card(turn.post, case.project)
    await keep(turn, case, value=None)
    await onward(turn, case, Question.NUMBER)


async def _told_before(turn: Turn, case: Case) -> Measurement | None:
    """Return the value that this person told in this check-in before; None when there is none."""
    check_in = case.check_in
    if check_in.value is None or check_in.sent_at is None:
        return None
    return await turn.work.projects.measured_since(case.project.id, check_in.sent_at, turn.me.id)
