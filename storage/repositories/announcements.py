"""Announcements, and what is due for each."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import joinedload

from storage.models import Announcement, AnnouncementState
from storage.repositories.base import Page, Repository


class Announcements(Repository):
    """What is said to many at once."""

    async def add(self, announcement: Announcement) -> Announcement:
        """Keep a new announcement."""
        return await self._save(announcement)

    async def of(self, organisation_id: int, announcement_id: int) -> Announcement | None:
        """Return an organisation's announcement, its author loaded, to change."""
        found = _announcements(organisation_id).where(Announcement.id == announcement_id)
        return await self._session.scalar(self._to_change(found, Announcement))

    async def all(self, organisation_id: int, page: int, size: int) -> Page[Announcement]:
        """Return an organisation's announcements, the newest first, authors loaded."""
        return await self._page(_announcements(organisation_id).order_by(Announcement.id.desc()), page, size)

    async def draft_of(self, event_id: int, template: str, author_id: int) -> Announcement | None:
        """Return somebody's newest draft of a template for an event, to change."""
        of_event = Announcement.event_id == event_id, Announcement.template == template
        theirs = Announcement.author_id == author_id, Announcement.state == AnnouncementState.DRAFT
        found = _with_author().where(*of_event, *theirs).order_by(Announcement.id.desc()).limit(1)
        return await self._session.scalar(self._to_change(found, Announcement))

    async def by(self, author_id: int, limit: int, *states: AnnouncementState) -> Sequence[Announcement]:
        """Return what somebody made and is in one of these states, the newest first, the author loaded."""
        theirs = Announcement.author_id == author_id, Announcement.state.in_(states)
        found = _with_author().where(*theirs).order_by(Announcement.id.desc()).limit(limit)
        return list(await self._session.scalars(found))

    async def to_read(self, organisation_id: int, member_id: int, limit: int) -> Sequence[Announcement]:
        """Return what others asked a second pair of eyes for, the longest ago first, authors loaded."""
        asked = Announcement.state == AnnouncementState.DRAFT, Announcement.asked_at.is_not(None)
        found = _announcements(organisation_id).where(*asked, Announcement.author_id.is_distinct_from(member_id))
        return list(await self._session.scalars(found.order_by(Announcement.asked_at, Announcement.id).limit(limit)))

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[Announcement]:
        """Return the announcements for which there is something to do now, to change; the longest ago first."""
        at = Announcement.due_at
        found = _announcements(organisation_id).where(at.is_not(None), at <= now)
        first = found.order_by(at, Announcement.id).limit(limit)
        return list(await self._session.scalars(self._to_change(first, Announcement)))

    async def put_off(self, announcement_id: int, until: datetime) -> None:
        """Leave an announcement alone until then."""
        later = update(Announcement).where(Announcement.id == announcement_id).values(due_at=until)
        await self._session.execute(later, execution_options={"synchronize_session": False})

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when there is something to do next for any announcement."""
        at = Announcement.due_at
        first = select(func.min(at)).where(Announcement.organisation_id == organisation_id, at.is_not(None))
        return await self._session.scalar(first)


def _announcements(organisation_id: int) -> Select[Announcement]:
    return _with_author().where(Announcement.organisation_id == organisation_id)


def _with_author() -> Select[Announcement]:
    return select(Announcement).options(joinedload(Announcement.author))
