"""Ideas: the pool, everybody's own, and their numbers."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Integer, Select, bindparam, func, or_, select, update
from sqlalchemy.orm import joinedload

from storage.models import CoOwner, CoOwnerState, Follow, Idea, IdeaState, Organisation, Proxy
from storage.repositories.base import Page, Repository, table_of
from storage.repositories.searching import Searching, Sought, counted, narrowed, ranked

_ALL = Sought()


class Wording(NamedTuple):
    """What an idea says, since when, and whose it is."""

    id: int
    state: IdeaState
    title: str
    problem: str
    changed_at: datetime
    owner_id: int | None


class Ideas(Repository):
    """What people suggested."""

    async def add(self, idea: Idea) -> Idea:
        """Keep a new idea, or what became of one; unless it is a draft it gets its number and is found by its words."""
        is_new = idea.number is None
        if idea.state is not IdeaState.DRAFT:
            await self.number(idea)
        await self._save(idea)
        if idea.number is not None:
            await Searching(self._scope).put(idea, is_new=is_new)
        return idea

    async def number(self, idea: Idea) -> int:
        """Give an idea the next number of its organisation, once; return its number."""
        if idea.number is None:
            counted = await self._run(_COUNT_UP, {"organisation": idea.organisation_id})
            idea.number = counted.scalar_one()
        return idea.number

    async def get(self, idea_id: int) -> Idea | None:
        """Return the idea with this id, its owner loaded."""
        return await self._session.scalar(self._to_change(_with_owner().where(Idea.id == idea_id), Idea))

    async def of(self, organisation_id: int, idea_id: int) -> Idea | None:
        """Return an organisation's idea, its owner loaded; None for another organisation's."""
        found = _with_owner().where(Idea.id == idea_id, Idea.organisation_id == organisation_id)
        return await self._session.scalar(self._to_change(found, Idea))

    async def those(self, organisation_id: int, idea_ids: Collection[int]) -> dict[int, Idea]:
        """Return these ideas of an organisation by id, to look at: owners loaded, nothing locked."""
        if not idea_ids:
            return {}
        wanted = {"ideas": list(idea_ids), "organisation": organisation_id}
        return {idea.id: idea for idea in await self._session.scalars(_THOSE, wanted)}

    async def draft(self, member_id: int, idea_id: int) -> Idea | None:
        """Return this idea if it is a draft of this member."""
        drafts = select(Idea).where(Idea.id == idea_id, Idea.owner_id == member_id, Idea.state == IdeaState.DRAFT)
        return await self._session.scalar(self._to_change(drafts, Idea))

    async def drafts_count(self, member_id: int) -> int:
        """Return how many drafts wait for a member."""
        return int((await self._run(_DRAFTS, {"owner": member_id})).scalar_one())

    async def on_show_of(self, member_id: int) -> list[Idea]:
        """Return the ideas whose cards name this member: owner, co-owner or sender; oldest first, owners loaded."""
        carried = select(CoOwner.idea_id).where(CoOwner.member_id == member_id, CoOwner.state == CoOwnerState.ACCEPTED)
        sent = select(Proxy.idea_id).where(Proxy.sender_id == member_id)
        named = or_(Idea.owner_id == member_id, Idea.id.in_(carried), Idea.id.in_(sent))
        shown = _with_owner().where(named, Idea.number.is_not(None)).order_by(Idea.id)
        return list(await self._session.scalars(shown))

    async def by_number(self, organisation_id: int, number: int) -> Idea | None:
        """Return the idea that an organisation calls by this number, its owner loaded."""
        found = _with_owner().where(Idea.organisation_id == organisation_id, Idea.number == number)
        return await self._session.scalar(self._to_change(found, Idea))

    async def pool(self, organisation_id: int, page: int, size: int, sought: Sought = _ALL) -> Page[Idea]:
        """Return the ideas that are sought, the newest first, owners loaded; all open ones if nothing else is said."""
        if sought.words and (found := await self._found(organisation_id, page, size, sought)):
            return found
        total = await self.count(organisation_id, sought)
        pages = max(1, -(-total // size))
        page = min(max(1, page), pages)
        if total == 0:
            return Page((), page, pages, total)
        if sought.words:
            return await self._found(organisation_id, page, size, sought) or Page((), page, pages, total)
        ids = await self._session.scalars(narrowed(organisation_id, sought).limit(size).offset((page - 1) * size))
        return Page(await self._in_order(organisation_id, list(ids)), page, pages, total)

    async def _found(self, organisation_id: int, page: int, size: int, sought: Sought) -> Page[Idea] | None:
        """Return the ideas with these words; None where the page is beyond the end, or there are none."""
        page = max(1, page)
        wanted = ranked(organisation_id, sought).limit(size).offset((page - 1) * size)
        rows = (await self._session.execute(wanted)).all()
        if not rows:
            return None
        total: int = rows[0][1]
        return Page(await self._in_order(organisation_id, [row[0] for row in rows]), page, -(-total // size), total)

    async def _in_order(self, organisation_id: int, ids: Sequence[int]) -> tuple[Idea, ...]:
        ideas = await self.those(organisation_id, ids)
        return tuple(ideas[one] for one in ids)

    async def count(self, organisation_id: int, sought: Sought) -> int:
        """Return how many ideas are sought."""
        return await self._session.scalar(counted(organisation_id, sought)) or 0

    async def worded_since(self, organisation_id: int, since: tuple[datetime, int] | None, limit: int) -> list[Wording]:
        """Return what ideas say that were changed after this moment and id, in the order of their changes.

        Those that were never sent in are left out.
        """
        wanted = {"organisation": organisation_id, "most": limit}
        if since is None:
            rows = await self._run(_WORDED, wanted)
        else:
            rows = await self._run(_WORDED_SINCE, {**wanted, "moment": since[0], "last": since[1]})
        return [Wording(*row) for row in rows]

    async def owned_by(
        self, member_id: int, page: int, size: int, states: Collection[IdeaState] | None = None
    ) -> Page[Idea]:
        """Return a member's own ideas, the newest first; all of them or those in `states`."""
        found = select(Idea).where(Idea.owner_id == member_id)
        if states is not None:
            found = found.where(Idea.state.in_(states))
        return await self._page(found.order_by(Idea.id.desc()), page, size)

    async def owned_or_carried_by(
        self, member_id: int, page: int, size: int, states: Collection[IdeaState]
    ) -> Page[Idea]:
        """Return the ideas in these states that a member owns or is co-owner of, the newest first."""
        carried = select(CoOwner.idea_id).where(CoOwner.member_id == member_id, CoOwner.state == CoOwnerState.ACCEPTED)
        theirs = or_(Idea.owner_id == member_id, Idea.id.in_(carried)), Idea.state.in_(states)
        return await self._page(select(Idea).where(*theirs).order_by(Idea.id.desc()), page, size)

    async def carried_by(self, member_id: int, page: int, size: int) -> Page[Idea]:
        """Return the ideas a member is co-owner of, the newest first, owners loaded."""
        carried = select(CoOwner.idea_id).where(CoOwner.member_id == member_id, CoOwner.state == CoOwnerState.ACCEPTED)
        return await self._page(_with_owner().where(Idea.id.in_(carried)).order_by(Idea.id.desc()), page, size)

    async def followed_by(self, member_id: int, page: int, size: int) -> Page[Idea]:
        """Return the ideas a member follows, the newest first, owners loaded."""
        followed = select(Follow.idea_id).where(Follow.member_id == member_id)
        return await self._page(_with_owner().where(Idea.id.in_(followed)).order_by(Idea.id.desc()), page, size)


def _with_owner() -> Select[Idea]:
    return select(Idea).options(joinedload(Idea.owner))


_ideas, _organisations = table_of(Idea), table_of(Organisation)
_THOSE = _with_owner().where(
    Idea.id.in_(bindparam("ideas", expanding=True)), Idea.organisation_id == bindparam("organisation")
)
_WORDED = (
    select(*(_ideas.c[name] for name in Wording._fields))
    .where(_ideas.c.organisation_id == bindparam("organisation"), _ideas.c.number.is_not(None))
    .order_by(_ideas.c.changed_at, _ideas.c.id)
    .limit(bindparam("most", type_=Integer))
)
_WORDED_SINCE = _WORDED.where(
    _ideas.c.changed_at >= bindparam("moment"),
    or_(_ideas.c.changed_at > bindparam("moment"), _ideas.c.id > bindparam("last")),
)
_DRAFTS = select(func.count()).where(_ideas.c.owner_id == bindparam("owner"), _ideas.c.state == IdeaState.DRAFT)
_COUNT_UP = (
    update(_organisations)
    .where(_organisations.c.id == bindparam("organisation"))
    .values(ideas_numbered=_organisations.c.ideas_numbered + 1)
    .returning(_organisations.c.ideas_numbered)
)
