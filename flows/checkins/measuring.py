"""The metric of a project as told in a check-in: one value for each check-in and person, also when it is changed."""

from flows.amounts import amount, read_amount, same_unit
from flows.checkins.case import Case
from flows.checkins.recording import keep, onward
from flows.checkins.rules import Question
from flows.projects.baseline import keep_value, start_at
from flows.projects.card import post_card
from flows.texts import offer
from flows.turn import Turn


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
    check_in, project = case.check_in, case.project
    before = None
    if check_in.value is not None and check_in.sent_at is not None:
        before = await turn.work.projects.measured_since(project.id, check_in.sent_at, turn.me.id)
    if before is not None:
        if before.value == project.baseline and await _began_here(turn, case):
            project.baseline = None
        before.value, before.at = value, turn.now
        await start_at(turn.post, project, value, turn.me)
    else:
        await keep_value(turn.post, project, value, turn.me)
    await keep(turn, case, value=value)
    if value != case.last:
        await post_card(turn.post, project)
    await onward(turn, case, Question.NUMBER)


async def _began_here(turn: Turn, case: Case) -> bool:
    """Tell whether what is measured again was the first value, and so where the metric started."""
    only = len(await turn.work.projects.measurements(case.project.id)) == 1
    which = turn.organisation.id, "performance_goal", case.project.id
    return only and await turn.work.audit.before(*which, "measured") is not None
