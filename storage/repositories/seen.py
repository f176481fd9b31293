"""Keys of what was dealt with already."""

from datetime import datetime
from functools import cache

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import Insert

from storage.models import Seen
from storage.repositories.base import Repository, insert_into


class SeenKeys(Repository):
    """Tells the first time from a repeat."""

    async def first(self, key: str, now: datetime) -> bool:
        """Note the key; False when it was there already.

        Undone with the transaction, so what failed may come again.
        """
        return await self._changed(_first(self._scope.dialect), {"key": key, "seen_at": now}) > 0

    async def prune(self, before: datetime) -> int:
        """Forget keys from before this moment; return how many."""
        return await self._changed(delete(Seen).where(Seen.seen_at < before))


@cache
def _first(dialect: str) -> Insert:
    return insert_into(dialect, Seen).on_conflict_do_nothing()
