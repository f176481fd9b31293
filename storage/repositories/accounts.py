"""Accounts: who is speaking, and where people are reached."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, bindparam, select, tuple_

from storage.models import Account, Conversation, Member, Organisation
from storage.repositories.base import Repository


@dataclass(frozen=True, slots=True)
class Admission:
    """Who is speaking: the account, its member, their organisation, and the form in progress."""

    account: Account
    member: Member
    organisation: Organisation
    conversation: Conversation | None


class Accounts(Repository):
    """People as the platforms know them."""

    async def admit(self, platform: str, tenant: str, external_id: str, *, in_order: bool = True) -> Admission | None:
        """Return who is speaking, or None for a stranger.

        In a writing transaction turns of one account run in order, also across processes, unless told not to.
        """
        who = {"platform": platform, "tenant": tenant, "external_id": external_id}
        if in_order and self._scope.writes and self._scope.dialect != "sqlite":
            await self._run(_LOCK, who)  # a statement of its own: what others just wrote must be seen by the next one
        row = (await self._session.execute(_ADMIT, who)).one_or_none()
        if row is None:
            return None
        account, member, organisation, conversation = row
        if conversation is not None:
            self._session.expunge(conversation)
        return Admission(account, member, organisation, conversation)

    async def add(self, account: Account) -> Account:
        """Remember how a member is known on a platform."""
        return await self._save(account)

    async def get(self, account_id: int) -> Account | None:
        """Return the account with this id."""
        return await self._session.get(Account, account_id)

    async def at(self, platform: str, address: str) -> Account | None:
        """Return the account that is written to at this address of a platform."""
        found = select(Account).where(Account.platform == platform, Account.address == address).order_by(Account.id)
        return await self._session.scalar(self._to_change(found.limit(1), Account))

    async def to_write_to(self, member_id: int) -> Account | None:
        """Return where a member is written to: the account they were active with last, of those that can be reached."""
        return await self._session.scalar(_TO_WRITE_TO, {"member_id": member_id})

    async def members_known_as(self, organisation_id: int, keys: Collection[tuple[str, str]]) -> set[int]:
        """Return the ids of the members with one of these accounts: a platform, and the id there; not switched off."""
        if not keys:
            return set()
        found = select(Account.member_id).where(
            Account.organisation_id == organisation_id,
            Account.gone_at.is_(None),
            tuple_(Account.platform, Account.external_id).in_(keys),
        )
        return set(await self._session.scalars(found))

    async def known_on(self, platform: str, tenant: str) -> dict[str, tuple[str, bool]]:
        """Return the platform's name and whether they can be written to, of everybody here, by their external id."""
        rows = await self._session.execute(_KNOWN_ON, {"platform": platform, "tenant": tenant})
        return {external_id: (name, reachable) for external_id, name, reachable in rows}

    async def of_member(self, member_id: int) -> list[Account]:
        """Return all accounts of a member, the first one first."""
        found = select(Account).where(Account.member_id == member_id).order_by(Account.id)
        return list(await self._session.scalars(found))


def _speaking(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return query.where(
        Account.platform == bindparam("platform"),
        Account.tenant == bindparam("tenant"),
        Account.external_id == bindparam("external_id"),
    )


_KNOWN_ON = select(Account.external_id, Account.name, Account.reachable).where(
    Account.platform == bindparam("platform"), Account.tenant == bindparam("tenant")
)
_TO_WRITE_TO = (
    select(Account)
    .where(Account.member_id == bindparam("member_id"), Account.reachable)
    .order_by(Account.last_seen_at.desc().nulls_last(), Account.id)
    .limit(1)
)
_LOCK = _speaking(select(Account.id)).with_for_update(key_share=True)
_ADMIT = _speaking(
    select(Account, Member, Organisation, Conversation)
    .join(Member, Member.id == Account.member_id)
    .join(Organisation, Organisation.id == Account.organisation_id)
    .outerjoin(Conversation, Conversation.account_id == Account.id)
).execution_options(populate_existing=True)
