"""The next one like the last: same place, format, size and times, on the same weekday a year later (domain.md 2.2)."""

from datetime import date, timedelta

from flows.access import ORGANISER
from flows.capability import Capability
from flows.events.cases import MAY_BE_COPIED, can_plan, event_of
from flows.events.moving import set_out
from flows.events.page import show
from flows.turn import Turn
from flows.workdays import is_working_day
from storage.models import Event, EventPhase

cloning = Capability("event")
_A_YEAR = timedelta(weeks=52)
_A_WEEK = timedelta(weeks=1)


@cloning.button("next", who=ORGANISER)
async def plan_next(turn: Turn, event_id: str) -> None:
    """Make a draft like this one, to be changed."""
    last = await event_of(turn, event_id, *MAY_BE_COPIED)
    if last is None or not await can_plan(turn):
        return
    copied = await turn.work.events.add(_like(last, turn))
    await turn.note("event", copied.id, None, copied.phase, f"like {last.id}")
    event = await turn.work.events.anew(copied)
    await set_out(turn.post, event)
    await show(turn, event, "event.copied")


def a_year_later(day: date, country: str) -> date:
    """Return the same weekday a year later, or the first such day after it on which people work."""
    later = day + _A_YEAR
    weeks = (later + n * _A_WEEK for n in range(10))
    return next((one for one in weeks if is_working_day(one, country)), later)


def _like(last: Event, turn: Turn) -> Event:
    return Event(
        organisation_id=last.organisation_id,
        phase=EventPhase.DRAFT,
        phase_since=turn.now,
        created_at=turn.now,
        created_by=turn.me.id,
        cloned_from=last.id,
        goal=last.goal,
        day=a_year_later(last.day, turn.policy.country) if last.day else None,
        starts=last.starts,
        ends=last.ends,
        place=last.place,
        format=last.format,
        size=last.size,
        room=last.room,
        budget=last.budget,
    )
