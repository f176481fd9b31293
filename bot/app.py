"""The running bot: what starts in which order, and how it stops without losing anything."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from functools import partial
from time import perf_counter

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from starlette.routing import BaseRoute

from adapters.platform import Platform
from bot.alone import alone_with
from bot.clock import Clock
from bot.connecting import policy_of
from bot.delivery import Delivery
from bot.intake import Intake
from bot.leadership import Leadership
from bot.metrics import Metrics
from bot.own import own_organisation
from bot.same_key import refuse_another
from bot.schedule import run_all
from bot.settings import Settings
from bot.ticking import Ticking
from bot.warming import Warming
from bot.web import Probe, WebServer, build_web
from flows.scan.tags import Tags
from storage.engines import file_of
from storage.repositories.flags import HOLD
from storage.store import Store

log = structlog.get_logger(__name__)

_FINISH_SECONDS, _HANG_UP_SECONDS = 2.5, 5.0
"""For messages under way, and then for turns under way; together with the web server's less than ten."""
_OUTBOX_TOO_OLD = timedelta(minutes=5)
MESSAGE = "message"
"""What waits to be said, among what is done by itself."""


class NotReadyError(Exception):
    """The bot cannot start as things are; the message says why and what to do."""


class App:
    """A bot put together by `building.build`."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        platforms: Mapping[str, Platform],
        intake: Intake,
        delivery: Delivery,
        schedule: AsyncIOScheduler,
        ticking: Ticking,
        leadership: Leadership,
        warming: Warming,
        metrics: Metrics,
        clock: Clock,
        pages: Sequence[BaseRoute] = (),
        tags: Tags | None = None,
    ) -> None:
        self.settings = settings
        self.store = store
        self.platforms = platforms
        self.intake = intake
        self.delivery = delivery
        self.ticking = ticking
        self.web_url = ""
        self._schedule = schedule
        self._leadership = leadership
        self._warming = warming
        self._metrics = metrics
        self._clock = clock
        self._pages = pages
        self._tags = tags
        self._ready = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Start, work until `stop` is set, and stop within ten seconds."""
        began = perf_counter()
        async with AsyncExitStack() as stack:
            if self.store.is_embedded:
                stack.enter_context(alone_with(file_of(self.store.url)))
            stack.push_async_callback(self.store.dispose)
            await self.prepare()
            await self.ticking.learn()
            web = await stack.enter_async_context(self._web())
            self.web_url = web.url
            delivering = asyncio.create_task(self.delivery.run(), name="delivery")
            leading = asyncio.create_task(self._leadership.run(), name="leadership")
            warming = asyncio.create_task(self._warming.run(), name="warming")
            stack.push_async_callback(self._stop, delivering, leading, warming)
            await asyncio.gather(*(platform.start(self.intake.receive) for platform in self.platforms.values()))
            self._schedule.start()
            self._ready.set()
            log.info(
                "Ready",
                action="ready",
                platforms=sorted(self.platforms),
                web=web.url,
                seconds=round(perf_counter() - began, 2),
            )
            await stop.wait()
        log.info("Stopped", action="stopped")

    async def ready(self) -> None:
        """Wait until everything runs."""
        await self._ready.wait()

    async def time_moved(self, *, over_night: bool = False) -> None:
        """Catch up with a clock that was moved on: keep what is ours, do what is due, and deliver.

        Over night, the rest of the schedule is done too.
        """
        if not self.store.is_embedded:  # the lease ran out in that time, and is renewed only every ten real seconds
            await self._leadership.renew()
        await (run_all(self._schedule) if over_night else self.ticking.run())
        self.delivery.wake()

    async def waiting(self) -> Mapping[str, datetime]:
        """Return from when there is something to do by itself, by its name; `message`: a message to send."""
        found = dict(await self.ticking.waiting())
        async with self.store.read() as work:
            due = await work.outbox.next_due(self._clock())
        return found if due is None else {**found, MESSAGE: due}

    async def prepare(self) -> None:
        """Bring the database up to date, and make sure that there is an organisation."""
        if self.store.is_embedded:
            await self.store.upgrade()
        elif not await self.store.is_current():
            raise NotReadyError("the database is not up to date: run `learnathon database upgrade` first")
        own = self.settings.organisation
        async with self.store.begin() as work:
            others = [one.key for one in await work.organisations.all() if one.key != own.key]
            if others:  # their messages would go out through our platforms
                raise NotReadyError(
                    f"the database belongs to the organisation {others[0]!r}, not to {own.key!r}: "
                    "set organisation.key in app.yaml to it, or give this bot a database of its own"
                )
            await own_organisation(work, self.settings, self._clock())
            if self._tags is not None:
                await refuse_another(work, self._tags)
            for pool in policy_of(self.settings).pools:
                if pool.receipts is not None:  # cards were posted there before the setting followed the group
                    await work.postings.adopt(pool.platform, pool.address, pool.receipts)

    def _web(self) -> WebServer:
        routes = [route for platform in self.platforms.values() for route in platform.routes()]
        probes: dict[str, Probe] = {
            name: partial(self._platform_problem, platform) for name, platform in self.platforms.items()
        }
        probes |= {"database": self._database_problem, "outbox": self._outbox_problem}
        web = self.settings.web
        return WebServer(build_web(self._metrics, probes, [*routes, *self._pages]), web.host, web.port)

    async def _platform_problem(self, platform: Platform) -> str | None:
        if problem := await platform.problem():
            return problem
        if reason := self.delivery.closed.get(platform.name):
            return f"{platform.name} does not accept the bot ({reason}); `learnathon check` tells what to mend"
        lost = [why for (where, _), why in self.delivery.lost.items() if where == platform.name]
        return f"{platform.name} takes no idea cards now ({lost[0]}): is the bot in the pool?" if lost else None

    async def _database_problem(self) -> str | None:
        try:
            await self.store.ping()
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it, we are not ready
            return f"the database does not answer ({type(error).__name__})"
        return None

    async def _outbox_problem(self) -> str | None:
        now = self._clock()
        async with self.store.read() as work:
            if await work.flags.get(HOLD):
                return "on hold after a restore: run `learnathon release` when it may speak"
            oldest = await work.outbox.oldest_waiting()
        if oldest is not None and now - oldest > _OUTBOX_TOO_OLD:
            return f"a message has waited since {oldest:%Y-%m-%d %H:%M} UTC"
        return None

    async def _stop(self, delivering: asyncio.Task[None], *beside: asyncio.Task[None]) -> None:
        """Finish the messages under way while there are connections, then the turns, and close.

        What those turns have to say, the next start delivers.
        """
        if self._schedule.running:
            self._schedule.shutdown(wait=False)
        await self.delivery.stop()
        await asyncio.wait([delivering], timeout=_FINISH_SECONDS)
        if not delivering.done():
            log.warning("Stopped with messages under way; they are read back at the next start", action="stop_hurried")
        for task in (delivering, *beside):
            task.cancel()
        await asyncio.gather(delivering, *beside, return_exceptions=True)
        try:
            async with asyncio.timeout(_HANG_UP_SECONDS):
                await asyncio.gather(*(platform.stop() for platform in self.platforms.values()))
                await self._leadership.give_up()
        except TimeoutError:
            log.warning("Stopped with turns under way; the platforms send them again", action="stop_hurried")
