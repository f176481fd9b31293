"""Check-ins of projects: one for each day on which one is due."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, func, or_, select

from storage.models import CheckIn, CheckInState, Project, ProjectCoOwner
from storage.repositories.base import Fetch, Repository, insert_into

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
        return await self.of_day(project.id, day) if await self._changed(statement) else None

    async def of_day(self, project_id: int, day: date) -> CheckIn | None:
        """Return the check-in of a project for this day of its owner's, to change."""
        found = select(CheckIn).where(CheckIn.project_id == project_id, CheckIn.due_on == day)
        return await self._session.scalar(self._to_change(found, CheckIn))

    async def of(self, organisation_id: int, check_in_id: int) -> CheckIn | None:
        """Return an organisation's check-in; None for another organisation's."""
        return await self._at_hand(_OF, organisation_id, check_in_id)

    async def open_of(self, project_id: int) -> CheckIn | None:
        """Return the check-in of a project that waits for an answer, to change; the latest if there were several."""
        found = select(CheckIn).where(CheckIn.project_id == project_id, CheckIn.state.in_(_OPEN))
        return await self._session.scalar(self._to_change(found.order_by(CheckIn.id.desc()).limit(1), CheckIn))

    async def unanswered_of(self, project_id: int) -> CheckIn | None:
        """Return the check-in of a project whose owner was asked and has not answered at all yet, to change."""
        return await self._first(_UNANSWERED, {"project": project_id})

    async def waiting_of(self, member_id: int, limit: int) -> list[CheckIn]:
        """Return the check-ins of what a member owns or carries along that wait for an answer now, the oldest first."""
        carried = select(ProjectCoOwner.project_id).where(ProjectCoOwner.member_id == member_id)
        theirs = or_(Project.owner_id == member_id, Project.id.in_(carried))
        waits = CheckIn.state == CheckInState.SENT, CheckIn.next_step_at.is_not(None)
        found = select(CheckIn).join(Project, Project.id == CheckIn.project_id).where(theirs, *waits)
        return list(await self._session.scalars(found.order_by(CheckIn.id).limit(limit)))

    async def latest_of(self, project_id: int) -> CheckIn | None:
        """Return the last check-in of a project that was not dropped."""
        return await self._session.scalar(_LATEST, {"project": project_id})

    async def answered(self, project_id: int, limit: int) -> Sequence[CheckIn]:
        """Return the last check-ins of a project that were answered, the newest first."""
        return list(await self._session.scalars(_ANSWERED, {"project": project_id, "most": limit}))

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[CheckIn]:
        """Return the check-ins whose next step is due, to change, the longest ago first."""
        due = CheckIn.organisation_id == organisation_id, CheckIn.next_step_at.is_not(None), CheckIn.next_step_at <= now
        found = select(CheckIn).where(*due).order_by(CheckIn.next_step_at, CheckIn.id).limit(limit)
        return list(await self._session.scalars(self._to_change(found, CheckIn)))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when the next step of any check-in is due."""
        due = CheckIn.organisation_id == organisation_id, CheckIn.next_step_at.is_not(None)
        return await self._session.scalar(select(func.min(CheckIn.next_step_at)).where(*due))


_OF = Fetch(
    CheckIn,
    select(CheckIn).where(CheckIn.id == bindparam("sought"), CheckIn.organisation_id == bindparam("organisation")),
)
_of_project = select(CheckIn).where(CheckIn.project_id == bindparam("project")).order_by(CheckIn.id.desc())
_UNANSWERED = Fetch(
    CheckIn,
    _of_project.where(
        CheckIn.state.in_([CheckInState.SENT, CheckInState.SNOOZED]),
        CheckIn.next_step_at.is_not(None),
        CheckIn.progress.is_(None),
    ).limit(1),
)
_LATEST = _of_project.where(CheckIn.state != CheckInState.DROPPED).limit(1)
_ANSWERED = _of_project.where(CheckIn.answered_at.is_not(None)).limit(bindparam("most"))
