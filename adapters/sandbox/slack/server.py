"""An HTTP server on loopback that can cut a line in the middle of a conversation."""

import asyncio
import socket

import uvicorn
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

KEEP_ALIVE = 75
"""Seconds an idle connection stays open: longer than the clients keep theirs."""
LAST_WORDS = 0.2
"""Seconds that a call still under way gets when the server closes."""


class Server:
    """uvicorn without its signal handlers and its main loop, on a port known before it starts."""

    def __init__(self, host: str, port: int) -> None:
        self._lines: dict[tuple[str, int], asyncio.Transport] = {}
        self._socket = socket.create_server((host, port), backlog=2048)
        self.url = f"http://{host}:{self._socket.getsockname()[1]}"
        self._server: uvicorn.Server | None = None

    async def start(self, app: ASGIApp) -> None:
        """Begin to answer."""
        lines = self._lines

        class Line(H11Protocol):
            """A connection that can be found again by its address."""

            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
                super().connection_made(transport)
                if self.client:
                    lines[self.client] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                super().connection_lost(exc)
                if self.client:
                    lines.pop(self.client, None)

        config = uvicorn.Config(
            app,
            http=Line,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_keep_alive=KEEP_ALIVE,
        )
        config.load()
        self._server = uvicorn.Server(config)
        self._server.lifespan = config.lifespan_class(config)
        await self._server.startup(sockets=[self._socket])

    async def close(self) -> None:
        """Free the port, cut every line, and let what is being answered come to an end."""
        for listener in self._server.servers if self._server else ():
            listener.close()
        self._socket.close()
        for line in tuple(self._lines.values()):
            line.abort()
        if self._server and (answering := tuple(self._server.server_state.tasks)):
            _, stuck = await asyncio.wait(answering, timeout=LAST_WORDS)
            for task in stuck:
                task.cancel()

    def cut(self, request: Request) -> Response:
        """Cut the line this request came in by; what is returned reaches nobody."""
        client = request.client
        if client and (line := self._lines.get((client.host, client.port))):
            line.abort()
        return Response()
