"""Roles of members."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import contains_eager, joinedload

from storage.models import GrantSource, Member, MemberState, Role, RoleGrant, RoleHandover
from storage.repositories.base import Page, Repository, insert_into, table_of


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
        deputy_for: int | None = None,
    ) -> None:
        """Give a member a role; again gives it anew, with the new expiry."""
        facts = {"source": source, "granted_at": now, "granted_by": granted_by, "expires_at": expires_at}
        facts |= {"warned_at": None, "deputy_for": deputy_for}
        new = insert_into(self._scope.dialect, RoleGrant).values(
            member_id=member.id, role=role, organisation_id=member.organisation_id, **facts
        )
        await self._run(new.on_conflict_do_update(index_elements=["member_id", "role"], set_=facts))

    async def revoke(self, member_id: int, role: Role) -> bool:
        """Take a role back; False when the member did not hold it."""
        grants = table_of(RoleGrant)
        taken = delete(RoleGrant).where(grants.c.member_id == member_id, grants.c.role == role)
        return await self._changed(taken) > 0

    async def held(self, organisation_id: int, now: datetime, page: int, size: int) -> Page[RoleGrant]:
        """Return who holds what, role by role, members and whose deputies they are loaded; only who takes part."""
        found = _of_those_who_take_part(organisation_id).where(_not_ended(now)).options(joinedload(RoleGrant.absent))
        return await self._page(found.order_by(RoleGrant.role, Member.name, Member.id), page, size)

    async def grant_of(self, organisation_id: int, member_id: int, role: Role, now: datetime) -> RoleGrant | None:
        """Return a grant that holds now, its member loaded; only of one who takes part."""
        found = _of_those_who_take_part(organisation_id).where(
            RoleGrant.member_id == member_id, RoleGrant.role == role, _not_ended(now)
        )
        return await self._session.scalar(self._to_change(found, RoleGrant))

    async def deputies_of(self, member_id: int, now: datetime) -> list[RoleGrant]:
        """Return what others hold in a member's place now, themselves loaded."""
        found = select(RoleGrant).options(joinedload(RoleGrant.member))
        found = found.where(RoleGrant.deputy_for == member_id, _not_ended(now))
        return list(await self._session.scalars(found.order_by(RoleGrant.granted_at)))

    async def of_member(self, member_id: int, now: datetime) -> list[RoleGrant]:
        """Return what a member holds now, themselves loaded."""
        found = select(RoleGrant).options(joinedload(RoleGrant.member))
        found = found.where(RoleGrant.member_id == member_id, _not_ended(now))
        return list(await self._session.scalars(found.order_by(RoleGrant.role)))

    async def by_settings(self, organisation_id: int) -> list[RoleGrant]:
        """Return what the settings gave, members loaded, whoever holds it."""
        found = select(RoleGrant).options(joinedload(RoleGrant.member))
        found = found.where(RoleGrant.organisation_id == organisation_id, RoleGrant.source == GrantSource.SETTINGS)
        return list(await self._session.scalars(found.order_by(RoleGrant.member_id)))

    async def anybody_holds(self, organisation_id: int, role: Role, now: datetime) -> bool:
        """Tell whether there is somebody with this role who takes part, pausing included."""
        found = _of_those_who_take_part(organisation_id).where(RoleGrant.role == role, _not_ended(now))
        return await self._session.scalar(found.limit(1)) is not None

    async def ending(self, organisation_id: int, now: datetime, before: datetime, limit: int) -> list[RoleGrant]:
        """Return grants that end before this moment and of which nobody was told yet, members loaded.

        A deputy's is not among them: it was given for that time.
        """
        found = _of_those_who_take_part(organisation_id).where(*_untold(now), RoleGrant.expires_at <= before)
        return list(await self._session.scalars(found.order_by(RoleGrant.expires_at).limit(limit)))

    async def next_ending(self, organisation_id: int, now: datetime) -> datetime | None:
        """Return when the next grant ends of which nobody was told yet."""
        ending = _of_those_who_take_part(organisation_id).where(*_untold(now))
        return await self._session.scalar(ending.with_only_columns(func.min(RoleGrant.expires_at)))

    async def told(self, grant: RoleGrant, now: datetime) -> bool:
        """Note that the end of a grant was told; False when another process did."""
        warned = update(_grants).where(*_same(grant), _grants.c.warned_at.is_(None)).values(warned_at=now)
        return await self._changed(warned) > 0

    async def ended(self, organisation_id: int, now: datetime, limit: int) -> list[RoleGrant]:
        """Return grants whose end has come, members loaded, whoever holds them."""
        found = select(RoleGrant).options(joinedload(RoleGrant.member))
        found = found.where(RoleGrant.organisation_id == organisation_id, RoleGrant.expires_at <= now)
        return list(await self._session.scalars(found.order_by(RoleGrant.expires_at).limit(limit)))

    async def next_end(self, organisation_id: int) -> datetime | None:
        """Return when the next grant ends, whoever holds it."""
        here = RoleGrant.organisation_id == organisation_id
        return await self._session.scalar(select(func.min(RoleGrant.expires_at)).where(here))

    async def end(self, grant: RoleGrant) -> bool:
        """Take away a grant as it was found; False when another process did, or it was given anew."""
        return await self._changed(delete(_grants).where(*_same(grant))) > 0

    async def keep(self, grant: RoleGrant) -> bool:
        """Let a grant hold without an end, as if given in chat; False when it was given anew, or is there no more."""
        facts = {"source": GrantSource.CHAT, "expires_at": None, "warned_at": None, "deputy_for": None}
        return await self._changed(update(_grants).where(*_same(grant)).values(facts)) > 0

    async def ask_to_take_over(self, giver: Member, heir: Member, *, stays: bool, now: datetime) -> RoleHandover:
        """Keep whom an organiser asked to take over; nobody else may be asked at the moment."""
        asked = RoleHandover(
            giver_id=giver.id, heir_id=heir.id, organisation_id=giver.organisation_id, asked_at=now, stays=stays
        )
        return await self._save(asked)

    async def handover_from(self, giver_id: int) -> RoleHandover | None:
        """Return whom a member asked to take over, to change."""
        found = select(RoleHandover).where(RoleHandover.giver_id == giver_id)
        return await self._session.scalar(self._to_change(found, RoleHandover))

    async def asked_to_take_over(self, heir_id: int) -> list[RoleHandover]:
        """Return who asked a member to take over, the longest ago first."""
        found = select(RoleHandover).where(RoleHandover.heir_id == heir_id).order_by(RoleHandover.asked_at)
        return list(await self._session.scalars(found))

    async def forget_handover(self, asked: RoleHandover) -> None:
        """Forget that somebody was asked."""
        await self._session.delete(asked)
        await self._session.flush()


