"""What is said blindly: nobody can see to whom it was said, not even who compares copies of the database.

What is on its way to everybody is really said only to those of whom no tag is kept (`flows.scan.blind`). Whatever
became of each in the database would tell them apart: a receipt, an error, a second attempt, a minute later. So all of
it is written down as sent in the transaction that takes it, before anybody is written to; whom it is said to, and what
becomes of it, only this process knows, which logs and counts nothing of it.

The price: a process that is killed does not say what it had taken and not said yet. That is little at a time, and none
is taken while the platform is out of reach.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from adapters.platform import Platform
from bot.clock import Clock
from bot.sending import Sending
from flows.scan.blind import tags_in
from flows.scan.tags import Tags
from storage.outbox import Claimed, Outcome, Verdict
from storage.store import Store
from storage.work import Work

AT_ONCE = 16
"""Taken and not said yet, for each platform, at most."""
LONGEST = timedelta(hours=1)
"""After so long what does not get through is given up, and makes room."""
_KNOWN_FOR = 5.0
"""Seconds for which it counts that a platform was within reach."""


@dataclass(frozen=True, slots=True)
class _Again:
    """Taken, and to be tried once more."""

    entry: Claimed
    due: datetime


class Blind:
    """Takes what is to be said blindly, and says it."""

    def __init__(
        self,
        store: Store,
        platforms: Mapping[str, Platform],
        sending: Sending,
        tags: Tags,
        clock: Clock,
        wake: Callable[[], None],
    ) -> None:
        self._store = store
        self._platforms = platforms
        self._sending = sending
        self._tags = tags
        self._clock = clock
        self._wake = wake
        self._tasks: set[asyncio.Task[None]] = set()
        self._taken: Counter[str] = Counter()
        self._again: list[_Again] = []
        self._looked: dict[str, tuple[float, bool]] = {}
        """When it was looked whether a platform is within reach, and whether it was."""
        self._taking = False
        self._stopping = False

    @property
    def speaks(self) -> bool:
        """Whether something is being said just now, or is due to be tried once more."""
        return self._taking or bool(self._tasks) or any(one.due <= self._clock() for one in self._again)

    def stop(self) -> None:
        """Try nothing once more."""
        self._stopping = True
        self._again.clear()

    def next_due(self) -> datetime | None:
        """Return when something is to be tried once more."""
        return min((one.due for one in self._again), default=None)

    def room(self, platform: str) -> int:
        """Return how many more may be taken for a platform; none before it is known to be within reach.

        That is looked up beside whoever asks, who is woken then.
        """
        if self._stopping or not self._tags.there:
            return 0
        return max(0, AT_ONCE - self._taken[platform]) if self._is_reached(platform) else 0

    async def take(self, work: Work, entries: Sequence[Claimed], now: datetime) -> Mapping[Claimed, bool]:
        """Write down of all of these that they are sent; returns for each whether it is to be left out."""
        self._taking = True
        await work.outbox.record([Outcome.sent(one, None) for one in entries], now)
        return await self._left_out(work, entries)

    def say(self, taken: Mapping[Claimed, bool]) -> None:
        """Say what was taken, once that is committed."""
        self._taking = False
        for entry, leaves_out in taken.items():
            self._taken[entry.platform] += 1
            self._begin(self._say(entry, leaves_out=leaves_out))

    async def go_on(self, now: datetime) -> None:
        """Try once more what is due; whoever is to be left out by now is."""
        due = [one.entry for one in self._again if one.due <= now]
        if not due:
            return
        async with self._store.read() as work:
            left_out = await self._left_out(work, due)
        self._again = [one for one in self._again if one.entry not in left_out]
        self._taken.subtract(one.platform for one in due)
        self.say(left_out)

    async def _left_out(self, work: Work, entries: Sequence[Claimed]) -> Mapping[Claimed, bool]:
        tags = {one: tags_in(one.unless or "", self._tags) for one in entries}
        kept = await work.scans.marked([tag for own in tags.values() for tag in own])
        return {one: not kept.isdisjoint(own) for one, own in tags.items()}

    async def _say(self, entry: Claimed, *, leaves_out: bool) -> None:
        outcome = await self._sending.send_blindly(entry, leaves_out=leaves_out)
        if outcome.verdict in {Verdict.RETRY, Verdict.UNCERTAIN} and not self._stopping:
            due = outcome.due_at or self._clock()
            if due - entry.first_tried_at < LONGEST:
                uncertain = outcome.verdict is Verdict.UNCERTAIN
                self._again.append(_Again(replace(entry, is_uncertain=uncertain), due))
                return
        self._taken[entry.platform] -= 1

    def _is_reached(self, platform: str) -> bool:
        now = asyncio.get_running_loop().time()
        looked_at, reached = self._looked.get(platform, (now - _KNOWN_FOR, False))
        if now - looked_at < _KNOWN_FOR:
            return reached
        self._looked[platform] = now, False
        self._begin(self._look_for(platform))
        return False

    async def _look_for(self, platform: str) -> None:
        reached = await self._platforms[platform].problem() is None
        self._looked[platform] = asyncio.get_running_loop().time(), reached

    def _begin(self, doing: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._wake()
