"""Comments: what is said about an idea, on whichever platform."""

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import joinedload

from storage.models import Comment
from storage.repositories.base import Page, Repository, table_of


class Comments(Repository):
    """Reactions to ideas."""

    async def add(self, comment: Comment) -> Comment:
        """Keep a new comment."""
        return await self._save(comment)

    async def of(self, organisation_id: int, comment_id: int) -> Comment | None:
        """Return an organisation's comment that was not removed, its author loaded."""
        found = _on_show().where(Comment.id == comment_id, Comment.organisation_id == organisation_id)
        return await self._session.scalar(self._to_change(found, Comment))

    async def idea_of(self, organisation_id: int, comment_id: int) -> int:
        """Return which idea a comment is about, also when it was removed; 0 where there never was one."""
        found = select(Comment.idea_id).where(Comment.id == comment_id, Comment.organisation_id == organisation_id)
        return await self._session.scalar(found) or 0

    async def said_in(self, organisation_id: int, platform: str, source: str) -> Comment | None:
        """Return what was said in this message of a platform, also when it was removed since; its author loaded."""
        found = _with_author().where(
            Comment.organisation_id == organisation_id, Comment.platform == platform, Comment.source == source
        )
        return await self._session.scalar(self._to_change(found, Comment))

    async def on_idea(self, idea_id: int, page: int, size: int) -> Page[Comment]:
        """Return what is said about an idea, the newest first, authors loaded."""
        found = _on_show().where(Comment.idea_id == idea_id)
        return await self._page(found.order_by(Comment.id.desc()), page, size)

    async def after(self, idea_id: int, comment_id: int) -> list[Comment]:
        """Return what was said about an idea after this comment, the oldest first; authors loaded."""
        found = _on_show().where(Comment.idea_id == idea_id, Comment.id > comment_id)
        return list(await self._session.scalars(found.order_by(Comment.id)))

    async def count(self, idea_id: int) -> int:
        """Return how many comments an idea has."""
        return int((await self._run(_COUNT, {"idea": idea_id})).scalar_one())

    async def by(self, author_id: int) -> list[Comment]:
        """Return all that somebody said, the oldest first; its author loaded."""
        return list(await self._session.scalars(_on_show().where(Comment.author_id == author_id).order_by(Comment.id)))


def _with_author() -> Select[Comment]:
    return select(Comment).options(joinedload(Comment.author))


def _on_show() -> Select[Comment]:
    return _with_author().where(Comment.removed_at.is_(None))


_comments = table_of(Comment)
_COUNT = select(func.count()).where(_comments.c.idea_id == bindparam("idea"), _comments.c.removed_at.is_(None))
