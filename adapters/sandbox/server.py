"""A web server on loopback inside the running loop, whose connections can be cut in the middle of a call."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import uvicorn
from starlette.requests import Request
from starlette.types import ASGIApp
from uvicorn.protocols.http.auto import AutoHTTPProtocol

_BACKLOG: Final = 2048
_KEEP_ALIVE: Final = 75
"""Seconds an idle connection stays open: longer than the clients keep theirs."""
_LAST_WORDS: Final = 0.5
"""Seconds that calls still under way get when the server stops."""


_Base: Any = AutoHTTPProtocol
"""httptools where it is installed, else h11."""


class _Line(_Base):  # type: ignore[misc]  # which of the two is known when it runs
    """A connection that its requests know."""

    app_state: dict[str, Any]

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport, "on_hang_up": []}

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        for hang_up in tuple(self.app_state["on_hang_up"]):
            hang_up()


class LoopbackServer:
    """uvicorn without its signal handlers and its main loop.

    Its address is known before it starts; after a stop it may start there again.
    """

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self._host = host
        self._listener = _listen(host, port)
        self.port: int = self._listener.getsockname()[1]
        self._server: uvicorn.Server | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://{self._host}:{self.port}"

    async def start(self, app: ASGIApp) -> None:
        """Begin to answer."""
        if self._listener.fileno() < 0:
            self._listener = _listen(self._host, self.port)
        config = uvicorn.Config(
            app,
            http=_Line,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,  # without the main loop it would stand still
            timeout_keep_alive=_KEEP_ALIVE,
            backlog=_BACKLOG,
        )
        config.load()
        self._server = uvicorn.Server(config)
        self._server.lifespan = config.lifespan_class(config)
        await self._server.startup(sockets=[self._listener])

    async def stop(self) -> None:
        """Stop listening, let calls that are under way end, then hang up."""
        server, self._server = self._server, None
        for listener in server.servers if server else ():
            listener.close()
        self._listener.close()
        if server is None:
            return
        if server.server_state.tasks:
            await asyncio.wait(server.server_state.tasks, timeout=_LAST_WORDS)
        for line in list(server.server_state.connections):
            line.transport.abort()
        for stuck in list(server.server_state.tasks):
            stuck.cancel()


@contextmanager
def when_caller_hangs_up(request: Request, action: Callable[[], None]) -> Iterator[None]:
    """Inside, do this when the caller's connection is lost."""
    request.state.on_hang_up.append(action)
    try:
        yield
    finally:
        request.state.on_hang_up.remove(action)


def cut_connection(request: Request) -> None:
    """Break the connection of this request without another byte, as a network does."""
    transport: Any = request.state.transport
    transport.abort()


def _listen(host: str, port: int) -> socket.socket:
    """A listening socket; the loop switches off Nagle's 40 ms only where the protocol is named."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    listener.listen(_BACKLOG)
    return listener
