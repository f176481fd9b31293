"""The record of who changed what."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from storage.models import Audit
from storage.repositories.base import Repository, table_of


class Audits(Repository):
    """Changes of state."""

    async def add(
        self,
        *,
        organisation_id: int,
        subject: str,
        subject_id: int,
        from_state: str | None,
        to_state: str,
        actor_id: int | None,
        at: datetime,
        reason: str | None = None,
    ) -> None:
        """Write down one change."""
        await self._run(
            _ADD,
            {
                "organisation_id": organisation_id,
                "subject": subject,
                "subject_id": subject_id,
                "from_state": from_state,
                "to_state": to_state,
                "actor_id": actor_id,
                "at": at,
                "reason": reason,
            },
        )

    async def of(self, organisation_id: int, subject: str, subject_id: int) -> list[Audit]:
        """Return the story of one object, from its start."""
        found = select(Audit).where(
            Audit.organisation_id == organisation_id, Audit.subject == subject, Audit.subject_id == subject_id
        )
        return list(await self._session.scalars(found.order_by(Audit.id)))

    async def before(self, organisation_id: int, subject: str, subject_id: int, after: str) -> str | None:
        """Return the state from which an object came into this one the last time."""
        found = select(Audit.from_state).where(
            Audit.organisation_id == organisation_id,
            Audit.subject == subject,
            Audit.subject_id == subject_id,
            Audit.to_state == after,
        )
        return await self._session.scalar(found.order_by(Audit.id.desc()).limit(1))

    async def prune(self, before: datetime) -> int:
        """Forget changes from before this moment; return how many."""
        return await self._changed(delete(Audit).where(Audit.at < before))


_ADD = insert(table_of(Audit))
