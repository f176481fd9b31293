"""Dead letters: what came in and could not be dealt with."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, case, delete, select, update
from sqlalchemy.sql.dml import ReturningInsert

from storage.models import Letter, LetterState
from storage.repositories.base import Repository, insert_into, table_of

LETTER_AFTER = 3
"""After so many failures an Incoming is set aside, so that it cannot block the next."""


class Letters(Repository):
    """Incoming that failed: counted first, kept as a letter from the third failure on."""

    async def add(self, key: str, *, platform: str, payload: str, error: str, now: datetime) -> int:
        """Count one more failure and return how many there were; what was written is kept from the third on."""
        facts = {"key": key, "platform": platform, "written": payload, "error": error[:200], "at": now}
        return int((await self._run(_failed(self._scope.dialect), facts)).scalar_one())

    async def failures(self, key: str) -> int:
        """Return how often this Incoming failed so far."""
        return await self._session.scalar(select(Letter.attempts).where(Letter.key == key)) or 0

    async def waiting(self, limit: int, offset: int = 0) -> list[Letter]:
        """Return the letters an operator should look at, the oldest first."""
        found = select(Letter).where(Letter.state == LetterState.WAITING).order_by(Letter.id)
        return list(await self._session.scalars(found.limit(limit).offset(offset)))

    async def handle(self, letter_id: int) -> bool:
        """Mark a letter as handled and empty it; False when it was not waiting."""
        handled = update(Letter).where(Letter.id == letter_id, Letter.state == LetterState.WAITING)
        return await self._changed(handled.values(state=LetterState.HANDLED, payload="")) > 0

    async def forget(self, key: str) -> None:
        """Forget the failures of an Incoming that succeeded after all."""
        await self._run(delete(Letter).where(Letter.key == key, Letter.state == LetterState.COUNTING))

    async def prune(self, before: datetime) -> int:
        """Forget what failed last before this moment; return how many."""
        return await self._changed(delete(Letter).where(Letter.at < before))


@cache
def _failed(dialect: str) -> ReturningInsert[Any]:
    letters = table_of(Letter)
    new = insert_into(dialect, Letter).values(payload="", attempts=1, state=LetterState.COUNTING)
    enough = letters.c.attempts + 1 >= LETTER_AFTER
    changed = {
        "attempts": letters.c.attempts + 1,
        "error": new.excluded.error,
        "at": new.excluded.at,
        "payload": case((enough, bindparam("written")), else_=""),
        "state": case((enough, LetterState.WAITING.value), else_=LetterState.COUNTING.value),
    }
    return new.on_conflict_do_update(index_elements=["key"], set_=changed).returning(letters.c.attempts)
