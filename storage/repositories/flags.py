"""Facts about the whole installation."""

from functools import cache

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import Insert

from storage.models import Flag
from storage.repositories.base import Repository, insert_into, table_of

HOLD = "hold"
"""While this flag is set nothing is sent; its value says why."""
ERASED = "erased"
"""While this flag is set, what was erased of a scan may still be in the files; another value each time it is erased."""

SCAN_KEY = "scan_key"
"""What tells the key of the scan from another one, as it was when a round was scheduled."""


class Flags(Repository):
    """Named facts."""

    async def get(self, name: str) -> str | None:
        """Return a fact; None when it is not set."""
        value: str | None = (await self._run(_GET, {"flag": name})).scalar_one_or_none()
        return value

    async def set(self, name: str, value: str | None) -> None:
        """Set a fact, or take it away with None."""
        if value is None:
            await self._run(delete(Flag).where(Flag.name == name))
        else:
            await self._run(_set(self._scope.dialect), {"name": name, "value": value})

    async def drop(self, name: str, value: str) -> None:
        """Take a fact away, unless it became another meanwhile."""
        await self._run(delete(Flag).where(Flag.name == name, Flag.value == value))


_flags = table_of(Flag)
_GET = select(_flags.c.value).where(_flags.c.name == bindparam("flag"))


@cache
def _set(dialect: str) -> Insert:
    new = insert_into(dialect, Flag)
    return new.on_conflict_do_update(index_elements=["name"], set_={"value": new.excluded.value})
