"""Not now: a check-in or a reminder comes back on a day of its owner's choice, and the ladder goes on from there."""

from datetime import date, datetime

from flows.capability import Capability
from flows.chat import Message
from flows.checkins.case import case_of
from flows.checkins.following import read_key
from flows.checkins.rules import local_day
from flows.checkins.words import how_is_it
from flows.turn import Turn
from storage.models import CheckIn, CheckInState, Nudge

checkins = Capability("checkin")


@checkins.snoozed
async def put_off(turn: Turn, one: Nudge, due: datetime) -> Message | None:
    """Let the ladder wait as well, from the step it is at; the question itself is put as things stand on that day."""
    if (read := read_key(one.key)) is None:
        return None
    project_id, day, step = read
    check_in = await turn.work.check_ins.of_day(project_id, day)
    if check_in is None:
        return None
    before, check_in.state, check_in.next_step_at = check_in.state, CheckInState.SNOOZED, due
    await turn.note("check_in", check_in.id, before, check_in.state)
    return None if step else await _asked_on(turn, check_in, local_day(turn.me, due))


async def _asked_on(turn: Turn, check_in: CheckIn, day: date) -> Message | None:
    project = await turn.work.projects.of(turn.organisation.id, check_in.project_id)
    return how_is_it(turn.words, await case_of(turn.work, project, check_in, day)) if project else None
