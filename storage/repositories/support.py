"""Requests for help with projects."""

from datetime import datetime

from sqlalchemy import func, select

from storage.models import SupportRequest, SupportState
from storage.repositories.base import Repository

OPEN_REQUESTS = (SupportState.OPEN, SupportState.ACKNOWLEDGED)


class SupportRequests(Repository):
    """What owners asked for."""

    async def add(self, request: SupportRequest) -> SupportRequest:
        """Keep a new request."""
        return await self._save(request)

    async def of(self, organisation_id: int, request_id: int) -> SupportRequest | None:
        """Return an organisation's request; None for another organisation's."""
        whose = SupportRequest.id == request_id, SupportRequest.organisation_id == organisation_id
        return await self._session.scalar(self._to_change(select(SupportRequest).where(*whose), SupportRequest))

    async def of_project(self, project_id: int, *states: SupportState) -> list[SupportRequest]:
        """Return a project's requests, all or those in these states, the oldest first."""
        found = select(SupportRequest).where(SupportRequest.project_id == project_id)
        found = found.where(SupportRequest.state.in_(states)) if states else found
        return list(await self._session.scalars(found.order_by(SupportRequest.id)))

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[SupportRequest]:
        """Return the requests of which somebody is to be reminded now, to change, the longest ago first."""
        at = SupportRequest.remind_at
        due = SupportRequest.organisation_id == organisation_id, at.is_not(None), at <= now
        found = select(SupportRequest).where(*due).order_by(at, SupportRequest.id).limit(limit)
        return list(await self._session.scalars(self._to_change(found, SupportRequest)))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when somebody is reminded next of a request."""
        at = SupportRequest.remind_at
        due = select(func.min(at)).where(SupportRequest.organisation_id == organisation_id, at.is_not(None))
        return await self._session.scalar(due)
