"""Moving the time of the sandbox: from one moment at which something is due to the next, never past one."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractContextManager, asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from time import monotonic
from zoneinfo import ZoneInfo

from adapters.sandbox.page.behind.machine import NEXT, STRETCHES, UnderWayError
from adapters.sandbox.page.behind.timeline import Timeline
from bot.app import MESSAGE, App
from bot.sandbox.hands import Hands
from bot.sandbox.life import Life
from bot.sandbox.playground import Playground
from bot.sandbox.reaching import catch_up, reach
from bot.sandbox.stretches import after, night_after

_LOOK_EVERY = 2.0
_TELL_EVERY = 0.1
_LONGEST_PAUSE = timedelta(minutes=15)
_UNSEEN = timedelta(days=6)
"""Of nights after which nothing is due people see nothing: what is done in them is done once for so many."""


class Travel:
    """A time machine (`adapters.sandbox.page.behind.machine`) with the real bot in it."""

    def __init__(self, ground: Playground, life: Life, timeline: Timeline, zone: str) -> None:
        self.timeline = timeline
        self.watchers: set[Callable[[], None]] = set()
        self.waiting: Mapping[str, datetime] = {}
        self.arrival: datetime | None = None
        self._ground = ground
        self._clock = ground.clock
        self._life = life
        self._zone = ZoneInfo(zone)
        self._journey: asyncio.Task[None] | None = None
        self._stretch: tuple[datetime, datetime] | None = None
        self._stopping = False
        self._pause = timedelta()
        """How long it leaves messages that do not arrive, such as while a platform is out of order."""
        self._told_at = 0.0
        self._hands = Hands()

    @property
    def now(self) -> datetime:
        """The moment it is, where the organisation is."""
        return self._clock().astimezone(self._zone)

    @property
    def paused(self) -> bool:
        """Whether time stands still; not while it is moved on."""
        return self._journey is None and self._clock.paused

    @property
    def progress(self) -> float | None:
        """How far it is on its way, from 0 to 1; None when it is not."""
        if self._stretch is None:
            return None
        start, target = self._stretch
        return (self._clock() - start) / (target - start) if target > start else 1.0

    def pause(self) -> None:
        """Let time stand still."""
        self._has_to_rest()
        self._clock.pause()
        self._tell()

    def resume(self) -> None:
        """Let time run again."""
        self._has_to_rest()
        self._clock.resume()
        self._tell()

    def stop(self) -> None:
        """Stay at the moment that has been reached."""
        self._stopping = True

    async def forward(self, to: str) -> bool:
        """Begin to move on; False when nothing like that waits."""
        self._has_to_rest()
        begins: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._journey = asyncio.create_task(self._travel(to, begins), name="time")
        return await begins

    def held(self) -> AbstractContextManager[None]:
        """Keep the moment it is as long as somebody acts in it."""
        return self._hands.acting()

    async def arrived(self) -> None:
        """Return when it is not on its way."""
        while self._journey is not None:
            await asyncio.wait([self._journey])

    async def look(self) -> None:
        """Learn from the bot what waits."""
        waiting = await reach(self._life, App.waiting) or {}
        if waiting != self.waiting and self._journey is None:
            self.waiting = waiting
            self._tell()

    async def _travel(self, to: str, begins: asyncio.Future[bool]) -> None:
        was_paused = self._clock.paused
        self._clock.pause()
        self._stopping, self._pause, self.timeline.is_moving = False, timedelta(), True
        try:
            if self._life.alive:
                await self._ground.taken()
            target = await self._target(to)
            begins.set_result(target is not None)
            if target is not None:
                await self._go(target)
                self.arrival = self.now
        finally:
            self._journey, self._stretch, self.timeline.is_moving = None, None, False
            if not was_paused:
                self._clock.resume()
            if not begins.done():
                begins.set_result(False)
            self._tell()

    async def _target(self, to: str) -> datetime | None:
        """Return the moment to go to; what is due now is done for that, and may be all there is to it."""
        before = self.timeline.count
        await self._step(self._clock())
        if to in STRETCHES:
            return after(to, self.now)
        if to == NEXT and self.timeline.count > before:
            return self._clock()
        wanted = self._coming() if to == NEXT else {to: self._coming().get(to)}
        return min((moment for moment in wanted.values() if moment is not None), default=None)

    async def _go(self, target: datetime) -> None:
        self._stretch = self._clock(), target
        while self._clock() < target and not self._stopping:
            moment, name = self._next_stop()
            await self._step(min(moment, target), name)

    def _next_stop(self) -> tuple[datetime, str]:
        """Return the next moment at which there is something to do, and what."""
        now, coming = self._clock(), self._coming()
        if MESSAGE in coming:
            coming[MESSAGE] = max(coming[MESSAGE], now + self._pause)
        stops = [(moment, name) for name, moment in coming.items()]
        return min([*stops, (night_after(now + _UNSEEN), "")])

    def _coming(self) -> dict[str, datetime]:
        """Return what is due later; what still is due now was tried, and could not be done."""
        return {name: moment for name, moment in self.waiting.items() if moment > self._clock()}

    async def _step(self, moment: datetime, name: str = "") -> None:
        """Be at this moment, and do what is due; without a bot, time just passes."""
        await self._hands.let_go()
        before, over_night = self.timeline.count, night_after(self._clock()) <= moment
        catching_up = partial(catch_up, clock=self._clock, over_night=over_night)
        self._clock.move_to(moment)
        self.waiting = await reach(self._life, catching_up) or {}
        if self.timeline.count > before:
            self._pause = timedelta()
        elif name == MESSAGE:
            self._pause = min(max(2 * self._pause, timedelta(seconds=1)), _LONGEST_PAUSE)
        if monotonic() - self._told_at >= _TELL_EVERY:
            self._tell()

    def _has_to_rest(self) -> None:
        if self._journey is not None:
            raise UnderWayError

    def _tell(self) -> None:
        self._told_at = monotonic()
        for changed in tuple(self.watchers):
            changed()


@asynccontextmanager
async def kept_up(travel: Travel) -> AsyncIterator[Travel]:
    """Let what waits be known all the time, as long as somebody looks."""
    looking = asyncio.create_task(_keep_looking(travel), name="waiting")
    try:
        yield travel
    finally:
        travel.stop()
        looking.cancel()
        await asyncio.gather(looking, travel.arrived(), return_exceptions=True)


async def _keep_looking(travel: Travel) -> None:
    while True:
        if travel.watchers:
            await travel.look()
        await asyncio.sleep(_LOOK_EVERY)
