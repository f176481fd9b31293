"""Delivery: takes what the outbox holds and hands it to the platforms, until each message is sent, dead or dropped.

One loop: in each round, one transaction writes down what became of the messages under way and claims the next ones.
The more there is to do, the more a round carries, so that cost per message falls under load.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime, timedelta
from functools import partial

import structlog

from adapters.platform import Platform
from bot.blind import Blind
from bot.clock import Clock
from bot.elsewhere import said_elsewhere
from bot.metrics import Metrics
from bot.pacing import Paces
from bot.sending import Sending, Spot
from flows.post import ANSWER, BLIND, BROADCAST, NUDGE
from flows.scan.tags import Tags
from storage.outbox import Claimed, Outcome, Verdict
from storage.repositories.flags import HOLD
from storage.store import Store
from storage.work import Work
from storage.writers import Urgency

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=90)
UNDER_WAY = 64
"""Messages under way at once, at most; what is said to many has places of its own, so that nobody's answer waits."""
OF_MANY = 32
"""Of what is said to many, to each platform: a slow one takes no place from the others."""
_LONGEST_NAP = 30.0
_TEND_EVERY = timedelta(seconds=15)
_PAUSE_AFTER_ERROR = 1.0


class Delivery:
    """The only way out."""

    def __init__(
        self,
        store: Store,
        platforms: Mapping[str, Platform],
        paces: Paces,
        clock: Clock,
        metrics: Metrics,
        tags: Tags,
        pools: Collection[Spot] = (),
    ) -> None:
        self._store = store
        self._platforms = platforms
        self._clock = clock
        self._metrics = metrics
        self._sending = Sending(platforms, paces, clock, pools)
        self._wake = asyncio.Event()
        self._blind = Blind(store, platforms, self._sending, tags, clock, self.wake)
        self._under_way: dict[int, tuple[Claimed, asyncio.Task[None]]] = {}
        """By entry; the task is held here, so that it lives until it has ended."""
        self._outcomes: list[Outcome] = []
        self._stopping = False
        self._tended_at: datetime | None = None
        self._looked_at = clock()
        """The moment up to which the outbox was asked for what is due."""

    def wake(self) -> None:
        """Look into the outbox at once."""
        self._wake.set()

    @property
    def speaks_blindly(self) -> bool:
        """Whether something is being said of which the outbox tells nothing any more."""
        return self._blind.speaks

    @property
    def closed(self) -> Mapping[str, str]:
        """The platforms that do not accept us at all, and their word for it."""
        return self._sending.closed

    @property
    def lost(self) -> Mapping[Spot, str]:
        """The pools in which we cannot write now, and their platform's word for it."""
        return self._sending.lost

    async def run(self) -> None:
        """Deliver until stopped."""
        epoch: int | None = None
        while not self._has_ended():
            try:
                epoch = epoch or await self._begin()
                await self._round(epoch)
            except Exception:
                log.exception("The outbox could not be read or written", action="delivery_round_failed")
                await asyncio.sleep(_PAUSE_AFTER_ERROR)

    async def stop(self) -> None:
        """Claim nothing more; returns at once, `run` ends when what is under way has ended."""
        self._stopping = True
        self._blind.stop()
        self._wake.set()

    async def _begin(self) -> int:
        async with self._store.begin() as work:
            if self._store.is_embedded:  # nobody else delivers from this database: what is under way is nobody's
                await work.outbox.abandoned()
            return await work.leases.next_epoch("outbox")

    async def _round(self, epoch: int) -> None:
        self._wake.clear()
        outcomes, self._outcomes = self._outcomes, []
        try:
            claimed, blind = await self._record_and_claim(outcomes, epoch)
        except BaseException:
            self._outcomes = outcomes + self._outcomes  # written down in the next round
            raise
        for entry in claimed:
            self._under_way[entry.id] = entry, asyncio.create_task(self._deliver(entry))
        self._blind.say(blind)
        await self._blind.go_on(self._clock())
        if not claimed and not blind and not self._outcomes and not self._has_ended():
            await self._nap()

    def _has_ended(self) -> bool:
        return self._stopping and not self._under_way and not self._outcomes and not self._blind.speaks

    async def _record_and_claim(
        self, outcomes: list[Outcome], epoch: int
    ) -> tuple[list[Claimed], Mapping[Claimed, bool]]:
        """Return what is to be delivered, and what is to be said blindly, each with whether it is left out."""
        free = 0 if self._stopping else UNDER_WAY - self._own_under_way()
        if not outcomes and free <= 0:
            return [], {}
        now = self._looked_at = self._clock()
        async with self._store.begin(Urgency.AFTERWARDS) as work:
            if outcomes:
                await work.outbox.record(await said_elsewhere(work, outcomes), now)
            await self._tend(work, now)
            if free <= 0 or await work.flags.get(HOLD):
                return [], {}
            claim = partial(work.outbox.claim, now, epoch=epoch, lease=LEASE, busy_addresses=self._busy_addresses())
            claimed = await claim(limit=free, platforms=list(self._platforms), priorities=(ANSWER, NUDGE))
            claimed = claimed or await self._claim_of_many(work, claim)
            return claimed, {} if claimed else await self._take_blindly(work, claim, now)

    async def _claim_of_many(self, work: Work, claim: Callable[..., Awaitable[list[Claimed]]]) -> list[Claimed]:
        """Take what is said to many, for each platform as much as it has places for."""
        under_way = Counter(entry.platform for entry, _ in self._under_way.values() if entry.priority >= BROADCAST)
        claimed: list[Claimed] = []
        for platform in sorted(self._platforms.keys() & (await work.outbox.waiting_of(BROADCAST)).keys()):
            if (room := OF_MANY - under_way[platform]) > 0:
                claimed += await claim(limit=room, platforms=[platform], priorities=(BROADCAST, BROADCAST))
        return claimed

    async def _take_blindly(
        self, work: Work, claim: Callable[..., Awaitable[list[Claimed]]], now: datetime
    ) -> Mapping[Claimed, bool]:
        """Take some of what is to be said blindly, after all else: it counts as sent from here on, for everybody."""
        taken: list[Claimed] = []
        for platform in sorted(self._platforms.keys() & (await work.outbox.waiting_of(BLIND)).keys()):
            if (room := self._blind.room(platform)) > 0:
                taken += await claim(limit=room, platforms=[platform], priorities=(BLIND, BLIND))
        for entry in taken:
            self._metrics.entry_left(entry.platform, Verdict.SENT)
        return await self._blind.take(work, taken, now) if taken else {}

    def _own_under_way(self) -> int:
        return sum(entry.priority < BROADCAST for entry, _ in self._under_way.values())

    def _busy_addresses(self) -> set[str]:
        """Return where something of ours is under way, or its outcome is not written down yet.

        Also when the clock jumped and its lease seems to be over, we do not take it over from ourselves.
        """
        under_way = {entry.address for entry, _ in self._under_way.values()}
        return under_way | {outcome.entry.address for outcome in self._outcomes}

    async def _tend(self, work: Work, now: datetime) -> None:
        """Now and then, look after what another process left behind, and drop what comes too late."""
        if self._tended_at is not None and now - self._tended_at < _TEND_EVERY:
            return
        await work.outbox.expired(now)
        await work.outbox.drop_stale(now)
        self._tended_at = now

    async def _deliver(self, entry: Claimed) -> None:
        outcome = await self._sending.send(entry)
        self._metrics.entry_left(entry.platform, outcome.verdict)
        del self._under_way[entry.id]  # before the round that writes it down: its address is free then
        self._outcomes.append(outcome)
        self._wake.set()

    async def _nap(self) -> None:
        """Sleep until something comes in, something becomes due, or for a while.

        Due since the last look, not since now: a timer may end a little early, and what became due after it would wait.
        """
        nap = _LONGEST_NAP
        if not self._stopping:
            async with self._store.read() as work:
                due = await work.outbox.next_due(self._looked_at)
            for moment in (due, self._blind.next_due()):
                if moment is not None:
                    nap = min(nap, max(0.05, (moment - self._clock()).total_seconds()))
        try:
            async with asyncio.timeout(nap):
                await self._wake.wait()
        except TimeoutError:
            pass
