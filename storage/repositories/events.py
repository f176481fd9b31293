"""Events: the coming one, those before, and what is due in each."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from storage.models import COMING, Announcement, Event, EventPhase, Idea, IdeaState
from storage.repositories.base import Page, Repository

Moment = Literal["phase_due_at", "warn_at"]
"""What an event can be due for."""
_OVER = (EventPhase.CLOSED, EventPhase.CANCELLED)
_AFTER_THE_DAY = (EventPhase.WRAP_UP, EventPhase.FOLLOW_THROUGH, EventPhase.EVALUATED)


class Events(Repository):
    """The Learnathons of organisations."""

    async def add(self, event: Event) -> Event:
        """Keep a new event."""
        return await self._save(event)

    async def of(self, organisation_id: int, event_id: int) -> Event | None:
        """Return an organisation's event, its sponsor loaded, to change; None for another organisation's."""
        found = _events(organisation_id).where(Event.id == event_id)
        return await self._session.scalar(self._to_change(found, Event))

    async def anew(self, event: Event) -> Event:
        """Return an event as it is now, with the sponsor who was just chosen."""
        await self._session.flush()
        found = _events(event.organisation_id).where(Event.id == event.id)
        return (await self._session.scalars(found.execution_options(populate_existing=True))).one()

    async def coming(self, organisation_id: int) -> Event | None:
        """Return the event that is next or going on today, a draft included; the soonest, one without a day last."""
        found = _events(organisation_id).where(Event.phase.not_in((*_OVER, *_AFTER_THE_DAY)))
        found = found.order_by(Event.phase == EventPhase.DRAFT, Event.day.is_(None), Event.day, Event.id).limit(1)
        return await self._session.scalar(self._to_change(found, Event))

    async def to_sign_up_for(self, organisation_id: int) -> Event | None:
        """Return the next event that everybody knows of and whose day is chosen, to read: nobody waits for it."""
        found = select(Event).where(
            Event.organisation_id == organisation_id, Event.phase.in_(COMING), Event.day.is_not(None)
        )
        return await self._session.scalar(found.order_by(Event.day, Event.id).limit(1))

    async def current(self, organisation_id: int) -> Event | None:
        """Return the event whose cycle goes on: the last one whose day has been, else the coming one."""
        return await self.after_the_day(organisation_id) or await self.coming(organisation_id)

    async def for_all(self, organisation_id: int) -> Event | None:
        """Return the event that everybody knows of: the coming one, else the last one whose day has been."""
        found = _events(organisation_id).where(Event.phase.in_(COMING)).order_by(Event.day, Event.id).limit(1)
        return await self._session.scalar(self._to_change(found, Event)) or await self.after_the_day(organisation_id)

    async def after_the_day(self, organisation_id: int) -> Event | None:
        """Return the last event whose day has been, while its cycle goes on."""
        found = _events(organisation_id).where(Event.phase.in_(_AFTER_THE_DAY)).order_by(Event.day.desc()).limit(1)
        return await self._session.scalar(self._to_change(found, Event))

    async def is_first(self, event: Event) -> bool:
        """Tell whether the organisation held none before this one."""
        before = select(Event.id).where(Event.organisation_id == event.organisation_id, Event.id != event.id)
        held = before.where(Event.phase.in_((*_AFTER_THE_DAY, EventPhase.CLOSED)))
        return await self._session.scalar(held.limit(1)) is None

    async def undecided(self, organisation_id: int) -> int:
        """Return how many ideas were shortlisted or pitched and have no outcome yet."""
        open_ones = Idea.state.in_((IdeaState.SHORTLISTED, IdeaState.PITCHED))
        found = select(func.count(Idea.id)).where(Idea.organisation_id == organisation_id, open_ones)
        return await self._session.scalar(found) or 0

    async def announced_since(self, event: Event, moment: datetime) -> bool:
        """Tell whether anything about the event began to go out since then."""
        found = select(Announcement.id).where(Announcement.event_id == event.id, Announcement.begun_at >= moment)
        return await self._session.scalar(found.limit(1)) is not None

    async def all(self, organisation_id: int, page: int, size: int) -> Page[Event]:
        """Return an organisation's events, the newest first."""
        return await self._page(_events(organisation_id).order_by(Event.id.desc()), page, size)

    async def due(self, organisation_id: int, moment: Moment, now: datetime, limit: int) -> list[Event]:
        """Return the events for which this moment has come, to change; the longest ago first."""
        at = _moment(moment)
        found = _events(organisation_id).where(at.is_not(None), at <= now).order_by(at, Event.id).limit(limit)
        return list(await self._session.scalars(self._to_change(found, Event)))

    async def next_due(self, organisation_id: int, moment: Moment) -> datetime | None:
        """Return when this moment comes next for any event."""
        at = _moment(moment)
        first = select(func.min(at)).where(Event.organisation_id == organisation_id, at.is_not(None))
        return await self._session.scalar(first)

    async def coming_of_all(self) -> Mapping[int, Event | None]:
        """Return the coming event of each organisation that ever had one, drafts left out; None where there is none."""
        rows = await self._session.scalars(select(Event).order_by(Event.day.desc(), Event.id.desc()))
        found: dict[int, Event | None] = {}
        for event in rows:
            found.setdefault(event.organisation_id, None)
            if event.phase not in (*_OVER, *_AFTER_THE_DAY, EventPhase.DRAFT) and event.day is not None:
                found[event.organisation_id] = event
        return found


def _events(organisation_id: int) -> Select[Event]:
    return select(Event).options(joinedload(Event.sponsor)).where(Event.organisation_id == organisation_id)


def _moment(moment: Moment) -> InstrumentedAttribute[datetime | None]:
    column: InstrumentedAttribute[datetime | None] = getattr(Event, moment)
    return column
