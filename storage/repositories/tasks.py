"""What organisers have to do for an event."""

from collections.abc import Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload

from storage.models import Task
from storage.repositories.base import Repository


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


def _tasks() -> Select[Task]:
    return select(Task).options(joinedload(Task.owner), joinedload(Task.helper))
