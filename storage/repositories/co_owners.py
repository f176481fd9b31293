"""Co-owners: who carries an idea along with its owner, and who was asked to."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Select, bindparam, or_, select
from sqlalchemy.orm import joinedload

from storage.models import OPEN_IDEAS, CoOwner, CoOwnerState, Idea, IdeaState, Member, MemberState
from storage.repositories.base import Repository

_HERE = (CoOwnerState.INVITED, CoOwnerState.ACCEPTED)
_CARRIED = (*OPEN_IDEAS, IdeaState.PARKED)


class CoOwners(Repository):
    """Who carries an idea along."""

    async def of_idea(self, idea_id: int, states: Collection[CoOwnerState] = _HERE) -> list[CoOwner]:
        """Return who is on board or was asked, their members loaded, in the order in which that came about."""
        found = _with_member().where(CoOwner.idea_id == idea_id, CoOwner.state.in_(states))
        return list(await self._session.scalars(found.order_by(CoOwner.at, CoOwner.member_id)))

    async def on_board(self, idea_id: int) -> list[Member]:
        """Return the co-owners that everybody sees."""
        return list(await self._session.scalars(_ON_BOARD, {"idea": idea_id}))

    async def crews(self, idea_ids: Collection[int]) -> dict[int, list[Member]]:
        """Return who is on board of each of these ideas and takes part, the longest there first."""
        here = Member.state.in_([MemberState.ACTIVE, MemberState.PAUSED])
        found = select(CoOwner.idea_id, Member).join(Member, Member.id == CoOwner.member_id)
        on_board = found.where(CoOwner.idea_id.in_(idea_ids), CoOwner.state == CoOwnerState.ACCEPTED, here)
        crews: dict[int, list[Member]] = {}
        for idea_id, member in (await self._session.execute(on_board.order_by(CoOwner.at))).all():
            crews.setdefault(idea_id, []).append(member)
        return crews

    async def get(self, idea_id: int, member_id: int) -> CoOwner | None:
        """Return how somebody stands with an idea, their member loaded."""
        found = _with_member().where(CoOwner.idea_id == idea_id, CoOwner.member_id == member_id)
        return await self._session.scalar(self._to_change(found, CoOwner))

    async def carries(self, idea_id: int, member_id: int) -> bool:
        """Tell whether somebody is a co-owner now."""
        found = select(CoOwner.state).where(CoOwner.idea_id == idea_id, CoOwner.member_id == member_id)
        return await self._session.scalar(found) is CoOwnerState.ACCEPTED

    async def set(
        self, idea: Idea, member_id: int, state: CoOwnerState, now: datetime, by: int | None = None
    ) -> CoOwnerState | None:
        """Put somebody into a state with an idea; returns the one before, None for who had nothing to do with it."""
        found = await self.get(idea.id, member_id)
        if found is None:
            await self._save(
                CoOwner(
                    idea_id=idea.id,
                    member_id=member_id,
                    organisation_id=idea.organisation_id,
                    state=state,
                    at=now,
                    invited_by=by,
                )
            )
            return None
        before, found.state, found.at = found.state, state, now
        found.invited_by = by if by is not None else found.invited_by
        await self._session.flush()
        return before

    async def forget(self, idea_id: int, member_id: int) -> None:
        """Make it so that somebody never had anything to do with an idea."""
        if (found := await self.get(idea_id, member_id)) is not None:
            await self._session.delete(found)
            await self._session.flush()

    async def invitations(self, member_id: int, limit: int) -> list[tuple[CoOwner, Idea]]:
        """Return what somebody was asked to carry along and can still say yes to, the oldest first, owners loaded."""
        found = (
            select(CoOwner, Idea)
            .join(Idea, Idea.id == CoOwner.idea_id)
            .where(CoOwner.member_id == member_id, CoOwner.state == CoOwnerState.INVITED)
            .where(CoOwner.invited_by != member_id, Idea.state.in_(_CARRIED))
            .options(joinedload(Idea.owner))
            .order_by(CoOwner.at)
        )
        return [(one, idea) for one, idea in (await self._session.execute(found.limit(limit))).all()]

    async def offers_to(self, owner_id: int, limit: int) -> list[tuple[CoOwner, Idea]]:
        """Return who offered to join an owner's ideas and waits for an answer, the oldest first, members loaded."""
        found = (
            select(CoOwner, Idea)
            .join(Idea, Idea.id == CoOwner.idea_id)
            .where(Idea.owner_id == owner_id, Idea.state.in_(_CARRIED))
            .where(CoOwner.state == CoOwnerState.INVITED, CoOwner.invited_by == CoOwner.member_id)
            .options(joinedload(CoOwner.member))
            .order_by(CoOwner.at)
        )
        return [(one, idea) for one, idea in (await self._session.execute(found.limit(limit))).all()]

    async def asked_by(self, member_id: int, limit: int) -> list[tuple[CoOwner, Idea]]:
        """Return whom a member asked for their own ideas, and where they offered to join, unanswered, members loaded.

        The oldest come first.
        """
        theirs = or_(Idea.owner_id == member_id, CoOwner.member_id == member_id)
        found = (
            select(CoOwner, Idea)
            .join(Idea, Idea.id == CoOwner.idea_id)
            .where(CoOwner.invited_by == member_id, CoOwner.state == CoOwnerState.INVITED)
            .where(theirs, Idea.state.in_(_CARRIED))
            .options(joinedload(CoOwner.member))
            .order_by(CoOwner.at)
        )
        return [(one, idea) for one, idea in (await self._session.execute(found.limit(limit))).all()]


def _with_member() -> Select[CoOwner]:
    return select(CoOwner).options(joinedload(CoOwner.member))


_ON_BOARD = (
    select(Member)
    .join(CoOwner, CoOwner.member_id == Member.id)
    .where(CoOwner.idea_id == bindparam("idea"), CoOwner.state == CoOwnerState.ACCEPTED)
    .where(Member.name_shown, Member.name != "")
    .order_by(CoOwner.at, CoOwner.member_id)
)
