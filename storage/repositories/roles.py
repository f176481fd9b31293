"""Roles of members."""

from datetime import datetime

from sqlalchemy import bindparam, delete, or_, select

from storage.models import GrantSource, Member, Role, RoleGrant
from storage.repositories.base import Repository, insert_into, table_of


class Roles(Repository):
    """Who may do what."""

    async def of(self, member_id: int, now: datetime) -> frozenset[Role]:
        """Return the roles a member holds now."""
        rows = await self._run(_HELD, {"member_id": member_id, "now": now})
        return frozenset(role for (role,) in rows)

    async def grant(
        self,
        member: Member,
        role: Role,
        *,
        now: datetime,
        source: GrantSource,
        granted_by: int | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """Give a member a role; again gives it anew, with the new expiry."""
        facts = {"source": source, "granted_at": now, "granted_by": granted_by, "expires_at": expires_at}
        new = insert_into(self._scope.dialect, RoleGrant).values(
            member_id=member.id, role=role, organisation_id=member.organisation_id, **facts
        )
        await self._run(new.on_conflict_do_update(index_elements=["member_id", "role"], set_=facts))

    async def revoke(self, member_id: int, role: Role) -> bool:
        """Take a role back; False when the member did not hold it."""
        grants = table_of(RoleGrant)
        taken = delete(RoleGrant).where(grants.c.member_id == member_id, grants.c.role == role)
        return await self._changed(taken) > 0


_grants = table_of(RoleGrant)
_HELD = select(_grants.c.role).where(
    _grants.c.member_id == bindparam("member_id"),
    or_(_grants.c.expires_at.is_(None), _grants.c.expires_at > bindparam("now")),
)
