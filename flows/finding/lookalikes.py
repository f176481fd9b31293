"""What all ideas of an organisation look like, kept in memory and brought up to date from the database before each use.

Several processes may run: each has its own picture, and reads what was changed since it last looked.
"""

import asyncio
from datetime import datetime, timedelta

from flows.finding.index import Index, Likeness
from storage.models import IdeaState
from storage.repositories import Wording
from storage.work import Work

ENOUGH_ALIKE = 0.32
"""Below this, two ideas have words in common and no more (tests/flows/test_finding_lookalikes.py)."""
_BATCH = 200
_LATE = timedelta(minutes=10)
"""How long after it began a transaction may commit: changes are read again for as long."""
_NOT_SHOWN = frozenset({IdeaState.WITHDRAWN, IdeaState.DRAFT})


class _Picture:
    """What the ideas of one organisation looked like a moment ago."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.index = Index()
        self._versions: dict[int, datetime] = {}
        self._read_to: tuple[datetime, int] | None = None

    async def keep_up(self, work: Work, organisation_id: int, now: datetime) -> bool:
        """Take in some of what changed; False when that was all."""
        if self.index.worn:
            self.index, self._versions, self._read_to = Index(), {}, None
        read = await work.ideas.worded_since(organisation_id, self._read_to, _BATCH)
        await asyncio.to_thread(self._take_in, [one for one in read if self._versions.get(one.id) != one.changed_at])
        more = len(read) == _BATCH
        if read:
            last, settled = (read[-1].changed_at, read[-1].id), (now - _LATE, 0)
            self._read_to = last if more else min(last, settled)
        return more

    def _take_in(self, changed: list[Wording]) -> None:
        for one in changed:
            self._versions[one.id] = one.changed_at
            if one.state in _NOT_SHOWN:
                self.index.remove(one.id)
            else:
                self.index.add(one.id, one.title, one.problem)


class Lookalikes:
    """Finds the ideas that look like another one."""

    def __init__(self) -> None:
        self._pictures: dict[int, _Picture] = {}

    async def keep_up(self, work: Work, organisation_id: int, now: datetime) -> bool:
        """Take in some of what changed, so that nobody has to wait for it later; False when that was all."""
        picture = self._pictures.setdefault(organisation_id, _Picture())
        async with picture.lock:
            return await picture.keep_up(work, organisation_id, now)

    async def most_like(
        self, work: Work, organisation_id: int, title: str, problem: str, *, now: datetime, most: int = 3
    ) -> list[Likeness]:
        """Return the ideas most like this one, over all years, the most like it first."""
        while await self.keep_up(work, organisation_id, now):
            pass
        picture = self._pictures[organisation_id]
        async with picture.lock:
            return await asyncio.to_thread(picture.index.most_like, title, problem, most=most, at_least=ENOUGH_ALIKE)
