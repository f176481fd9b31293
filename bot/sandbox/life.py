"""The bot of the sandbox lives in a thread and an event loop of its own: it can be killed while the platforms go on."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import TypeVar

from bot.app import App
from bot.commands.run import new_loop

T = TypeVar("T")


class Life:
    """Starts, stops and kills the bot; each time it is built anew from the same settings, as a restart does."""

    def __init__(self, build: Callable[[], App]) -> None:
        self._build = build
        self._thread: threading.Thread | None = None
        self._ended: asyncio.Future[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._app: App | None = None

    @property
    def alive(self) -> bool:
        """Whether it is up and ready."""
        return self._app is not None

    @property
    def web_url(self) -> str:
        """Where the bot's own web server listens; empty while it is down."""
        return self._app.web_url if self._app else ""

    async def start(self) -> None:
        """Start it and return when it is ready; raises why it could not start."""
        if self._thread is not None:
            return
        ready: Future[App] = Future()
        ended: Future[None] = Future()
        self._thread = threading.Thread(target=self._live, args=(ready, ended), name="bot", daemon=True)
        self._thread.start()
        self._ended = asyncio.wrap_future(ended)
        try:
            self._app = await asyncio.wrap_future(ready)
        except BaseException:
            await self._bury()
            raise

    async def stop(self) -> None:
        """Stop it as an operator does: it finishes what is under way."""
        if self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
        await self._bury()

    async def kill(self) -> None:
        """End it in the middle of whatever it does: nothing is finished, nothing is said, nothing is written down."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(_drop_everything)
        await self._bury()

    async def ask(self, what: Callable[[App], Awaitable[T]]) -> T:
        """Do something with the bot, in its own loop; raises RuntimeError when it is not there, or ends meanwhile."""
        if self._app is None or self._loop is None or self._ended is None:
            raise RuntimeError("the bot is not running")

        async def done(app: App) -> T:
            return await what(app)

        ended = self._ended
        asked = asyncio.wrap_future(asyncio.run_coroutine_threadsafe(done(self._app), self._loop))
        try:
            await asyncio.wait((asked, ended), return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            if not ended.done():
                asked.cancel()
            raise
        if not asked.done() or asked.cancelled():
            raise RuntimeError("the bot ended meanwhile")
        return asked.result()

    async def _bury(self) -> None:
        if self._ended is not None:
            await self._ended
        self._thread = self._ended = self._loop = self._stop = self._app = None

    def _live(self, ready: "Future[App]", ended: "Future[None]") -> None:
        try:
            with asyncio.Runner(loop_factory=new_loop) as runner:
                runner.run(self._run(ready))
        except asyncio.CancelledError:
            pass  # killed
        except BaseException as error:  # noqa: BLE001 - whoever started it hears of it
            if not ready.done():
                ready.set_exception(error)
        finally:
            ended.set_result(None)

    async def _run(self, ready: "Future[App]") -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        app = self._build()
        running = asyncio.create_task(app.run(self._stop), name="bot")
        up = asyncio.create_task(app.ready())
        await asyncio.wait((running, up), return_when=asyncio.FIRST_COMPLETED)
        up.cancel()
        if not running.done():
            ready.set_result(app)
        await running


def _drop_everything() -> None:
    for task in asyncio.all_tasks(asyncio.get_running_loop()):
        task.cancel()
