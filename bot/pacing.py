"""How fast we may speak: exact intervals per platform, so that a documented limit is never exceeded.

Answers never wait for the pace, but count: somebody who asks something goes before those whom we write of our own.
"""

import asyncio
from collections.abc import Callable
from time import monotonic

from adapters.platform import DeliveryError, Verdict

_LONGEST_WAIT = 5.0
"""Seconds that a message may wait for its turn; for longer it goes back, so that it takes no place from answers."""


class Pace:
    """At most `rate` messages a second, and `burst` at once after a silence (a virtual-scheduling leaky bucket)."""

    def __init__(self, rate: float, burst: int = 1, now: Callable[[], float] = monotonic) -> None:
        self._gap = 1 / rate
        self._slack = (burst - 1) * self._gap
        self._now = now
        self._next = now()

    def take(self) -> float:
        """Count one message; returns the seconds to wait before it may go."""
        wait = self.ahead()
        self._next = max(self._next, self._now() - self._slack) + self._gap
        return wait

    def ahead(self) -> float:
        """Return the seconds that the next message would have to wait."""
        return max(0.0, self._next - self._now())

    def hold(self, seconds: float) -> None:
        """Let nothing pass for so long: the platform asked for it."""
        self._next = max(self._next, self._now() + seconds)


class Paces:
    """A pace for each platform; those not named are not paced."""

    def __init__(self, rates: dict[str, float]) -> None:
        self._paces = {platform: Pace(rate) for platform, rate in rates.items()}

    async def turn_of(self, platform: str, *, waits: bool) -> None:
        """Wait until a message of our own may go; an answer is counted and goes at once.

        Raises `DeliveryError` (LATER) when the turn is too far away to wait for it here.
        """
        pace = self._paces.get(platform)
        if pace is None:
            return
        if waits and (ahead := pace.ahead()) > _LONGEST_WAIT:
            raise DeliveryError("its turn comes later", Verdict.LATER, wait=ahead)
        wait = pace.take()
        if waits and wait:
            await asyncio.sleep(wait)

    def hold(self, platform: str, seconds: float) -> None:
        """Keep what is not an answer back, as the platform asked."""
        if pace := self._paces.get(platform):
            pace.hold(seconds)
