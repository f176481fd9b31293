"""What belongs to a member, over all tables: what is kept of them, and whom they carry ideas with."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, ColumnElement, ScalarSelect, bindparam, func, select

from storage.models import (
    OPEN_IDEAS,
    Attachment,
    Base,
    Comment,
    CoOwner,
    CoOwnerState,
    Decision,
    Follow,
    Idea,
    IdeaState,
    Member,
    MemberState,
    Placement,
)
from storage.repositories.base import Repository


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept of a member, by subject."""

    ideas: int
    drafts: int
    comments: int
    co_owned: int
    followed: int
    attachments: int
    decisions: int
    placements: int


class Belongings(Repository):
    """What a member has with us."""

    async def kept(self, member_id: int) -> Kept:
        """Return how much of a member is kept, counted in one statement."""
        return Kept(*(await self._run(_KEPT, {"member": member_id})).one())

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


def _count(model: type[Base], *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).select_from(model).where(*conditions).scalar_subquery()


_who: BindParameter[int] = bindparam("member")
_KEPT = select(
    _count(Idea, Idea.owner_id == _who, Idea.number.is_not(None)),
    _count(Idea, Idea.owner_id == _who, Idea.state == IdeaState.DRAFT),
    _count(Comment, Comment.author_id == _who, Comment.removed_at.is_(None)),
    _count(CoOwner, CoOwner.member_id == _who, CoOwner.state == CoOwnerState.ACCEPTED),
    _count(Follow, Follow.member_id == _who),
    _count(Attachment, Attachment.member_id == _who),
    _count(Decision, Decision.decider_id == _who),
    _count(Placement, Placement.member_id == _who),
)
