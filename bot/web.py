"""The bot's own small web server: is it alive, is it ready, what does it measure, and the routes of others."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from bot.metrics import Metrics

log = logging.getLogger(__name__)

Probe = Callable[[], Awaitable[str | None]]
"""Asks one part whether it is ready: None when it is, else why not, in words that may be shown to anyone."""

_PROBE_SECONDS = 2.0
_GRACE_SECONDS = 1  # for requests still running at a stop
_STOP_SECONDS = 1.8
_TICK_SECONDS = 0.1
_KEEP_ALIVE_SECONDS = 75  # longer than proxies keep theirs, so that none sends into a line we are just closing


class WebError(Exception):
    """The web server cannot listen where it should; the message says where and what to do."""


def build_web(metrics: Metrics, probes: Mapping[str, Probe], routes: Sequence[BaseRoute] = ()) -> Starlette:
    """Build the pages for machines, and those of the platforms behind them."""

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("alive\n")

    async def readyz(_: Request) -> Response:
        reasons = await _ask(probes)
        ready = not any(reasons.values())
        body = {"ready": ready, "parts": {name: reason or "ready" for name, reason in reasons.items()}}
        return JSONResponse(body, status_code=200 if ready else 503)

    async def measured(_: Request) -> Response:
        return Response(metrics.render(), media_type=metrics.content_type)

    own = [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", measured)]
    return Starlette(routes=[*own, *routes])


async def _ask(probes: Mapping[str, Probe]) -> dict[str, str | None]:
    """Ask every part at once; one that gives no answer in time has said no."""
    answers = await asyncio.gather(*(_answer(name, probe) for name, probe in probes.items()))
    return dict(zip(probes, answers, strict=True))


async def _answer(name: str, probe: Probe) -> str | None:
    asked = asyncio.create_task(_call(probe))
    try:
        await asyncio.wait([asked], timeout=_PROBE_SECONDS)
        return asked.result() if asked.done() else f"no answer within {_PROBE_SECONDS:g} seconds"
    except Exception as error:
        log.warning("A readiness probe failed", exc_info=error, extra={"action": "probe_failed", "probe": name})
        return f"failed with {type(error).__name__}"
    finally:
        asked.cancel()


async def _call(probe: Probe) -> str | None:
    return await probe()


class WebServer:
    """Serves an application inside our own event loop, from `async with` until its end."""

    def __init__(self, app: ASGIApp, host: str = "127.0.0.1", port: int = 8080) -> None:
        self._app, self._host, self._port = app, host, port

    @property
    def url(self) -> str:
        """Where it listens, once it does; with the port that was found for port 0."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    async def __aenter__(self) -> Self:
        listener = _listen(self._host, self._port)
        self._port = listener.getsockname()[1]
        self._server = _Server(_configuration(self._app))
        self._serving = asyncio.create_task(self._server.serve([listener]), name="web")
        up = asyncio.create_task(self._server.up.wait())
        await asyncio.wait([up, self._serving], return_when=asyncio.FIRST_COMPLETED)
        up.cancel()
        if self._serving.done():
            await self._serving  # raises what went wrong
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._server.leaving.set()
        await asyncio.wait([self._serving], timeout=_STOP_SECONDS)
        self._serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._serving


class _Server(uvicorn.Server):
    """Uvicorn, without its hands on our signals."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()
        self.leaving = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does, and tell."""
        await super().startup(sockets)
        self.up.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop as uvicorn does, but wait for nobody when nobody is connected."""
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)
            return
        for listening in (*self.servers, *(sockets or ())):
            listening.close()

    async def main_loop(self) -> None:
        """Tick as uvicorn does, but wake up as soon as it is time to leave."""
        ticks = 0
        while not await self.on_tick(ticks):
            ticks += 1
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.leaving.wait(), _TICK_SECONDS)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to the bot."""
        yield


def _configuration(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
    )


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise WebError(
            f"web: cannot listen on {host}, port {port} ({error.strerror}). "
            "Choose another with LEARNATHON_WEB__HOST and LEARNATHON_WEB__PORT, or stop what listens there."
        ) from error
