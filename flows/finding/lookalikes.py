"""What all ideas of an organisation look like, kept in memory and brought up to date from the database before each use.

Several processes may run: each has its own picture, and reads what was changed since it last looked. What another one
committed later than it says is found by looking again every minute (bot/warming.py).
"""

import asyncio
from datetime import datetime, timedelta

from flows.finding.index import Index
from flows.finding.likenesses import Likenesses, Moment, Wanted
from storage.models import IdeaState
from storage.repositories import Wording
from storage.work import Work

ENOUGH_ALIKE = 0.32
"""Below this, two ideas have words in common and no more (tests/flows/test_finding_lookalikes.py)."""
_LOOKED_AT = 8
"""More than are shown: some turn out to be one's own, or to go on in another."""
_BATCH = 200
_MOST_BATCHES = 2
"""Read while somebody waits; the rest is read beside them (bot/warming.py)."""
_LATE = timedelta(minutes=2)
"""How long after it began a transaction may commit."""
_NOT_SHOWN = frozenset({IdeaState.WITHDRAWN, IdeaState.DRAFT})


class _Picture:
    """What the ideas of one organisation looked like a moment ago."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.index = Index()
        self._versions: dict[int, datetime] = {}
        self.read_to: Moment | None = None

    def look_again(self, now: datetime) -> None:
        """Read the last minutes once more."""
        if self.read_to is not None:
            self.read_to = min(self.read_to, (now - _LATE, 0))

    async def keep_up(self, work: Work, organisation_id: int) -> bool:
        """Take in some of what changed; False when that was all."""
        if self.index.worn:
            self.index, self._versions, self.read_to = Index(), {}, None
        read = await work.ideas.worded_since(organisation_id, self.read_to, _BATCH)
        await asyncio.to_thread(self._take_in, [one for one in read if self._versions.get(one.id) != one.changed_at])
        if read:
            self.read_to = read[-1].changed_at, read[-1].id
        return len(read) == _BATCH

    def most_like(self, wanted: Wanted) -> tuple[int, ...]:
        """Return the ideas most like these words, the most like it first."""
        found = self.index.most_like(wanted.title, wanted.problem, most=_LOOKED_AT, at_least=ENOUGH_ALIKE)
        return tuple(one.id for one in found)

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

    def look_again(self, organisation_id: int, now: datetime) -> None:
        """Let the next reading begin a little before now, for what was committed late."""
        if picture := self._pictures.get(organisation_id):
            picture.look_again(now)

    async def keep_up(self, work: Work, organisation_id: int) -> bool:
        """Take in some of what changed, so that nobody has to wait for it later; False when that was all."""
        picture = self._pictures.setdefault(organisation_id, _Picture())
        async with picture.lock:
            return await picture.keep_up(work, organisation_id)

    async def look_up(self, work: Work, wanted: Wanted) -> Likenesses:
        """Return the ideas most like these words, over all years; `work` only reads.

        None of them while most are still being read, as after a start: nobody waits for that.
        """
        for _ in range(_MOST_BATCHES):
            if not await self.keep_up(work, wanted.organisation_id):
                break
        else:
            return Likenesses(wanted, whole=False)
        picture = self._pictures[wanted.organisation_id]
        async with picture.lock:
            return Likenesses(wanted, await asyncio.to_thread(picture.most_like, wanted), picture.read_to)
