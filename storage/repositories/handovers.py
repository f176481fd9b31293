"""Handovers: who is asked, or offers, to become the owner of an idea, as long as that is open."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, delete, or_, select
from sqlalchemy.orm import joinedload

from storage.models import OPEN_IDEAS, Handover, Idea, IdeaState, Member, MemberState
from storage.repositories.base import Repository, table_of

_CARRIED = (*OPEN_IDEAS, IdeaState.PARKED)


class Handovers(Repository):
    """Questions whether somebody becomes the owner of an idea."""

    async def get(self, idea_id: int, heir_id: int) -> Handover | None:
        """Return the question about this heir, their member loaded; also where the answer was no."""
        found = _with_heir().where(Handover.idea_id == idea_id, Handover.heir_id == heir_id)
        return await self._session.scalar(self._to_change(found, Handover))

    async def ask(self, idea: Idea, heir_id: int, by: int, now: datetime) -> Handover:
        """Keep that somebody was asked, or offers it themselves; what was asked about the same heir before is over."""
        await self.drop(idea.id, heir_id)
        asked = Handover(
            idea_id=idea.id, heir_id=heir_id, organisation_id=idea.organisation_id, asked_by=by, asked_at=now
        )
        return await self._save(asked)

    async def drop(self, idea_id: int, heir_id: int) -> None:
        """Forget the question: it was answered, or taken back."""
        if (found := await self.get(idea_id, heir_id)) is not None:
            await self._session.delete(found)
            await self._session.flush()

    async def settle(self, idea_id: int, heir_id: int) -> None:
        """Keep of an idea that has another owner now only what others offered and nobody answered."""
        table = table_of(Handover)
        still = and_(table.c.asked_by == table.c.heir_id, table.c.declined_at.is_(None), table.c.heir_id != heir_id)
        await self._run(delete(table).where(table.c.idea_id == idea_id, ~still))

    async def asked_by(self, member_id: int, limit: int) -> list[tuple[Handover, Idea]]:
        """Return what a member asked or offers and nobody answered, the oldest first, heirs loaded."""
        offers = and_(Handover.heir_id == member_id, Idea.owner_id != member_id)
        asks = and_(Handover.heir_id != member_id, Idea.owner_id == member_id)
        return await self._open(and_(Handover.asked_by == member_id, or_(offers, asks)), limit)

    async def asked_of(self, member_id: int, limit: int) -> list[tuple[Handover, Idea]]:
        """Return what a member can say yes or no to, the oldest first, heirs and owners loaded."""
        here = select(Member.id).where(Member.state.in_([MemberState.ACTIVE, MemberState.PAUSED]))
        offers = and_(Handover.asked_by == Handover.heir_id, Idea.owner_id == member_id, Handover.heir_id.in_(here))
        asks = and_(Handover.heir_id == member_id, Handover.asked_by == Idea.owner_id, Idea.owner_id != member_id)
        return await self._open(or_(offers, asks), limit)

    async def _open(self, whose: ColumnElement[bool], limit: int) -> list[tuple[Handover, Idea]]:
        found = (
            select(Handover, Idea)
            .join(Idea, Idea.id == Handover.idea_id)
            .where(whose, Handover.declined_at.is_(None), Idea.state.in_(_CARRIED))
            .options(joinedload(Handover.heir), joinedload(Idea.owner))
            .order_by(Handover.asked_at)
        )
        return [(one, idea) for one, idea in (await self._session.execute(found.limit(limit))).all()]


def _with_heir() -> Select[Handover]:
    return select(Handover).options(joinedload(Handover.heir))
