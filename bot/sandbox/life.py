"""The bot of the sandbox lives in a thread and an event loop of its own: it can be killed while the platforms go on."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

import structlog

from adapters.sandbox.news import News
from bot.app import App
from bot.redaction import trace
from bot.sandbox.mortal import MortalLoop

T = TypeVar("T")
log = structlog.get_logger(__name__)


class NotAliveError(RuntimeError):
    """The bot is not there, or was killed meanwhile."""


class Life:
    """Starts, stops and kills the bot; each time it is built anew from the same settings, as a restart does."""

    def __init__(self, build: Callable[[], App], *, forgive: Callable[[], None] = lambda: None) -> None:
        """`forgive` is called after a kill: the platforms may then hear again what the killed bot said already."""
        self.news = News()
        """Rings when the bot has come or gone."""
        self._build = build
        self._forgive = forgive
        self._process: _Process | None = None
        self._app: App | None = None
        self._was_killed = False

    @property
    def alive(self) -> bool:
        """Whether it is up and ready."""
        return self._app is not None

    @property
    def web_url(self) -> str:
        """Where the bot's own web server listens; empty while it is down."""
        return self._app.web_url if self._app else ""

    async def start(self) -> None:
        """Start it and return when it is ready; raises why it could not start, `NotAliveError` when it was killed."""
        if self._process is not None and self._was_killed:
            await asyncio.wait([self._process.ended])  # what still dies comes to life no more
        if self._process is None:
            self._excuse()
            self._was_killed = False
            process = self._process = _Process(self._build)
            process.thread.start()
            process.ended.add_done_callback(lambda _: self._buried(process))
        process = self._process
        try:
            app = await asyncio.shield(process.ready)
        except Exception:
            await asyncio.wait([process.ended])
            raise
        if self._process is process and not self._was_killed:
            self._app = app
            self.news.ring()

    async def stop(self) -> None:
        """Stop it as an operator does: it finishes what is under way."""
        if self._process is not None:
            self._process.call(self._process.stop.set)
            await asyncio.wait([self._process.ended])

    async def kill(self) -> None:
        """End it in the middle of whatever it does: nothing is finished, nothing is said, nothing is written down."""
        if self._process is not None:
            self._app, self._was_killed = None, True
            self.news.ring()
            self._process.call(self._process.loop.die)
            await asyncio.wait([self._process.ended])

    async def ask(self, what: Callable[[App], Awaitable[T]]) -> T:
        """Do something with the bot, in its own loop; raises `NotAliveError` when it is not there."""
        app, process = self._app, self._process
        if app is None or process is None:
            raise NotAliveError("the bot is not running")
        asked = asyncio.run_coroutine_threadsafe(_done(what, app), process.loop)
        answer = asyncio.wrap_future(asked)
        either: list[asyncio.Future[Any]] = [answer, process.ended]
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            answer.cancel()
            raise
        if not answer.done() or answer.cancelled():
            raise NotAliveError("the bot was killed")
        return answer.result()

    def _buried(self, process: "_Process") -> None:
        if self._process is process:
            self._process = self._app = None
            self.news.ring()

    def _excuse(self) -> None:
        """Forgive the next one what the killed one's last calls brought about; they have arrived by now."""
        if self._was_killed:
            self._forgive()


class _Process:
    """One life of the bot, from its start to its end."""

    def __init__(self, build: Callable[[], App]) -> None:
        self.loop = MortalLoop()
        self.stop = asyncio.Event()
        self.thread = threading.Thread(target=self._live, name="bot", daemon=True)
        self._build = build
        self._ready: Future[App] = Future()
        self._ended: Future[None] = Future()
        self.ready = asyncio.wrap_future(self._ready)
        self.ready.add_done_callback(_heard)
        self.ended = asyncio.wrap_future(self._ended)

    def call(self, function: Callable[[], None]) -> None:
        """Have this called in the bot's loop; nothing when that has ended."""
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(function)

    def _live(self) -> None:
        error: BaseException = NotAliveError("the bot ended before it was ready")
        try:
            with asyncio.Runner(loop_factory=lambda: self.loop) as runner:
                runner.run(self._run())
        except asyncio.CancelledError:
            pass  # killed
        except BaseException as failure:  # noqa: BLE001 - whoever started it hears of it
            error = failure
            if self._ready.done():
                log.error("The bot ended by itself", action="bot_ended", exception=trace(failure))  # noqa: TRY400 - its words may be people's
        if not self._ready.done():
            self._ready.set_exception(error)
        self._ended.set_result(None)

    async def _run(self) -> None:
        app = self._build()
        running = asyncio.create_task(app.run(self.stop), name="bot")
        up = asyncio.create_task(app.ready())
        try:
            await asyncio.wait((running, up), return_when=asyncio.FIRST_COMPLETED)
            up.cancel()
            if not running.done():
                self._ready.set_result(app)
            await running
        finally:
            await asyncio.wait([running])  # killed while it started: let it come to its end


async def _done(what: Callable[[App], Awaitable[T]], app: App) -> T:
    return await what(app)


def _heard(ready: "asyncio.Future[App]") -> None:
    """Look at the error, so that nobody complains when whoever started it did not wait."""
    if not ready.cancelled():
        ready.exception()
