"""Requests for help with projects."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update

from storage.models import GOING_ON, Member, MemberState, Project, SupportRequest, SupportState
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

    async def of_helper(self, member_id: int, limit: int) -> list[SupportRequest]:
        """Return the open requests that a member was asked, or took, the oldest first."""
        return await self._open(limit, SupportRequest.helper_id == member_id)

    async def of_organisers(self, organisation_id: int, limit: int) -> list[SupportRequest]:
        """Return the open requests for which nobody but the organisers was found, the oldest first."""
        nobody = SupportRequest.helper_id.is_(None), SupportRequest.of_all.is_(False)
        return await self._open(limit, SupportRequest.organisation_id == organisation_id, *nobody)

    async def asked_by(self, member_id: int, limit: int) -> list[SupportRequest]:
        """Return the open requests of a member, the oldest first."""
        return await self._open(limit, SupportRequest.asked_by == member_id)

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[SupportRequest]:
        """Return the requests of which somebody is to hear now, to change, the longest ago first.

        Those whose time has come, and those whose helper left.
        """
        at = SupportRequest.remind_at
        due = *_with_a_time(organisation_id), at <= now
        found = self._to_change(select(SupportRequest).where(*due), SupportRequest)
        timely = list(await self._session.scalars(found.order_by(at, SupportRequest.id).limit(limit)))
        left = self._to_change(select(SupportRequest).where(*_left_alone(organisation_id)), SupportRequest)
        known = {one.id for one in timely}
        alone = await self._session.scalars(left.order_by(SupportRequest.id).limit(limit - len(timely)))
        return [*timely, *(one for one in alone if one.id not in known)]

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when somebody is to hear next of a request."""
        at = SupportRequest.remind_at
        timely = select(func.min(at)).where(*_with_a_time(organisation_id))
        left = select(func.min(SupportRequest.at)).where(*_left_alone(organisation_id))
        moments = await self._session.scalar(timely), await self._session.scalar(left)
        return min((moment for moment in moments if moment is not None), default=None)

    async def empty(self, before: datetime) -> int:
        """Forget what was asked and answered of requests that were closed before this moment; return of how many."""
        old = update(SupportRequest).where(SupportRequest.closed_at < before, SupportRequest.text != "")
        return await self._changed(old.values(text="", answer=None))

    async def _open(self, limit: int, *which: ColumnElement[bool]) -> list[SupportRequest]:
        found = select(SupportRequest).where(*which, SupportRequest.state.in_(OPEN_REQUESTS), _goes_on())
        return list(await self._session.scalars(found.order_by(SupportRequest.id).limit(limit)))


def _with_a_time(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    return SupportRequest.organisation_id == organisation_id, SupportRequest.remind_at.is_not(None), _goes_on()


def _goes_on() -> ColumnElement[bool]:
    """Whether its project is not over: then nobody waits for help any more."""
    return SupportRequest.project_id.in_(select(Project.id).where(Project.state.in_(GOING_ON)))


def _left_alone(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    """What is still open, and whose helper takes part no longer; what all are asked goes on without them."""
    gone = SupportRequest.helper_id.in_(select(Member.id).where(Member.state == MemberState.LEFT))
    open_ones = SupportRequest.state.in_(OPEN_REQUESTS), SupportRequest.of_all.is_(False)
    return SupportRequest.organisation_id == organisation_id, *open_ones, gone, _goes_on()
