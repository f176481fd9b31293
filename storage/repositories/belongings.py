"""What belongs to a member, over all tables: what is kept of them, and whom they carry ideas with."""

from sqlalchemy import select

from storage.models import OPEN_IDEAS, CoOwner, CoOwnerState, Idea, Member, MemberState
from storage.repositories.base import Repository


class Belongings(Repository):
    """What a member has with us."""

    async def companions(self, member_id: int) -> list[Member]:
        """Return who carries open ideas of this member along, each once."""
        carried = (
            select(CoOwner.member_id)
            .join(Idea, Idea.id == CoOwner.idea_id)
            .where(Idea.owner_id == member_id, Idea.state.in_(OPEN_IDEAS), CoOwner.state == CoOwnerState.ACCEPTED)
        )
        here = Member.state.in_([MemberState.ACTIVE, MemberState.PAUSED]), Member.id != member_id
        return list(
            await self._session.scalars(select(Member).where(Member.id.in_(carried), *here).order_by(Member.id))
        )
