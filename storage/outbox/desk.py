"""The outbox as an operator and the readiness check see it."""

from datetime import datetime

from sqlalchemy import delete, func, select, text, update

from storage.models import OutboxEntry, OutboxState
from storage.models.outbox import UNDELIVERED, WAITING
from storage.outbox.recording import HAS_NEWER
from storage.repositories.base import Repository

_UNDELIVERED_STATES = (OutboxState.PENDING, OutboxState.SENDING, OutboxState.UNCERTAIN, OutboxState.DEAD)
_ENDED_STATES = (OutboxState.SENT, OutboxState.DROPPED, OutboxState.DEAD)


class OutboxDesk(Repository):
    """How the outbox is doing, and what to do about its dead letters."""

    async def counts(self) -> dict[OutboxState, int]:
        """Return how many messages are in each state short of delivered."""
        found = select(OutboxEntry.state, func.count()).where(text(UNDELIVERED)).group_by(OutboxEntry.state)
        known = {state: int(number) for state, number in await self._session.execute(found)}
        return dict.fromkeys(_UNDELIVERED_STATES, 0) | known

    async def oldest_waiting(self) -> datetime | None:
        """Return when the message that waits longest was due; None when nothing waits."""
        return await self._session.scalar(select(func.min(OutboxEntry.due_at)).where(text(WAITING)))

    async def next_due(self, now: datetime) -> datetime | None:
        """Return when the next message becomes due, after `now`."""
        later = select(func.min(OutboxEntry.due_at)).where(text(WAITING), OutboxEntry.due_at > now)
        return await self._session.scalar(later)

    async def waiting_of(self, priority: int) -> dict[str, int]:
        """Return how many messages of a priority wait, by platform; what has none is left out."""
        found = select(OutboxEntry.platform, func.count()).where(text(WAITING), OutboxEntry.priority == priority)
        rows = await self._session.execute(found.group_by(OutboxEntry.platform))
        return {platform: int(number) for platform, number in rows}

    async def dead_letters(self, limit: int, offset: int = 0) -> list[OutboxEntry]:
        """Return what could not be delivered, the oldest first."""
        dead = select(OutboxEntry).where(text(UNDELIVERED), OutboxEntry.state == OutboxState.DEAD)
        return list(await self._session.scalars(dead.order_by(OutboxEntry.id).limit(limit).offset(offset)))

    async def send_again(self, entry_id: int, now: datetime) -> bool:
        """Queue a dead letter again; False when it is not dead, or when newer words wait in its place."""
        again = update(OutboxEntry).where(OutboxEntry.id == entry_id, OutboxEntry.state == OutboxState.DEAD, ~HAS_NEWER)
        fresh = {"state": OutboxState.PENDING, "due_at": now, "attempts": 0, "first_tried_at": None, "expires_at": None}
        return await self._changed(again.values(fresh)) > 0

    async def prune(self, before: datetime) -> int:
        """Forget what ended and was queued before this moment; return how many."""
        old = delete(OutboxEntry).where(OutboxEntry.state.in_(_ENDED_STATES), OutboxEntry.created_at < before)
        return await self._changed(old)
