"""Thanks: kept, told to whom they are for, and shared if they agree. Nothing here counts them for anybody."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, delete, func, select, update
from sqlalchemy.orm import joinedload

from storage.models import Appreciation, AppreciationState, Member, MemberState
from storage.repositories.base import Repository


class Appreciations(Repository):
    """What people wrote to each other."""

    async def add(self, thanks: Appreciation) -> Appreciation:
        """Keep what somebody wrote."""
        return await self._save(thanks)

    async def of(self, organisation_id: int, appreciation_id: int) -> Appreciation | None:
        """Return an organisation's, its sender loaded; None for another organisation's."""
        whose = Appreciation.id == appreciation_id, Appreciation.organisation_id == organisation_id
        return await self._session.scalar(self._to_change(_with_sender().where(*whose), Appreciation))

    async def said_before(self, thanks: Appreciation) -> bool:
        """Tell whether its sender wrote the same words to the same person about the same project before."""
        same = (
            Appreciation.sender_id == thanks.sender_id,
            Appreciation.receiver_id == thanks.receiver_id,
            Appreciation.project_id == thanks.project_id,
            Appreciation.text == thanks.text,
        )
        return await self._session.scalar(select(Appreciation.id).where(*same).limit(1)) is not None

    async def undecided(self, receiver_id: int, limit: int) -> list[Appreciation]:
        """Return what somebody got and has not said yet who may read it, the oldest first, senders loaded."""
        found = _with_sender().where(*_undecided(receiver_id)).order_by(Appreciation.id).limit(limit)
        return list(await self._session.scalars(found))

    async def receivers(self, organisation_id: int, limit: int) -> list[Member]:
        """Return who is here and has something to hear of, the longest waiting first."""
        untold = Appreciation.organisation_id == organisation_id, _UNTOLD, _FRESH
        waiting = select(Appreciation.receiver_id, func.min(Appreciation.id).label("first")).where(*untold)
        first = waiting.group_by(Appreciation.receiver_id).subquery()
        found = select(Member).join(first, first.c.receiver_id == Member.id).where(Member.state == MemberState.ACTIVE)
        return list(await self._session.scalars(found.order_by(first.c.first).limit(limit)))

    async def told_last(self, receiver_id: int) -> datetime | None:
        """Return when somebody was told of any the last time."""
        found = select(func.max(Appreciation.told_at)).where(Appreciation.receiver_id == receiver_id)
        return await self._session.scalar(found)

    async def take(self, receiver_id: int, now: datetime) -> list[Appreciation]:
        """Note that somebody is told now of what they did not hear of; returns it, the oldest first, senders loaded.

        What another process took is not among it.
        """
        untold = update(Appreciation).where(*_undecided(receiver_id), _UNTOLD).values(told_at=now)
        ids = list((await self._run(untold.returning(Appreciation.id))).scalars())
        found = _with_sender().where(Appreciation.id.in_(ids)).order_by(Appreciation.id)
        return list(await self._session.scalars(found))

    async def prune(self, before: datetime) -> int:
        """Forget what was written before this moment; return how much."""
        return await self._changed(delete(Appreciation).where(Appreciation.at < before))


def _with_sender() -> Select[Appreciation]:
    return select(Appreciation).options(joinedload(Appreciation.sender))


def _undecided(receiver_id: int) -> tuple[ColumnElement[bool], ...]:
    return Appreciation.receiver_id == receiver_id, _FRESH


_FRESH: ColumnElement[bool] = Appreciation.state == AppreciationState.SENT
_UNTOLD: ColumnElement[bool] = Appreciation.told_at.is_(None)
