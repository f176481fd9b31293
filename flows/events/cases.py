"""An event as handlers find it: by the id of a button, or the one there is."""

from flows.events.moving import not_allowed
from flows.turn import Turn
from storage.models import Event, EventPhase, Role

OVER = (EventPhase.CLOSED, EventPhase.CANCELLED)
NEXT_MAY_BE_PLANNED = (EventPhase.FOLLOW_THROUGH, EventPhase.EVALUATED)
MAY_BE_COPIED = (*NEXT_MAY_BE_PLANNED, *OVER)


async def event_of(turn: Turn, event_id: str, *phases: EventPhase) -> Event | None:
    """Return an event in one of these phases, in any where none is named; else say why there is nothing to do."""
    event = await turn.work.events.of(turn.organisation.id, int(event_id)) if event_id.isdecimal() else None
    if event is None:
        turn.notice("event.gone")
    elif phases and event.phase not in phases:
        not_allowed(turn, event)
    else:
        return event
    return None


async def seen_by(turn: Turn) -> Event | None:
    """Return the event that this person sees: what everybody knows of, and before a past one a draft of theirs."""
    known = await turn.work.events.for_all(turn.organisation.id)
    coming = await turn.work.events.coming(turn.organisation.id)
    return coming if coming is not None and await may_see(turn, coming) else known


async def may_see(turn: Turn, event: Event) -> bool:
    """Tell whether this person may see an event: a draft is for organisers, and for the sponsor who is asked."""
    if event.phase is not EventPhase.DRAFT or event.sponsor_id == turn.me.id:
        return True
    return Role.ORGANISER in await turn.roles()


async def can_plan(turn: Turn) -> bool:
    """Tell whether another event can be planned now; else say why not."""
    coming = await turn.work.events.coming(turn.organisation.id)
    last = await turn.work.events.after_the_day(turn.organisation.id)
    if coming is not None:
        turn.notice("event.one_at_a_time")
    elif last is not None and last.phase not in NEXT_MAY_BE_PLANNED:
        not_allowed(turn, last)
    else:
        return True
    return False
