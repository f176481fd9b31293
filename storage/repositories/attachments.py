"""Photos and voice notes with ideas: what their platforms call them, never the files themselves."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, Integer, bindparam, delete, func, select, update

from storage.models import Attachment, AttachmentKind, Member
from storage.repositories.base import Repository, table_of


class Attachments(Repository):
    """What was sent along with ideas."""

    async def add(self, attachment: Attachment) -> Attachment:
        """Remember what somebody sent."""
        return await self._save(attachment)

    async def offered(self, member_id: int, attachment_id: int) -> Attachment | None:
        """Return what this member sent and has not put with an idea yet."""
        found = select(Attachment).where(Attachment.id == attachment_id, *_offered_by(member_id))
        return await self._session.scalar(self._to_change(found, Attachment))

    async def offered_since(self, member_id: int, since: datetime, limit: int) -> list[Attachment]:
        """Return what this member sent since then and has not put with an idea yet."""
        wanted = {"member": member_id, "since": since, "most": limit}
        return list(await self._session.scalars(_OFFERED_SINCE, wanted))

    async def with_idea(self, idea_id: int, attachment_id: int) -> Attachment | None:
        """Return this attachment if it is with this idea."""
        found = select(Attachment).where(Attachment.id == attachment_id, Attachment.idea_id == idea_id)
        return await self._session.scalar(self._to_change(found, Attachment))

    async def of_idea(self, idea_id: int, limit: int) -> list[tuple[Attachment, Member | None]]:
        """Return what is with an idea and who sent it, the first that was sent first."""
        found = select(Attachment, Member).outerjoin(Member, Member.id == Attachment.member_id)
        rows = found.where(Attachment.idea_id == idea_id).order_by(Attachment.id).limit(limit)
        return [(attachment, sender) for attachment, sender in await self._session.execute(rows)]

    async def counts(self, idea_id: int) -> dict[AttachmentKind, int]:
        """Return how many of each kind are with an idea."""
        kinds = select(Attachment.kind, func.count()).where(Attachment.idea_id == idea_id).group_by(Attachment.kind)
        return {row[0]: row[1] for row in await self._session.execute(kinds)}

    async def forget(self, attachment: Attachment) -> None:
        """Keep nothing of it any more."""
        await self._session.delete(attachment)
        await self._session.flush()

    async def move(self, source_id: int, target_id: int) -> list[int]:
        """Move all that is with one idea to another; returns the ids of what moved."""
        moved = update(_attachments).where(_attachments.c.idea_id == source_id).values(idea_id=target_id)
        return sorted((await self._run(moved.returning(_attachments.c.id))).scalars())

    async def put_back(self, attachment_ids: Collection[int], source_id: int) -> None:
        """Move these back to the idea they came with."""
        await self._run(update(_attachments).where(_attachments.c.id.in_(attachment_ids)).values(idea_id=source_id))

    async def prune(self, before: datetime) -> int:
        """Forget what was sent before that moment and is with no idea; returns how many."""
        old = _attachments.c.idea_id.is_(None), _attachments.c.at < before
        return await self._changed(delete(_attachments).where(*old))


def _offered_by(member_id: int | BindParameter[int]) -> tuple[ColumnElement[bool], ...]:
    return Attachment.member_id == member_id, Attachment.idea_id.is_(None)


_attachments = table_of(Attachment)
_OFFERED_SINCE = (
    select(Attachment)
    .where(*_offered_by(bindparam("member")), Attachment.at >= bindparam("since"))
    .order_by(Attachment.id)
    .limit(bindparam("most", type_=Integer))
)
