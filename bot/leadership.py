"""Only one process polls Telegram: whoever holds a lease that is renewed while it lives."""

import asyncio
import os
import socket
from datetime import timedelta
from uuid import uuid4

import structlog

from bot.clock import Clock
from storage.store import Store

log = structlog.get_logger(__name__)

TTL = timedelta(seconds=30)
_RENEW_SECONDS = 10.0


class Leadership:
    """Holds a lease by name, or waits for it; on an embedded database there is nobody to share with."""

    def __init__(self, store: Store, name: str, clock: Clock) -> None:
        self._store = store
        self._name = name
        self._clock = clock
        self._holder = f"{socket.gethostname()[:80]}:{os.getpid()}:{uuid4().hex[:8]}"
        self._held_until = clock() if not store.is_embedded else None

    def holds(self) -> bool:
        """Tell whether this process leads now."""
        return self._held_until is None or self._clock() < self._held_until

    async def run(self) -> None:
        """Take the lease when it is free, and renew it while it is ours; until cancelled."""
        while not self._store.is_embedded:
            try:
                await self.renew()
            except Exception as error:  # noqa: BLE001 - the lease runs out by itself, and another may lead
                log.warning("The lease could not be renewed", action="lease_failed", error=type(error).__name__)
            await asyncio.sleep(_RENEW_SECONDS)

    async def renew(self) -> None:
        """Try once to take or keep the lease."""
        now = self._clock()
        async with self._store.begin() as work:
            epoch = await work.leases.take(self._name, self._holder, now, TTL)
        self._held_until = now + TTL * 0.8 if epoch is not None else now

    async def give_up(self) -> None:
        """Let another process lead at once."""
        if not self._store.is_embedded:
            async with self._store.begin() as work:
                await work.leases.release(self._name, self._holder)
