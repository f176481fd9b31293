"""Socket Mode: the line by which Slack reaches us without an address of our own."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import time

from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.adapter.socket_mode.internals import build_headers
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.afterwards import Work
from adapters.slack.bolt import AFTERWARDS
from adapters.slack.client import muted
from adapters.slack.options import Timings
from adapters.slack.tasks import Tasks

log = logging.getLogger(__name__)

_CLOSE_WITHIN = 2


class _Client(SocketModeClient):
    """The library's, which by itself stumbles over an answer of Slack's that is no JSON, such as of an outage."""

    async def issue_new_wss_url(self) -> str:
        opened = await self.web_client.apps_connections_open(app_token=self.app_token)
        return str(opened["url"])


class Connection:
    """One socket at a time; every envelope is answered in a task of its own, so nobody waits for anybody."""

    def __init__(self, app: AsyncApp, web: AsyncWebClient, app_token: str, timings: Timings, tasks: Tasks) -> None:
        self._app = app
        self._web = web
        self._app_token = app_token
        self._timings = timings
        self._tasks = tasks
        self._client: SocketModeClient | None = None
        self._count = 0
        self._answered: float | None = None
        self._taking = False

    async def open(self) -> None:
        """Connect anew, then let go of the old line; raises what slack_sdk raises, and TimeoutError."""
        client, self._taking = self._new_client(), True
        try:
            async with asyncio.timeout(self._timings.connect_within):
                await client.connect_to_new_endpoint(force=True)
        except BaseException:
            await _dispose(client)
            raise
        old, self._client, self._answered = self._client, client, None
        if old is not None:
            self._tasks.start(_dispose(old), "closing the old socket")

    def stop_taking(self) -> None:
        """Leave what comes now to the next connection; what was taken can still be answered."""
        self._taking = False

    async def close(self) -> None:
        """Hang up."""
        self.stop_taking()
        if self._client is not None:
            await _dispose(self._client)
            self._client = None

    def pulse(self) -> int:
        """Return a count that grows when Slack was heard since the last look: a text, or the answer to a ping."""
        answered = self._client.last_ping_pong_time if self._client else None
        if answered != self._answered:
            if None not in (answered, self._answered):  # the first value is only our own ping
                self._count += 1
            self._answered = answered
        return self._count

    def _new_client(self) -> SocketModeClient:
        client = _Client(
            self._app_token,
            logger=muted(),
            web_client=self._web,
            ping_interval=self._timings.ping_every,
            on_message_listeners=[self._heard],
        )
        client.proxy = self._web.proxy
        client.socket_mode_request_listeners.append(self._take)
        return client

    async def _heard(self, _: object) -> None:
        self._count += 1

    async def _take(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        if self._taking:
            self._tasks.start(self._answer(client, request), f"answering {request.type}")

    async def _answer(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        works: list[Work] = []
        body = AsyncBoltRequest(
            mode="socket_mode", body=request.payload, headers=build_headers(request), context={AFTERWARDS: works}
        )
        response = await self._app.async_dispatch(body)
        try:
            await send_async_response(client, request, response, time())
        except ConnectionError:  # not answered, so Slack sends it again, and the bot knows its key
            log.warning("Slack: answer not sent, the line is cut", extra={"action": "slack_cut"})
        for work in works:
            await work()


async def _dispose(client: SocketModeClient) -> None:
    """Close a client whose line may be dead: one that does not answer our goodbye is not waited for."""
    close: Callable[[], Awaitable[None]] = client.close
    with suppress(TimeoutError, OSError):
        async with asyncio.timeout(_CLOSE_WITHIN):
            await close()
    for task in (client.message_processor, client.current_session_monitor, client.message_receiver):
        if task is not None:
            task.cancel()
    await client.aiohttp_client_session.close()
