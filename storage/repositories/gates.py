"""Gates: which ideas a sponsor is asked about, and when something is to be done about one by itself."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, func, select

from storage.models import Decision, Gate, GateState, Idea, IdeaState
from storage.repositories.base import Repository

BEFORE_GATE = (IdeaState.SUBMITTED, IdeaState.DISCUSSED, IdeaState.PITCHED)
"""The states of ideas about which a sponsor can be asked."""


class Gates(Repository):
    """Checks whether ideas are feasible and affordable."""

    async def add(self, gate: Gate) -> Gate:
        """Keep a new gate."""
        return await self._save(gate)

    async def drop(self, gate: Gate) -> None:
        """Forget a gate about which nobody was asked."""
        await self._session.delete(gate)
        await self._session.flush()

    async def of(self, organisation_id: int, gate_id: int) -> Gate | None:
        """Return an organisation's gate; None for another organisation's."""
        found = select(Gate).where(Gate.id == gate_id, Gate.organisation_id == organisation_id)
        return await self._session.scalar(self._to_change(found, Gate))

    async def open_of(self, idea_id: int) -> Gate | None:
        """Return the open gate of an idea."""
        return await self._session.scalar(select(Gate).where(Gate.idea_id == idea_id, _OPEN))

    async def of_sponsor(self, member_id: int, limit: int) -> list[Gate]:
        """Return the open gates at which a sponsor is asked, about ideas of which nothing is decided; oldest first."""
        return list(await self._session.scalars(_undecided().where(Gate.sponsor_id == member_id).limit(limit)))

    async def of_owner(self, member_id: int, limit: int) -> list[Gate]:
        """Return the open gates of an owner's ideas of which nothing is decided, the oldest first."""
        return list(await self._session.scalars(_undecided().where(Idea.owner_id == member_id).limit(limit)))

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[Gate]:
        """Return the open gates whose time has come, to change, the longest ago first; and those of ideas that left."""
        found = self._to_change(select(Gate).where(*_open_in(organisation_id), Gate.due_at <= now), Gate)
        timely = list(await self._session.scalars(found.order_by(Gate.due_at, Gate.id).limit(limit)))
        over = self._to_change(select(Gate).where(*_open_in(organisation_id), _idea_left()), Gate)
        known = {one.id for one in timely}
        left = await self._session.scalars(over.order_by(Gate.id).limit(limit - len(timely)))
        return [*timely, *(one for one in left if one.id not in known)]

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when something is to be done about a gate next."""
        timely = await self._session.scalar(select(func.min(Gate.due_at)).where(*_open_in(organisation_id)))
        over = select(func.min(Gate.opened_at)).where(*_open_in(organisation_id), _idea_left())
        moments = timely, await self._session.scalar(over)
        return min((moment for moment in moments if moment is not None), default=None)


def _open_in(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    return Gate.organisation_id == organisation_id, _OPEN


def _idea_left() -> ColumnElement[bool]:
    return Gate.idea_id.in_(select(Idea.id).where(Idea.state.not_in(BEFORE_GATE)))


def _undecided() -> Select[Gate]:
    taken = exists().where(Decision.idea_id == Gate.idea_id, Decision.done_at.is_(None))
    found = select(Gate).join(Idea, Idea.id == Gate.idea_id).where(_OPEN, Idea.state.in_(BEFORE_GATE), ~taken)
    return found.order_by(Gate.id)


_OPEN: ColumnElement[bool] = Gate.state == GateState.OPEN
