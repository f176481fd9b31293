"""How fast we may speak: to each platform and in each chat, so that a documented limit is never exceeded.

Answers count, and wait for a moment at most: somebody who asks something goes before those whom we write of our own.
Within one chat everything waits its turn, since the platform would send it back.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass
from time import monotonic

from adapters.platform import ChatLimit, DeliveryError, Verdict

_LONGEST_WAIT = 5.0
"""Seconds that a message may wait for its turn; for longer it goes back, so that it takes no place from answers."""
_LATENESS = 0.25
"""Seconds by which messages may go late, as they do when much is going on, and be made up for."""
_MOMENT = 0.3
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


@dataclass(frozen=True, slots=True)
class Limit:
    """How many messages a platform takes from us in any stretch of so many seconds."""

    most: int
    span: float = 1.0


class _Line:
    """Those who want to speak to a platform, so that no stretch of time holds more than it takes.

    Nobody knows when a message arrives: some time between leaving and being answered. So it takes a place from the one
    until `span` after the other, and however they bunch on the way, the platform never sees one too many. Our own
    messages go one behind the other, evenly; what was held up by a busy moment is made up for.
    """

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        rate = limit.most / limit.span
        self._pace = Pace(rate, 1 + _LATENESS * rate)
        self._away = 0
        self._answered: deque[float] = deque()
        self._own_at = -limit.span
        self._line = asyncio.Lock()
        self._waiting = 0
        self._asked_waiting = 0
        self._changed = asyncio.Event()

    @asynccontextmanager
    async def turn(self, *, waits: bool) -> AsyncIterator[None]:
        """Wait for a place and keep it while the message is on its way; raises `DeliveryError` as `Paces.turn`."""
        await (self._own_turn() if waits else self._moment())
        self._pace.take()
        self._away += 1
        try:
            yield
        finally:
            self._away -= 1
            self._answered.append(monotonic())
            self._changed.set()

    def hold(self, seconds: float) -> None:
        """Let nothing pass for so long: the platform asked for it."""
        self._pace.hold(seconds)

    async def _moment(self) -> None:
        """Let an answer wait for the next place, where our own messages take them all just now; only for a moment."""
        if monotonic() - self._own_at >= self._limit.span or not self._full_for():
            return
        self._asked_waiting += 1
        try:
            async with asyncio.timeout(_MOMENT):
                while wait := self._full_for():
                    await self._pause(wait)
        except TimeoutError:
            pass
        finally:
            self._asked_waiting -= 1

    async def _own_turn(self) -> None:
        if (ahead := self._ahead() + self._waiting * self._pace.gap) > _LONGEST_WAIT:
            raise DeliveryError("its turn comes later", Verdict.LATER, wait=ahead)
        self._waiting += 1
        try:
            async with self._line:
                while wait := self._ahead():
                    if wait > _LONGEST_WAIT:  # the platform asked for it meanwhile
                        raise DeliveryError("its turn comes later", Verdict.LATER, wait=wait)
                    await self._pause(wait)
                self._own_at = monotonic()
        finally:
            self._waiting -= 1

    def _ahead(self) -> float:
        """Return the seconds until the first in line may go; answers that wait for a place go before."""
        return max(self._pace.ahead(), self._full_for(), self._pace.gap if self._asked_waiting else 0.0)

    def _full_for(self) -> float:
        """Return the seconds until there is a place; where all are on their way, after which to look again."""
        now = monotonic()
        while self._answered and self._answered[0] <= now - self._limit.span:
            self._answered.popleft()
        if self._away + len(self._answered) < self._limit.most:
            return 0.0
        return self._answered[0] + self._limit.span - now if self._answered else self._limit.span

    async def _pause(self, wait: float) -> None:
        """Wait so long, or until one that was on its way is answered."""
        self._changed.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._changed.wait()


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

    def __init__(self, limits: Mapping[str, Limit], limit_of: LimitOf = lambda _platform, _address: None) -> None:
        self._lines = {platform: _Line(limit) for platform, limit in limits.items()}
        self._chats = _ChatPaces(limit_of)

    async def in_chat(self, platform: str, address: str) -> float:
        """Wait until the chat may have another message; returns 0, or the seconds when that is too long to wait."""
        return await self._chats.turn_of(platform, address)

    def turn(self, platform: str, *, waits: bool) -> AbstractAsyncContextManager[None]:
        """Wait until a message of our own may go, and keep its place while it is on its way; an answer hardly waits.

        Raises `DeliveryError` (LATER) when the turn is too far away to wait for it here.
        """
        line = self._lines.get(platform)
        return nullcontext() if line is None else line.turn(waits=waits)

    def hold(self, platform: str, seconds: float) -> None:
        """Keep what is not an answer back, as the platform asked."""
        if line := self._lines.get(platform):
            line.hold(seconds)
