"""Linking: codes by which one person on two platforms becomes one member, and the end of such a link."""

from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import bindparam, case, delete, select
from sqlalchemy.sql.dml import ReturningInsert

from storage.models import Account, LinkingCode, LinkingTry, Member, Posting
from storage.repositories.base import Repository, insert_into, table_of
from storage.repositories.invitations import hash_of
from storage.repositories.uniting import cleared, moved

TRIES_FOR = timedelta(hours=1)
"""How long wrong codes are held against an account."""


class Linking(Repository):
    """Codes, of which only the hash is kept; one for each member."""

    async def offer(self, code: str, *, member: Member, platform: str, expires_at: datetime) -> None:
        """Remember a code, in the place of the member's earlier one."""
        facts = {"code_hash": hash_of(code), "platform": platform, "expires_at": expires_at}
        new = insert_into(self._scope.dialect, LinkingCode).values(
            member_id=member.id, organisation_id=member.organisation_id, **facts
        )
        await self._run(new.on_conflict_do_update(index_elements=["member_id"], set_=facts))

    async def peek(self, organisation_id: int, code: str, now: datetime) -> LinkingCode | None:
        """Return an organisation's code that still works; nobody else uses it up before this turn ends."""
        found = select(LinkingCode).where(
            LinkingCode.code_hash == hash_of(code),
            LinkingCode.organisation_id == organisation_id,
            LinkingCode.expires_at > now,
        )
        return await self._session.scalar(self._to_change(found, LinkingCode))

    async def withdraw(self, member_id: int) -> None:
        """Forget a member's code."""
        await self._run(delete(LinkingCode).where(LinkingCode.member_id == member_id))

    async def tries(self, account_id: int, now: datetime) -> int:
        """Return how many wrong codes an account typed within the hour."""
        recent = select(LinkingTry.count).where(LinkingTry.account_id == account_id, LinkingTry.since > now - TRIES_FOR)
        return await self._session.scalar(recent) or 0

    async def miss(self, account: Account, now: datetime) -> int:
        """Count one more wrong code; return how many there were within the hour."""
        facts = {"account": account.id, "organisation": account.organisation_id, "at": now, "since_at": now - TRIES_FOR}
        return int((await self._run(_miss(self._scope.dialect), facts)).scalar_one())

    async def unite(self, stay: Member, go: Member) -> None:
        """Make two members one: what `go` has and did becomes that of `stay`, and `go` is no more.

        Where both have the same thing (a role, a co-ownership), that of `stay` counts, but a co-owner on board stays,
        of two grants of a role the longer one, and of two answers to an event the one that comes, or waits longest.
        """
        if self._scope.dialect != "sqlite":  # nobody may add anything to either of them meanwhile
            both = select(Member.id).where(Member.id.in_([stay.id, go.id])).order_by(Member.id)
            await self._run(both.with_for_update())
        await self._run(delete(LinkingCode).where(LinkingCode.member_id.in_([stay.id, go.id])))
        for statement in (*moved(stay.id, go.id), *cleared(stay.id)):
            await self._run(statement)
        self._session.expunge(go)
        await self._run(delete(Member).where(Member.id == go.id))

    async def unlink(self, account: Account) -> None:
        """Forget an account, and which messages show what there."""
        await self._run(delete(Posting).where(Posting.platform == account.platform, Posting.address == account.address))
        self._session.expunge(account)
        await self._run(delete(Account).where(Account.id == account.id))

    async def prune(self, now: datetime) -> int:
        """Forget codes that expired and tries that count no more; return how many."""
        codes = await self._changed(delete(LinkingCode).where(LinkingCode.expires_at <= now))
        return codes + await self._changed(delete(LinkingTry).where(LinkingTry.since <= now - TRIES_FOR))


_tries = table_of(LinkingTry)


@cache
def _miss(dialect: str) -> ReturningInsert[int]:
    new = insert_into(dialect, LinkingTry).values(
        account_id=bindparam("account"), organisation_id=bindparam("organisation"), count=1, since=bindparam("at")
    )
    over = _tries.c.since <= bindparam("since_at", type_=_tries.c.since.type)
    changed = {
        "count": case((over, 1), else_=_tries.c.count + 1),
        "since": case((over, new.excluded.since), else_=_tries.c.since),
    }
    return new.on_conflict_do_update(index_elements=["account_id"], set_=changed).returning(_tries.c.count)
