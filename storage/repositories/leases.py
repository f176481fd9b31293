"""Leases: what only one process may do at a time."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import bindparam, case, or_, update
from sqlalchemy.sql.dml import ReturningInsert

from storage.columns import Utc
from storage.models import Lease
from storage.repositories.base import Repository, insert_into, table_of

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Leases(Repository):
    """Who may do it now. A lease that is not renewed in time passes to whoever asks first."""

    async def take(self, name: str, holder: str, now: datetime, ttl: timedelta) -> int | None:
        """Take or renew a lease and return its epoch; None while somebody else holds it.

        The epoch stays while the holder does, and grows with every change of holder.
        """
        facts = {"name": name, "holder": holder, "expires_at": now + ttl, "now": now}
        epoch: int | None = (await self._run(_take(self._scope.dialect), facts)).scalar_one_or_none()
        return epoch

    async def release(self, name: str, holder: str) -> None:
        """Give a lease back, so that another need not wait until it expires."""
        held = update(Lease).where(Lease.name == name, Lease.holder == holder)
        await self._run(held.values(holder="", expires_at=_LONG_AGO))

    async def next_epoch(self, name: str) -> int:
        """Return a number that nobody had before under this name."""
        facts = {"name": name, "holder": "", "expires_at": _LONG_AGO}
        return int((await self._run(_next_epoch(self._scope.dialect), facts)).scalar_one())


_leases = table_of(Lease)


@cache
def _take(dialect: str) -> ReturningInsert[Any]:
    new = insert_into(dialect, Lease).values(epoch=1)
    mine = _leases.c.holder == new.excluded.holder
    changed = {
        "holder": new.excluded.holder,
        "expires_at": new.excluded.expires_at,
        "epoch": case((mine, _leases.c.epoch), else_=_leases.c.epoch + 1),
    }
    free = _leases.c.expires_at <= bindparam("now", type_=Utc)
    taken = new.on_conflict_do_update(index_elements=["name"], set_=changed, where=or_(mine, free))
    return taken.returning(_leases.c.epoch)


@cache
def _next_epoch(dialect: str) -> ReturningInsert[Any]:
    new = insert_into(dialect, Lease).values(epoch=1)
    grown = new.on_conflict_do_update(index_elements=["name"], set_={"epoch": _leases.c.epoch + 1})
    return grown.returning(_leases.c.epoch)
