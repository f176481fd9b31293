"""The queue of those who want to write to an embedded database, which takes one at a time."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from enum import Enum
from heapq import heappop, heappush
from itertools import count
from time import monotonic

_LONGEST_COURTESY = 1.0
"""Seconds that somebody who only looks waits for those who write."""


class Urgency(Enum):
    """How soon a writer should begin; the value is the seconds that others may come in between."""

    AWAITED = 0.0
    """Somebody looks at a screen that does nothing yet."""
    AFTERWARDS = 1.0
    """What can be done after the rush."""


class WriterQueue:
    """Lets writers in one by one, in order of arrival, where the less urgent arrive later by what they can spare.

    So among equals the first comes first, and nobody waits for whoever arrived more than a second after them.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._taken = False
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._arrivals = count()

    @asynccontextmanager
    async def place(self, urgency: Urgency) -> AsyncIterator[None]:
        """Wait to be let in, and let the next one in when done."""
        if self._taken:
            await self._let_in(urgency)
        self._taken = True
        try:
            yield
        finally:
            self._call_next()

    async def let_pass(self) -> None:
        """Wait as a writer does, but without taking a place, and not for long: the disk may be slow."""
        if self._taken:
            with suppress(TimeoutError):
                async with asyncio.timeout(_LONGEST_COURTESY), self.place(Urgency.AWAITED):
                    pass

    async def _let_in(self, urgency: Urgency) -> None:
        called = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (self._now() + urgency.value, next(self._arrivals), called))
        try:
            await called
        except asyncio.CancelledError:
            if not called.cancelled():  # called and cancelled at the same moment: the place goes to the next
                self._call_next()
            raise

    def _call_next(self) -> None:
        """Hand the place over; it stays taken, so that nobody slips in before whoever was called wakes up."""
        while self._waiting:
            *_, called = heappop(self._waiting)
            if not called.done():
                called.set_result(None)
                return
        self._taken = False
