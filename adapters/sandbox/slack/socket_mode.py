"""Socket Mode: the app's web sockets, over which envelopes go out and acknowledgements come back."""

import asyncio
import contextlib
import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from adapters.sandbox.slack.delivery import Envelope, UndeliveredError
from adapters.sandbox.slack.schema import Json

MOST_CONNECTIONS = 10
_HOST = "applink-sandbox"
_REASONS = {"operation_timeout": "timeout"}


class Socket(ServerConnection):
    """One connection of the app; a silent one takes everything in and gives nothing back, not even a pong."""

    silent = False

    def send_data(self) -> None:
        """Send what is due, or swallow it."""
        if self.silent:
            self.protocol.data_to_send()
        else:
            super().send_data()


class SocketMode:
    """The server of Socket Mode. Connections take turns; an envelope is lost with its connection."""

    def __init__(self, app_id: str, new_id: Callable[[str], str]) -> None:
        self.connections: list[Socket] = []
        self._app_id, self._new_id = app_id, new_id
        self._tickets: set[str] = set()
        self._waiting: dict[str, tuple[Socket, asyncio.Future[Json]]] = {}
        self._turn = 0
        self._silent = False
        self._server: Server | None = None
        self._connected = asyncio.Event()

    async def start(self, host: str) -> None:
        """Listen on a free port."""
        self._server = await serve(
            self._serve,
            host,
            0,
            process_request=self._admit,
            create_connection=Socket,
            compression=None,
            ping_interval=None,
            close_timeout=0.2,
        )

    async def close(self) -> None:
        """Cut every connection and stop listening."""
        self.drop()
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    def url(self) -> str:
        """A new address to connect to, good for one connection (`apps.connections.open`)."""
        ticket = self._new_id("ticket")
        self._tickets.add(ticket)
        host, port = next(iter(self._server.sockets)).getsockname()[:2] if self._server else ("", 0)
        return f"ws://{host}:{port}/link/?ticket={ticket}&app_id={self._app_id}"

    async def connected(self, within: float = 5.0) -> None:
        """Return once the app has a connection."""
        async with asyncio.timeout(within):
            await self._connected.wait()

    async def send(self, envelope: Envelope) -> Json:
        """Hand an envelope to the connection whose turn it is and return what it acknowledges with."""
        if not self.connections:
            raise UndeliveredError("dispatch_failed")
        self._turn = (self._turn + 1) % len(self.connections)
        socket = self.connections[self._turn]
        if envelope.id in self._waiting:  # the same one again: whichever acknowledgement comes first counts for both
            return await self._again(socket, envelope)
        acknowledged: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[envelope.id] = (socket, acknowledged)
        try:
            await socket.send(json.dumps(_frame(envelope)))
            return await acknowledged
        except ConnectionClosed:
            raise UndeliveredError("dispatch_failed") from None
        finally:
            self._waiting.pop(envelope.id, None)

    async def _again(self, socket: Socket, envelope: Envelope) -> Json:
        _, acknowledged = self._waiting[envelope.id]
        with contextlib.suppress(ConnectionClosed):
            await socket.send(json.dumps(_frame(envelope)))
        return await asyncio.shield(acknowledged)

    def silence(self) -> None:
        """From now on all connections, old and new, are accepted but dead."""
        self._silent = True
        for socket in self.connections:
            socket.silent = True

    def speak(self) -> None:
        """End the silence for new connections; the dead ones stay dead."""
        self._silent = False

    def drop(self) -> None:
        """Cut every connection without a word."""
        for socket in self.connections:
            socket.transport.abort()

    async def refresh(self, reason: str = "refresh_requested", grace: float = 1.0) -> None:
        """Ask every connection to reconnect, as Slack does every few hours; close what stays after `grace` seconds."""
        old = tuple(self.connections)
        for socket in old:
            self._retire(socket)
            frame = {"type": "disconnect", "reason": reason, "debug_info": {"host": _HOST}}
            await socket.send(json.dumps(frame))
        if old:
            await asyncio.wait([asyncio.ensure_future(socket.wait_closed()) for socket in old], timeout=grace)
            await asyncio.gather(*(socket.close() for socket in old))

    async def _admit(self, _: ServerConnection, request: Request) -> Response | None:
        ticket = parse_qs(urlsplit(request.path).query).get("ticket", [""])[0]
        if ticket not in self._tickets:
            return Response(HTTPStatus.NOT_FOUND, "Not Found", request.headers.__class__(), b"")
        self._tickets.discard(ticket)
        return None

    async def _serve(self, socket: Any) -> None:
        socket.silent = self._silent
        if len(self.connections) >= MOST_CONNECTIONS:
            await socket.send(json.dumps({"type": "disconnect", "reason": "too_many_websockets"}))
            return
        self.connections.append(socket)
        self._connected.set()
        try:
            await socket.send(json.dumps(self._hello()))
            async for raw in socket:
                self._acknowledged(json.loads(raw))
        except ConnectionClosed:
            pass
        finally:
            self._forget(socket)

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "debug_info": {"host": _HOST, "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": self._app_id},
        }

    def _acknowledged(self, ack: Json) -> None:
        _, waiting = self._waiting.get(ack.get("envelope_id", ""), (None, None))
        if waiting and not waiting.done():
            waiting.set_result(ack.get("payload") or {})

    def _retire(self, socket: Socket) -> None:
        """Send nothing more to this connection; it may still acknowledge."""
        if socket in self.connections:
            self.connections.remove(socket)
        if not self.connections:
            self._connected.clear()

    def _forget(self, socket: Socket) -> None:
        self._retire(socket)
        for owner, waiting in self._waiting.values():
            if owner is socket and not waiting.done():
                waiting.set_exception(UndeliveredError("dispatch_failed"))


def _frame(envelope: Envelope) -> Json:
    frame: Json = {
        "envelope_id": envelope.id,
        "type": envelope.kind,
        "payload": envelope.payload,
        "accepts_response_payload": envelope.kind != "events_api",
    }
    if envelope.kind == "events_api":
        reason = _REASONS.get(envelope.retry_reason, envelope.retry_reason)
        frame |= {"retry_attempt": envelope.retry_attempt, "retry_reason": reason}
    return frame
