"""Not now: the question about an experiment's end comes back on the day its owner chose (domain.md 2.6, 3.9)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flows.capability import Capability
from flows.chat import Message
from flows.experiments.asking import next_reminder, question, read_key
from flows.experiments.cases import case_of
from flows.turn import Turn
from storage.models import Nudge

putting_off = Capability("exp")


@putting_off.snoozed
async def put_off(turn: Turn, one: Nudge, due: datetime) -> Message | None:
    """Let the next reminder wait as well, without asking more often; by then the last day is over."""
    which = read_key(one.key)
    case = await case_of(turn, str(which)) if which is not None else None
    if case is None:
        return None
    experiment = case.experiment
    experiment.ask_at = next_reminder(turn.post, experiment.asked - 1, turn.me, due)
    day = due.astimezone(ZoneInfo(turn.me.time_zone)).date()
    return question(turn.post, experiment, case.project, turn.me, day)
