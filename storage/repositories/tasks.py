"""What organisers have to do for an event."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import joinedload

from storage.models import Event, EventPhase, Task
from storage.repositories.base import Page, Repository

_OVER = (EventPhase.CLOSED, EventPhase.CANCELLED)


class Tasks(Repository):
    """The tasks of events."""

    async def add(self, task: Task) -> Task:
        """Keep a new task."""
        return await self._save(task)

    async def of(self, organisation_id: int, task_id: int) -> Task | None:
        """Return an organisation's task, owner and helper loaded, to change."""
        found = _tasks().where(Task.organisation_id == organisation_id, Task.id == task_id)
        return await self._session.scalar(self._to_change(found, Task))

    async def of_event(self, event_id: int) -> Sequence[Task]:
        """Return all tasks of an event by due date, owner and helper loaded, to change."""
        found = _tasks().where(Task.event_id == event_id).order_by(Task.due_on, Task.id)
        return list(await self._session.scalars(self._to_change(found, Task)))

    async def due(self, organisation_id: int, until: date, page: int, size: int) -> Page[Task]:
        """Return what is to be done up to and including this day, the longest due first, owner and helper loaded."""
        found = _tasks().where(*_to_do(organisation_id), Task.due_on <= until)
        return await self._page(found.order_by(Task.due_on, Task.id), page, size)

    async def next_due(self, organisation_id: int, after: date) -> date | None:
        """Return when something is to be done next, after this day."""
        found = select(func.min(Task.due_on)).where(*_to_do(organisation_id), Task.due_on > after)
        return await self._session.scalar(found)

    async def of_member(self, organisation_id: int, member_id: int, until: date, limit: int) -> Sequence[Task]:
        """Return what a member has to do, or shares, up to and including this day, owner and helper loaded."""
        theirs = or_(Task.owner_id == member_id, Task.helper_id == member_id)
        found = _tasks().where(*_to_do(organisation_id), Task.due_on <= until, theirs)
        return list(await self._session.scalars(found.order_by(Task.due_on, Task.id).limit(limit)))

    async def to_remind(self, organisation_id: int, today: date, limit: int) -> Sequence[Task]:
        """Return the tasks of whose owners it is time to remind, to change, owner and helper loaded."""
        found = _tasks().where(*_with_an_owner(organisation_id), Task.remind_on <= today)
        return list(await self._session.scalars(self._to_change(found.order_by(Task.id).limit(limit), Task)))

    async def next_reminder(self, organisation_id: int) -> date | None:
        """Return on which day the next owner is reminded."""
        first = select(func.min(Task.remind_on)).where(*_with_an_owner(organisation_id))
        return await self._session.scalar(first)


def _tasks() -> Select[Task]:
    return select(Task).options(joinedload(Task.owner), joinedload(Task.helper))


def _to_do(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    """What is neither done nor does not apply, of events that are not over."""
    over = select(Event.id).where(Event.organisation_id == organisation_id, Event.phase.in_(_OVER))
    open_ones = Task.done_at.is_(None), Task.dropped_at.is_(None)
    return Task.organisation_id == organisation_id, *open_ones, Task.event_id.not_in(over)


def _with_an_owner(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    return *_to_do(organisation_id), Task.owner_id.is_not(None), Task.remind_on.is_not(None)
