"""Which Learnathons the desk is about: the one that is prepared, and the one whose year goes on."""

from storage.models import Event, EventPhase
from storage.work import Work


async def under_way(work: Work, organisation_id: int) -> list[Event]:
    """Return the events that are not over: first the one whose day has been, then the one that comes."""
    current, coming = await work.events.current(organisation_id), await work.events.coming(organisation_id)
    return list({one.id: one for one in (current, coming) if one is not None}.values())


async def at_hand(work: Work, organisation_id: int) -> Event | None:
    """Return the event that is at hand: the one that comes once it is announced, before that the last one."""
    events = await under_way(work, organisation_id)
    return next((one for one in reversed(events) if one.phase is not EventPhase.DRAFT), next(iter(events), None))
