"""Members: the people of an organisation."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, or_, select, tuple_

from storage.models import Account, Idea, Member, MemberState, Posting, Role, RoleGrant
from storage.repositories.base import Page, Repository


class Members(Repository):
    """Who takes part."""

    async def add(self, member: Member) -> Member:
        """Remember a person."""
        return await self._save(member)

    async def get(self, member_id: int) -> Member | None:
        """Return the member with this id."""
        found = select(Member).where(Member.id == member_id)
        return await self._session.scalar(self._to_change(found, Member))

    async def active(self, organisation_id: int, page: int, size: int) -> Page[Member]:
        """Return those who take part, by name; who was invited or declined is shown to nobody."""
        found = select(Member).where(*_active(organisation_id)).order_by(Member.name, Member.id)
        return await self._page(found, page, size)

    async def active_count(self, organisation_id: int) -> int:
        """Return how many take part."""
        return await self._session.scalar(select(func.count(Member.id)).where(*_active(organisation_id))) or 0

    async def with_role(self, organisation_id: int, role: Role, now: datetime) -> list[Member]:
        """Return those who take part and hold the role now, the longest holder first."""
        found = (
            select(Member)
            .join(RoleGrant, RoleGrant.member_id == Member.id)
            .where(*_active(organisation_id), RoleGrant.role == role, held_at(now))
            .order_by(RoleGrant.granted_at, Member.id)
        )
        return list(await self._session.scalars(found))

    async def left_before(self, organisation_id: int, moment: datetime, limit: int) -> list[Member]:
        """Return those who left an organisation before this moment and are not forgotten yet."""
        gone = Member.state == MemberState.LEFT, Member.left_at < moment, Member.name != ""
        found = (
            select(Member).where(Member.organisation_id == organisation_id, *gone).order_by(Member.left_at).limit(limit)
        )
        return list(await self._session.scalars(found))

    async def forget_name(self, member: Member) -> None:
        """Make the person unknown: what stays is what colleagues have seen of them, by a former colleague.

        Name, accounts, forms, roles, drafts, and which messages their private chats show, go.
        """
        member.name = ""
        await self._session.flush()
        own = select(Account.platform, Account.address).where(Account.member_id == member.id)
        await self._run(delete(Posting).where(tuple_(Posting.platform, Posting.address).in_(own)))
        await self._run(delete(Idea).where(Idea.owner_id == member.id, Idea.number.is_(None)))
        await self._run(delete(Account).where(Account.member_id == member.id))
        await self._run(delete(RoleGrant).where(RoleGrant.member_id == member.id))


def held_at(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a role is not expired."""
    return or_(RoleGrant.expires_at.is_(None), RoleGrant.expires_at > now)


def _active(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    return Member.organisation_id == organisation_id, Member.state == MemberState.ACTIVE
