"""A web server on loopback inside the running loop, whose connections can be cut in the middle of a call."""

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator
from typing import Any, Final

import uvicorn
from starlette.requests import Request
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

_BACKLOG: Final = 2048
_PATIENCE: Final = 0.5


class _CuttableProtocol(H11Protocol):
    """HTTP whose requests know their connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport, "on_hang_up": []}

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        for hang_up in tuple(self.app_state["on_hang_up"]):
            hang_up()


class _EmbeddedServer(uvicorn.Server):
    """A server that leaves the signals of the process alone, and comes and goes without waiting for ticks."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()
        self.leaving = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self.leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop listening, let calls that are under way end, then hang up."""
        for server in self.servers:
            server.close()
        for listener in sockets or ():
            listener.close()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=_PATIENCE)
        for connection in list(self.server_state.connections):
            connection.transport.abort()


class LoopbackServer:
    """Serves one application on 127.0.0.1; port 0 takes a free one, and the same one again after a stop."""

    def __init__(self, app: ASGIApp, port: int = 0) -> None:
        self._app = app
        self._wanted_port = port
        self._server: _EmbeddedServer | None = None
        self._task: asyncio.Task[None] | None = None
        self.port = 0

    async def start(self) -> None:
        """Listen; `port` is known afterwards."""
        listener = _listen(self._wanted_port)
        self.port = self._wanted_port = listener.getsockname()[1]
        config = uvicorn.Config(
            self._app,
            http=_CuttableProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            backlog=_BACKLOG,
        )
        self._server = _EmbeddedServer(config)
        self._task = asyncio.create_task(self._server.serve(sockets=[listener]))
        await self._server.up.wait()

    async def stop(self) -> None:
        """Close every connection and be gone."""
        if self._server is not None and self._task is not None:
            self._server.leaving.set()
            await self._task
        self._server = self._task = None


def _listen(port: int) -> socket.socket:
    """A listening socket; the loop switches off Nagle's 40 ms only where the protocol is named."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(_BACKLOG)
    return listener


@contextlib.contextmanager
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