def _of_those_who_take_part(organisation_id: int) -> Select[RoleGrant]:
    found = select(RoleGrant).join(RoleGrant.member).options(contains_eager(RoleGrant.member))
    return found.where(
        RoleGrant.organisation_id == organisation_id, Member.state.in_((MemberState.ACTIVE, MemberState.PAUSED))
    )


def _not_ended(now: datetime) -> ColumnElement[bool]:
    return or_(RoleGrant.expires_at.is_(None), RoleGrant.expires_at > now)


def _untold(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """What ends of itself later than now, and nobody was told of it."""
    return RoleGrant.expires_at > now, RoleGrant.warned_at.is_(None), RoleGrant.deputy_for.is_(None)


def _same(grant: RoleGrant) -> tuple[ColumnElement[bool], ...]:
    """Find a grant as it was when it was fetched, not one given since."""
    return (
        _grants.c.member_id == grant.member_id,
        _grants.c.role == grant.role,
        _grants.c.granted_at == grant.granted_at,
        _grants.c.expires_at.is_not_distinct_from(grant.expires_at),
    )


_grants = table_of(RoleGrant)
_HELD = select(_grants.c.role).where(
    _grants.c.member_id == bindparam("member_id"),
    or_(_grants.c.expires_at.is_(None), _grants.c.expires_at > bindparam("now")),
)
