"""Facts about the whole installation."""

from functools import cache

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import Insert

from storage.models import Flag
from storage.repositories.base import Repository, insert_into

HOLD = "hold"
"""While this flag is set nothing is sent; its value says why."""


class Flags(Repository):
    """Named facts."""

    async def get(self, name: str) -> str | None:
        """Return a fact; None when it is not set."""
        return await self._session.scalar(select(Flag.value).where(Flag.name == name))

    async def set(self, name: str, value: str | None) -> None:
        """Set a fact, or take it away with None."""
        if value is None:
            await self._run(delete(Flag).where(Flag.name == name))
        else:
            await self._run(_set(self._scope.dialect), {"name": name, "value": value})


@cache
def _set(dialect: str) -> Insert:
    new = insert_into(dialect, Flag)
    return new.on_conflict_do_update(index_elements=["name"], set_={"value": new.excluded.value})
