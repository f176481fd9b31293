"""How much waits in the outbox, and whether the platforms reach us, looked up now and then for /metrics."""

from collections.abc import Mapping
from datetime import timedelta

from adapters.platform import Platform
from bot.clock import Clock
from bot.metrics import Metrics
from storage.models import OutboxState
from storage.store import Store


class Measuring:
    """Keeps the gauges true."""

    def __init__(self, store: Store, platforms: Mapping[str, Platform], metrics: Metrics, clock: Clock) -> None:
        self._store = store
        self._platforms = platforms
        self._metrics = metrics
        self._clock = clock

    async def run(self) -> None:
        """Look once."""
        for name, platform in self._platforms.items():
            self._metrics.platform_now(name, up=await platform.problem() is None)
        now = self._clock()
        async with self._store.read() as work:
            counts = await work.outbox.counts()
            oldest = await work.outbox.oldest_waiting()
            nudges = await work.nudges.counts()
        self._metrics.nudges_now(nudges)
        waiting = sum(count for state, count in counts.items() if state is not OutboxState.DEAD)
        self._metrics.outbox_now(waiting, max(timedelta(), now - oldest) if oldest else timedelta())
