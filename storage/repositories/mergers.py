"""Mergers: two ideas that become one, from the proposal to the day after."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, case, delete, func, insert, or_, select, update

from storage.models import OPEN_IDEAS, Comment, Follow, Idea, Merger, MergerState
from storage.repositories.base import Repository, table_of


class Mergers(Repository):
    """Proposals to merge, and what became of them."""

    async def add(self, merger: Merger) -> Merger:
        """Keep a proposal."""
        return await self._save(merger)

    async def get(self, organisation_id: int, merger_id: int) -> Merger | None:
        """Return an organisation's merger with this id."""
        found = select(Merger).where(Merger.id == merger_id, Merger.organisation_id == organisation_id)
        return await self._session.scalar(self._to_change(found, Merger))

    async def proposed_for(self, *idea_ids: int) -> list[Merger]:
        """Return the open proposals about any of these ideas, the oldest first."""
        about = or_(Merger.source_id.in_(idea_ids), Merger.target_id.in_(idea_ids))
        found = select(Merger).where(about, Merger.state == MergerState.PROPOSED)
        return list(await self._session.scalars(found.order_by(Merger.id)))

    async def proposed_between(self, one_id: int, other_id: int) -> list[Merger]:
        """Return the open proposals to make one idea of these two, either way; ours to change."""
        both = (one_id, other_id)
        found = select(Merger).where(Merger.source_id.in_(both), Merger.target_id.in_(both))
        proposed = found.where(Merger.state == MergerState.PROPOSED).order_by(Merger.id)
        return list(await self._session.scalars(self._to_change(proposed, Merger)))

    async def done_with(self, idea_id: int) -> Merger | None:
        """Return the merger by which an idea went on in another one."""
        found = select(Merger).where(Merger.source_id == idea_id, Merger.state == MergerState.DONE)
        return await self._session.scalar(found.order_by(Merger.id.desc()).limit(1))

    async def target_of(self, idea_id: int) -> Idea | None:
        """Return the idea in which a merged one goes on."""
        found = select(Idea).join(Merger, Merger.target_id == Idea.id)
        done = found.where(Merger.source_id == idea_id, Merger.state == MergerState.DONE)
        return await self._session.scalar(done.order_by(Merger.id.desc()).limit(1))

    async def waiting_for(self, member_id: int, limit: int) -> list[Merger]:
        """Return the open proposals about open ideas to which this owner has not said yes, the oldest first."""
        own = select(Idea.id).where(Idea.owner_id == member_id)
        source = Merger.source_id.in_(own) & Merger.agreed_by_source.is_(other=False)
        target = Merger.target_id.in_(own) & Merger.agreed_by_target.is_(other=False)
        found = select(Merger).where(Merger.state == MergerState.PROPOSED, or_(source, target), ~_closed())
        return list(await self._session.scalars(found.order_by(Merger.id).limit(limit)))

    async def proposed_by(self, member_id: int, limit: int) -> list[Merger]:
        """Return the open proposals of a member about open ideas, the oldest first."""
        found = select(Merger).where(Merger.proposed_by == member_id, Merger.state == MergerState.PROPOSED, ~_closed())
        return list(await self._session.scalars(found.order_by(Merger.id).limit(limit)))

    async def ripe(self, organisation_id: int, now: datetime, limit: int) -> list[Merger]:
        """Return the open proposals whose time for objections is over, or about a closed idea; ours to change.

        Those that are over the longest come first.
        """
        found = select(Merger).where(
            Merger.organisation_id == organisation_id,
            Merger.state == MergerState.PROPOSED,
            or_(Merger.due_at <= now, _closed()),
        )
        ready = found.order_by(Merger.due_at, Merger.id).limit(limit).with_for_update(skip_locked=True)
        return list(await self._session.scalars(ready))

    async def next_ripe(self, organisation_id: int) -> datetime | None:
        """Return when the next open proposal is ripe; one about a closed idea has been since it was made."""
        since = case((_closed(), Merger.proposed_at), else_=Merger.due_at)
        here = Merger.organisation_id == organisation_id, Merger.state == MergerState.PROPOSED
        ripe: datetime | None = await self._session.scalar(select(func.min(since)).where(*here))
        return ripe

    async def move_comments(self, source_id: int, target_id: int) -> list[int]:
        """Move all that was said about one idea to another; returns the ids of what moved."""
        moved = update(_comments).where(_comments.c.idea_id == source_id).values(idea_id=target_id)
        return sorted((await self._run(moved.returning(_comments.c.id))).scalars())

    async def return_comments(self, comment_ids: Collection[int], source_id: int) -> None:
        """Move what was said back to where it was said."""
        await self._run(update(_comments).where(_comments.c.id.in_(comment_ids)).values(idea_id=source_id))

    async def add_followers(self, source_id: int, target: Idea, more: Collection[int], now: datetime) -> list[int]:
        """Let who follows one idea, and these members, follow another one as well; returns who did not yet."""
        both = await self._session.scalars(select(Follow).where(Follow.idea_id.in_([source_id, target.id])))
        followers = {(one.idea_id, one.member_id) for one in both}
        known = {member_id for idea_id, member_id in followers if idea_id == target.id} | {target.owner_id}
        new = sorted({*more, *(member_id for _, member_id in followers)} - known)
        shared = {"idea_id": target.id, "organisation_id": target.organisation_id, "at": now}
        if new:
            await self._run(insert(table_of(Follow)), [{**shared, "member_id": one} for one in new])
        return new

    async def drop_followers(self, target_id: int, members: Collection[int], since: datetime) -> None:
        """Let these members follow an idea no longer, if nothing but a merger at this moment made them."""
        follows = table_of(Follow)
        added = follows.c.idea_id == target_id, follows.c.member_id.in_(members), follows.c.at == since
        await self._run(delete(follows).where(*added))


def _closed() -> ColumnElement[bool]:
    """Whether one of the two ideas is not in the pool any more."""
    closed = select(Idea.id).where(Idea.id.in_([Merger.source_id, Merger.target_id]), Idea.state.not_in(OPEN_IDEAS))
    return closed.exists()


_comments = table_of(Comment)
