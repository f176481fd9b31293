"""Announcements, and what is due for each."""

from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload

from storage.models import Announcement
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

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[Announcement]:
        """Return the announcements for which there is something to do now, to change; the longest ago first."""
        at = Announcement.due_at
        found = _announcements(organisation_id).where(at.is_not(None), at <= now)
        first = found.order_by(at, Announcement.id).limit(limit)
        return list(await self._session.scalars(self._to_change(first, Announcement)))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when there is something to do next for any announcement."""
        at = Announcement.due_at
        first = select(func.min(at)).where(Announcement.organisation_id == organisation_id, at.is_not(None))
        return await self._session.scalar(first)


def _announcements(organisation_id: int) -> Select[Announcement]:
    found = select(Announcement).options(joinedload(Announcement.author))
    return found.where(Announcement.organisation_id == organisation_id)
