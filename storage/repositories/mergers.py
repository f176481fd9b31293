"""Mergers: two ideas that become one, from the proposal to the day after."""

from sqlalchemy import select

from storage.models import Idea, Merger, MergerState
from storage.repositories.base import Repository


class Mergers(Repository):
    """Proposals to merge, and what became of them."""

    async def target_of(self, idea_id: int) -> Idea | None:
        """Return the idea in which a merged one goes on."""
        found = select(Idea).join(Merger, Merger.target_id == Idea.id)
        done = found.where(Merger.source_id == idea_id, Merger.state == MergerState.DONE)
        return await self._session.scalar(done.order_by(Merger.id.desc()).limit(1))
