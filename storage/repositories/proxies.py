"""Ideas that somebody wrote down for a colleague."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from storage.models import Idea, IdeaState, Member, Proxy
from storage.repositories.base import Repository, table_of


class Proxies(Repository):
    """Who wrote an idea down for its owner."""

    async def of(self, idea_id: int) -> Proxy | None:
        """Return on whose behalf an idea came about; None for everybody's own."""
        return await self._session.scalar(self._to_change(select(Proxy).where(Proxy.idea_id == idea_id), Proxy))

    async def sender_of(self, idea_id: int) -> Member | None:
        """Return the colleague whom the card names as the sender: the owner agreed, and the name is shown."""
        return await self._session.scalar(_SENDER_OF, {"idea": idea_id})

    async def ask(self, idea: Idea, sender_id: int, now: datetime) -> Proxy:
        """Remember who wrote an idea down, and waits for its owner's word."""
        return await self._save(
            Proxy(idea_id=idea.id, organisation_id=idea.organisation_id, sender_id=sender_id, asked_at=now)
        )

    async def drop(self, idea_id: int) -> None:
        """Forget it: the owner would rather not, or the sender took it back."""
        await self._run(delete(Proxy).where(Proxy.idea_id == idea_id))

    async def give_back(self, member_id: int) -> None:
        """Make drafts that wait for the word of somebody who will not answer their senders' own again."""
        unanswered = select(_proxies.c.idea_id).where(_proxies.c.agreed_at.is_(None))
        sender = select(_proxies.c.sender_id).where(_proxies.c.idea_id == _ideas.c.id).scalar_subquery()
        waiting = update(_ideas).where(_ideas.c.owner_id == member_id, _ideas.c.id.in_(unanswered))
        given = waiting.where(_ideas.c.number.is_(None)).values(owner_id=sender).returning(_ideas.c.id)
        idea_ids = list((await self._run(given)).scalars())
        await self._run(delete(_proxies).where(_proxies.c.idea_id.in_(idea_ids)))

    async def waiting(self, member_id: int, limit: int) -> list[tuple[Idea, Member]]:
        """Return the drafts that wait for a member's word, each with its sender, the oldest first."""
        found = (
            select(Idea, Member)
            .join(Proxy, Proxy.idea_id == Idea.id)
            .join(Member, Member.id == Proxy.sender_id)
            .where(Idea.owner_id == member_id, Proxy.agreed_at.is_(None), Idea.state == IdeaState.DRAFT)
            .order_by(Proxy.asked_at)
        )
        return [(idea, sender) for idea, sender in (await self._session.execute(found.limit(limit))).all()]

    async def sent_by(self, member_id: int, limit: int) -> list[tuple[Idea, Member]]:
        """Return the drafts a member wrote down that wait for a colleague's word, each with them, the oldest first."""
        found = (
            select(Idea, Member)
            .join(Proxy, Proxy.idea_id == Idea.id)
            .join(Member, Member.id == Idea.owner_id)
            .where(Proxy.sender_id == member_id, Proxy.agreed_at.is_(None), Idea.state == IdeaState.DRAFT)
            .order_by(Proxy.asked_at)
        )
        return [(idea, owner) for idea, owner in (await self._session.execute(found.limit(limit))).all()]


_ideas, _proxies = table_of(Idea), table_of(Proxy)
_SENDER_OF = (
    select(Member)
    .join(Proxy, Proxy.sender_id == Member.id)
    .where(Proxy.idea_id == bindparam("idea"), Proxy.agreed_at.is_not(None), Member.name_shown, Member.name != "")
)
