"""What all ideas of an organisation look like, kept in memory and brought up to date from the database before each use.

Several processes may run: each has its own picture, and reads what was changed since it last looked. What another one
committed later than it says is found by looking again every minute (bot/warming.py).
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from heapq import nlargest

from flows.finding.index import Index, Likeness
from flows.finding.likenesses import Likenesses, Moment, Wanted
from storage.models import IdeaState
from storage.repositories import Wording
from storage.work import Work

ENOUGH_ALIKE = 0.32
"""Below this, two ideas have words in common and no more (tests/flows/test_finding_lookalikes.py)."""
_LOOKED_AT = 8
"""More than are shown: some turn out to go on in another, or in one's own."""
_AT_A_GLANCE = range(100, 1000)
"""So many are looked through in less time than a turn takes; fewer tell too little about what is usual."""
_IN_PASSING = 25
"""So many are taken in in less time than a turn takes."""
_BATCH = 200
_MOST_BATCHES = 2
"""Read while somebody waits; the rest is read beside them (bot/warming.py)."""
_LATE = timedelta(minutes=2)
"""How long after it began a transaction may commit."""
_NOT_SHOWN = frozenset({IdeaState.WITHDRAWN, IdeaState.DRAFT})


class _Picture:
    """What the ideas of one organisation looked like a moment ago."""

    def __init__(self) -> None:
        self.index = Index()
        self.read_to: Moment | None = None
        self.unfinished = False
        """Whether much is being taken in, in a thread: it cannot be looked at meanwhile."""
        self._shown: dict[int, int] = {}
        """What ideas that are shown say, in short: a new state alone is nothing to index again."""
        self._owners: dict[int, int | None] = {}

    def look_again(self, now: datetime) -> None:
        """Read the last minutes once more."""
        if self.read_to is not None:
            self.read_to = min(self.read_to, (now - _LATE, 0))

    async def keep_up(self, work: Work, organisation_id: int) -> bool:
        """Take in some of what changed; False when that was all."""
        read = await work.ideas.worded_since(organisation_id, self.read_to, _BATCH)
        if len(read) <= _IN_PASSING:
            self._take_in(read)
        else:
            await self._take_in_beside(read)
        if read:
            self.read_to = read[-1].changed_at, read[-1].id
        return len(read) == _BATCH

    def glance(self, wanted: Wanted) -> Likenesses | None:
        """Return what looks like these words of what was read, if that is at hand; else None."""
        if self.read_to is None or self.unfinished or len(self.index) not in _AT_A_GLANCE:
            return None
        return self.look(wanted)

    def look(self, wanted: Wanted) -> Likenesses:
        """Return what looks like these words of what was read, however long that takes."""
        return Likenesses(wanted, self._most_like(wanted), self.read_to)

    def _most_like(self, wanted: Wanted) -> tuple[Likeness, ...]:
        own = {idea_id for idea_id, owner in self._owners.items() if owner == wanted.owner_id}
        found = self.index.most_like(wanted.title, wanted.problem, most=_LOOKED_AT, at_least=ENOUGH_ALIKE, without=own)
        return tuple(found)

    async def _take_in_beside(self, read: list[Wording]) -> None:
        self.unfinished = True
        try:
            await asyncio.to_thread(self._take_in, read)
        finally:
            self.unfinished = False

    def _take_in(self, read: list[Wording]) -> None:
        for one in read:
            self._owners[one.id] = one.owner_id
            if one.state in _NOT_SHOWN:
                self._shown.pop(one.id, None)
                self.index.remove(one.id)
            elif self._shown.get(one.id) != (says := hash((one.title, one.problem))):
                self._shown[one.id] = says
                self.index.add(one.id, one.title, one.problem)


class _Pictures:
    """The picture of one organisation that is looked at, and the next one while it is drawn beside it."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.now = _Picture()
        self._next: _Picture | None = None

    def look_again(self, now: datetime) -> None:
        """Read the last minutes once more."""
        for one in (self.now, self._next):
            if one is not None:
                one.look_again(now)

    async def renew(self, work: Work, organisation_id: int) -> bool:
        """Draw some of the next picture, if this one is worn; False when there is nothing more to draw."""
        if self._next is None:
            if not self.now.index.worn:
                return False
            self._next = _Picture()
        if await self._next.keep_up(work, organisation_id):
            return True
        self.now, self._next = self._next, None
        return False


class Lookalikes:
    """Finds the ideas that look like another one."""

    def __init__(self) -> None:
        self._pictures: dict[int, _Pictures] = {}

    def look_again(self, organisation_id: int, now: datetime) -> None:
        """Let the next reading begin a little before now, for what was committed late."""
        if pictures := self._pictures.get(organisation_id):
            pictures.look_again(now)

    async def keep_up(self, work: Work, organisation_id: int) -> bool:
        """Take in some of what changed, so that nobody has to wait for it later; False when that was all.

        What is worn is built anew on the way, beside what is looked at meanwhile.
        """
        pictures = self._of(organisation_id)
        async with pictures.lock:
            return await pictures.now.keep_up(work, organisation_id) or await pictures.renew(work, organisation_id)

    async def look_up(self, work: Work, wanted: Wanted) -> Likenesses:
        """Return the ideas of others most like these words, over all years; `work` only reads.

        None of them while most are still being read, as after a start: nobody waits for that.
        """
        pictures = self._of(wanted.organisation_id)
        async with pictures.lock:
            for _ in range(_MOST_BATCHES):
                if not await pictures.now.keep_up(work, wanted.organisation_id):
                    at_hand = pictures.now.glance(wanted)
                    return at_hand if at_hand is not None else await asyncio.to_thread(pictures.now.look, wanted)
        return Likenesses(wanted, whole=False)

    def glance(self, wanted: Wanted) -> Likenesses | None:
        """Return the same from what was read before, where that takes a few milliseconds; else None."""
        return self._of(wanted.organisation_id).now.glance(wanted)

    def with_news(self, wanted: Wanted, before: Likenesses, news: Sequence[Wording]) -> tuple[int, ...]:
        """Return what looked like these words, with what was changed since, the most like it first."""
        index = self._of(wanted.organisation_id).now.index
        alike = index.likenesses((wanted.title, wanted.problem), [(one.title, one.problem) for one in news])
        scores = {one.id: one.score for one in before.found}
        for one, score in zip(news, alike, strict=True):
            scores[one.id] = 0.0 if one.state in _NOT_SHOWN or one.owner_id == wanted.owner_id else score
        likely = (one for one, score in scores.items() if score >= ENOUGH_ALIKE)
        return tuple(nlargest(_LOOKED_AT, likely, key=scores.__getitem__))

    def _of(self, organisation_id: int) -> _Pictures:
        if organisation_id not in self._pictures:
            self._pictures[organisation_id] = _Pictures()
        return self._pictures[organisation_id]
