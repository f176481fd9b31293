"""Check-ins of projects: one for each day on which one is due."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, select

from storage.models import CheckIn, CheckInState, Project
from storage.repositories.base import Repository, insert_into

_OPEN = (CheckInState.SENT, CheckInState.PARTIAL, CheckInState.SNOOZED)


class CheckIns(Repository):
    """What owners were asked, and what they answered."""

    async def plan(self, project: Project, day: date) -> CheckIn | None:
        """Keep that a project is asked on this day of its owner's; None when it was planned before."""
        values = {
            "organisation_id": project.organisation_id,
            "project_id": project.id,
            "due_on": day,
            "state": CheckInState.SCHEDULED,
            "reminders": 0,
        }
        statement = insert_into(self._scope.dialect, CheckIn).values(values).on_conflict_do_nothing()
        if not await self._changed(statement):
            return None
        found = select(CheckIn).where(CheckIn.project_id == project.id, CheckIn.due_on == day)
        return await self._session.scalar(found)

    async def of(self, organisation_id: int, check_in_id: int) -> CheckIn | None:
        """Return an organisation's check-in; None for another organisation's."""
        found = select(CheckIn).where(CheckIn.id == check_in_id, CheckIn.organisation_id == organisation_id)
        return await self._session.scalar(self._to_change(found, CheckIn))

    async def open_of(self, project_id: int) -> CheckIn | None:
        """Return the check-in of a project that waits for an answer, to change; the latest if there were several."""
        found = select(CheckIn).where(CheckIn.project_id == project_id, CheckIn.state.in_(_OPEN))
        return await self._session.scalar(self._to_change(found.order_by(CheckIn.id.desc()).limit(1), CheckIn))

    async def answered(self, project_id: int, limit: int) -> Sequence[CheckIn]:
        """Return the last check-ins of a project that were answered, the newest first."""
        found = select(CheckIn).where(CheckIn.project_id == project_id, CheckIn.answered_at.is_not(None))
        return list(await self._session.scalars(found.order_by(CheckIn.id.desc()).limit(limit)))

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[CheckIn]:
        """Return the check-ins whose next step is due, to change, the longest ago first."""
        due = CheckIn.organisation_id == organisation_id, CheckIn.next_step_at.is_not(None), CheckIn.next_step_at <= now
        found = select(CheckIn).where(*due).order_by(CheckIn.next_step_at, CheckIn.id).limit(limit)
        return list(await self._session.scalars(self._to_change(found, CheckIn)))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when the next step of any check-in is due."""
        due = CheckIn.organisation_id == organisation_id, CheckIn.next_step_at.is_not(None)
        return await self._session.scalar(select(func.min(CheckIn.next_step_at)).where(*due))
