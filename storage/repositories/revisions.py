"""How ideas read before they were edited."""

from datetime import datetime

from sqlalchemy import select

from storage.models import Idea, Revision
from storage.repositories.base import Page, Repository


class Revisions(Repository):
    """The words of ideas as they were."""

    async def keep(self, idea: Idea, editor_id: int, now: datetime) -> Revision:
        """Remember how an idea reads until now, before somebody edits it."""
        revision = Revision(
            organisation_id=idea.organisation_id,
            idea_id=idea.id,
            editor_id=editor_id,
            title=idea.title,
            problem=idea.problem,
            idea_type=idea.idea_type,
            smallest_test=idea.smallest_test,
            until=now,
        )
        return await self._save(revision)

    async def any_of(self, idea_id: int) -> bool:
        """Tell whether an idea was ever edited."""
        return await self._session.scalar(select(Revision.id).where(Revision.idea_id == idea_id).limit(1)) is not None

    async def page(self, idea_id: int, number: int) -> Page[Revision]:
        """Return how an idea read before, one version to a page, the latest first."""
        found = select(Revision).where(Revision.idea_id == idea_id).order_by(Revision.id.desc())
        return await self._page(found, number, 1)
