"""Members: the people of an organisation."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, bindparam, case, delete, func, or_, select, tuple_

from storage.models import (
    Account,
    Appreciation,
    AppreciationState,
    Attachment,
    CoOwner,
    Follow,
    Idea,
    LinkingCode,
    Member,
    MemberState,
    Placement,
    Posting,
    ProjectCoOwner,
    Proxy,
    Role,
    RoleGrant,
    SignUp,
)
from storage.repositories.base import Fetch, Page, Repository, table_of
from storage.searchwords import folded


class Members(Repository):
    """Who takes part."""

    async def add(self, member: Member) -> Member:
        """Remember a person."""
        return await self._save(member)

    async def get(self, member_id: int) -> Member | None:
        """Return the member with this id."""
        return await self._first(_MEMBER, {"sought": member_id})

    async def active(self, organisation_id: int, page: int, size: int) -> Page[Member]:
        """Return those who take part, by name; who was invited or declined is shown to nobody."""
        found = select(Member).where(*_active(organisation_id)).order_by(Member.name, Member.id)
        return await self._page(found, page, size)

    async def called(self, organisation_id: int, typed: str, without: Collection[int], limit: int) -> list[Member]:
        """Return those who take part and whose name has these letters in it: names that begin with them first.

        Case and accents do not count. Those who pause are among them, those who left are not.
        """
        letters = folded(typed)
        if not letters:
            return []
        has = Member.folded_name.contains(letters, autoescape=True)
        begins = Member.folded_name.startswith(letters, autoescape=True)
        here = Member.organisation_id == organisation_id, Member.state.in_(_TAKE_PART)
        found = select(Member).where(*here, has, Member.id.not_in(without))
        first = case((begins, 0), else_=1)
        return list(await self._session.scalars(found.order_by(first, Member.name, Member.id).limit(limit)))

    async def active_count(self, organisation_id: int) -> int:
        """Return how many take part."""
        return await self._session.scalar(select(func.count(Member.id)).where(*_active(organisation_id))) or 0

    async def own_places(self, organisation_id: int) -> list[tuple[int, int | None]]:
        """Return the own employees who take part, paused or not, each with the team or department they work in."""
        rows = await self._run(_OWN_PLACES, {"organisation": organisation_id})
        return [(member, place) for member, place in rows]

    async def locations(self, organisation_id: int) -> list[tuple[int, str]]:
        """Return those of them whose location is known, each with it."""
        rows = await self._run(_OWN_LOCATIONS, {"organisation": organisation_id})
        return [(member, location) for member, location in rows]

    async def with_role(self, organisation_id: int, role: Role, now: datetime) -> list[Member]:
        """Return those who take part and hold the role now, the longest holder first."""
        sought = {"organisation": organisation_id, "role": role, "now": now}
        return list(await self._session.scalars(_WITH_ROLE, sought))

    async def unmoved_since(
        self, organisation_id: int, state: MemberState, moment: datetime, limit: int
    ) -> list[Member]:
        """Return those of an organisation who have been in a state since this moment or longer, and still have a name.

        Whoever is to be asked again after that moment is left out.
        """
        found = select(Member).where(
            *_named(organisation_id, state),
            Member.state_since <= moment,
            or_(Member.ask_again_at.is_(None), Member.ask_again_at <= moment),
        )
        return list(await self._session.scalars(found.order_by(Member.state_since).limit(limit)))

    async def next_unmoved(self, organisation_id: int, state: MemberState) -> datetime | None:
        """Return the first moment for which `unmoved_since` finds somebody."""
        asked_later = Member.ask_again_at > Member.state_since
        since = func.min(case((asked_later, Member.ask_again_at), else_=Member.state_since))
        first: datetime | None = await self._session.scalar(select(since).where(*_named(organisation_id, state)))
        return first

    async def due_back(self, organisation_id: int, now: datetime, limit: int) -> list[Member]:
        """Return those whose pause is over; nobody else brings them back in the meantime."""
        over = (
            Member.organisation_id == organisation_id,
            Member.state == MemberState.PAUSED,
            Member.ask_again_at <= now,
        )
        found = select(Member).where(*over).order_by(Member.ask_again_at, Member.id).limit(limit)
        return list(await self._session.scalars(found.with_for_update(skip_locked=True)))

    async def next_back(self, organisation_id: int) -> datetime | None:
        """Return when the next pause is over."""
        paused = Member.organisation_id == organisation_id, Member.state == MemberState.PAUSED
        return await self._session.scalar(select(func.min(Member.ask_again_at)).where(*paused))

    async def forget_name(self, member: Member) -> None:
        """Make the person unknown: what stays is what colleagues have seen of them, by a former colleague.

        Name, location, accounts, forms, roles, drafts, photos and voice notes, what they carried along, followed, set
        and went to, and which messages their private chats show, go; and thanks that nobody but they could read.
        """
        member.name, member.location, member.muted, member.fewer = "", "", {}, 0
        member.window_start = member.window_end = None
        await self._session.flush()
        own = select(Account.platform, Account.address).where(Account.member_id == member.id)
        await self._run(delete(Posting).where(tuple_(Posting.platform, Posting.address).in_(own)))
        await self._run(delete(Idea).where(Idea.owner_id == member.id, Idea.number.is_(None)))
        await self._run(delete(Account).where(Account.member_id == member.id))
        await self._run(delete(Proxy).where(Proxy.sender_id == member.id))
        unshared = Appreciation.receiver_id == member.id, Appreciation.state != AppreciationState.SHARED
        await self._run(delete(Appreciation).where(*unshared))
        for model in (RoleGrant, CoOwner, ProjectCoOwner, Follow, Placement, LinkingCode, Attachment, SignUp):
            theirs = table_of(model)
            await self._run(delete(theirs).where(theirs.c.member_id == member.id))


def _active(organisation_id: int | BindParameter[int]) -> tuple[ColumnElement[bool], ...]:
    return Member.organisation_id == organisation_id, Member.state == MemberState.ACTIVE


def _named(organisation_id: int, state: MemberState) -> tuple[ColumnElement[bool], ...]:
    return Member.organisation_id == organisation_id, Member.state == state, Member.name != ""


_TAKE_PART = (MemberState.ACTIVE, MemberState.PAUSED)
_member, _placement = table_of(Member), table_of(Placement)
_OWN = (
    _member.c.organisation_id == bindparam("organisation"),
    _member.c.state.in_(_TAKE_PART),
    _member.c.is_external.is_(False),
)
_OWN_PLACES = (
    select(_member.c.id, _placement.c.department_id)
    .outerjoin(_placement, _placement.c.member_id == _member.c.id)
    .where(*_OWN)
    .order_by(_member.c.id)
)
_OWN_LOCATIONS = select(_member.c.id, _member.c.location).where(*_OWN, _member.c.location != "").order_by(_member.c.id)
_WITH_ROLE = (
    select(Member)
    .join(RoleGrant, RoleGrant.member_id == Member.id)
    .where(*_active(bindparam("organisation")), RoleGrant.role == bindparam("role"))
    .where(or_(RoleGrant.expires_at.is_(None), RoleGrant.expires_at > bindparam("now")))
    .order_by(RoleGrant.granted_at, Member.id)
)
_MEMBER = Fetch(Member, select(Member).where(Member.id == bindparam("sought")))
