"""How fast we may speak: exact intervals per platform and per chat, so that a documented limit is never exceeded.

Answers never wait for the platform's pace, but count: somebody who asks something goes before those whom we write of
our own. Within one chat everything waits its turn, since the platform would send it back.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from time import monotonic

from adapters.platform import ChatLimit, DeliveryError, Verdict

_LONGEST_WAIT = 5.0
"""Seconds that a message may wait for its turn; for longer it goes back, so that it takes no place from answers."""
_LATENESS = 0.25
"""Seconds by which messages may go late, as they do when much is going on, and be made up for."""
_MOMENT = 0.1
"""Seconds that an answer waits at most: to be refused for the rate would cost it a second or more."""
_MOST_CHATS = 2000
"""Remembered at once; more than that are first looked through for those that rest."""


LimitOf = Callable[[str, str], ChatLimit | None]
"""Tells the limit of a platform's chat; None: not paced."""


class Pace:
    """At most `rate` messages a second, and `burst` at once after a silence (a virtual-scheduling leaky bucket)."""

    def __init__(self, rate: float, burst: float = 1, now: Callable[[], float] = monotonic) -> None:
        self.gap = 1 / rate
        """Seconds between two messages."""
        self._slack = (burst - 1) * self.gap
        self._now = now
        self._next = now() - self._slack

    def take(self) -> float:
        """Count one message; returns the seconds to wait before it may go."""
        wait = self.ahead()
        self._next = max(self._next, self._now() - self._slack) + self.gap
        return wait

    def ahead(self) -> float:
        """Return the seconds that the next message would have to wait."""
        return max(0.0, self._next - self._now())

    def is_rested(self) -> bool:
        """Tell whether a whole burst may go again, so that the pace need not be remembered."""
        return self._next <= self._now() - self._slack

    def hold(self, seconds: float) -> None:
        """Let nothing pass for so long: the platform asked for it."""
        self._next = max(self._next, self._now() + seconds)


class _Line:
    """Those who wait for a platform's pace, one behind the other.

    Each looks at the pace when it is first in line, not before: so an answer that goes meanwhile pushes all of them
    back. What was held up by a busy moment is made up for, but never so that a second holds more than the rate.
    """

    def __init__(self, rate: float) -> None:
        self._pace = Pace(rate, 1 + _LATENESS * rate)
        self._passed: deque[float] = deque(maxlen=int(rate) + 1)
        self._span = (int(rate) + 1) / rate
        self._own_at = -self._span
        self._line = asyncio.Lock()
        self._waiting = 0

    async def go_ahead(self) -> None:
        """Count an answer, which goes at once; but for a moment, where our own messages fill the second just now."""
        if monotonic() - self._own_at < self._span and (wait := self._full_for()) > 0:
            await asyncio.sleep(min(wait, _MOMENT))
        self._count()

    def _count(self) -> None:
        self._pace.take()
        self._passed.append(monotonic())

    def hold(self, seconds: float) -> None:
        """Let nothing pass for so long: the platform asked for it."""
        self._pace.hold(seconds)

    async def pass_through(self) -> None:
        """Wait for one's turn; raises `DeliveryError` (LATER) when it is too far away to wait for it here."""
        if (ahead := self._ahead() + self._waiting * self._pace.gap) > _LONGEST_WAIT:
            raise DeliveryError("its turn comes later", Verdict.LATER, wait=ahead)
        self._waiting += 1
        try:
            async with self._line:
                while wait := self._ahead():
                    if wait > _LONGEST_WAIT:  # the platform asked for it meanwhile
                        raise DeliveryError("its turn comes later", Verdict.LATER, wait=wait)
                    await asyncio.sleep(wait)
                self._count()
                self._own_at = monotonic()
        finally:
            self._waiting -= 1

    def _ahead(self) -> float:
        """Return the seconds until the first in line may go."""
        return max(self._pace.ahead(), self._full_for())

    def _full_for(self) -> float:
        """Return the seconds for which nothing more fits into the rate."""
        is_full = len(self._passed) == self._passed.maxlen
        return max(0.0, self._passed[0] + self._span - monotonic()) if is_full else 0.0


class _ChatPaces:
    """A pace for each chat that was written to lately."""

    def __init__(self, limit_of: LimitOf, now: Callable[[], float] = monotonic) -> None:
        self._limit_of = limit_of
        self._now = now
        self._paces: dict[tuple[str, str], Pace] = {}

    async def turn_of(self, platform: str, address: str) -> float:
        """Wait until the chat may have another message; returns 0, or the seconds when that is too long to wait."""
        pace = self._pace(platform, address)
        if pace is None:
            return 0.0
        if (ahead := pace.ahead()) > _LONGEST_WAIT:
            return ahead
        if wait := pace.take():
            await asyncio.sleep(wait)
        return 0.0

    def _pace(self, platform: str, address: str) -> Pace | None:
        key = platform, address
        if key not in self._paces:
            limit = self._limit_of(platform, address)
            if limit is None:
                return None
            if len(self._paces) >= _MOST_CHATS:
                self._paces = {chat: pace for chat, pace in self._paces.items() if not pace.is_rested()}
            self._paces[key] = Pace(limit.rate, limit.burst, self._now)
        return self._paces[key]


class Paces:
    """A pace for each platform and for each chat; what is not named is not paced."""

    def __init__(self, rates: Mapping[str, float], limit_of: LimitOf = lambda _platform, _address: None) -> None:
        self._lines = {platform: _Line(rate) for platform, rate in rates.items()}
        self._chats = _ChatPaces(limit_of)

    async def in_chat(self, platform: str, address: str) -> float:
        """Wait until the chat may have another message; returns 0, or the seconds when that is too long to wait."""
        return await self._chats.turn_of(platform, address)

    async def turn_of(self, platform: str, *, waits: bool) -> None:
        """Wait until a message of our own may go; an answer is counted and goes at once.

        Raises `DeliveryError` (LATER) when the turn is too far away to wait for it here.
        """
        line = self._lines.get(platform)
        if line is not None and waits:
            await line.pass_through()
        elif line is not None:
            await line.go_ahead()

    def hold(self, platform: str, seconds: float) -> None:
        """Keep what is not an answer back, as the platform asked."""
        if line := self._lines.get(platform):
            line.hold(seconds)
