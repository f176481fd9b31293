"""Carries updates to the bot's webhook: several chats at a time, each chat in order, again until it answers 2xx."""

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import aiohttp

from adapters.sandbox.telegram.updates import Pending, UpdateQueue

ON_THIS_MACHINE: Final = ("http://127.0.0.1:", "http://localhost:")
RETRY_DELAYS: Final = (0.1, 0.5, 1.0, 2.0, 5.0)
_ANSWER_WITHIN: Final = aiohttp.ClientTimeout(total=60)
_OK: Final = range(200, 300)


@dataclass(slots=True)
class Webhook:
    """Where updates go, and how the last delivery that failed did so."""

    url: str
    secret: str = ""
    max_connections: int = 40
    last_error_at: int | None = None
    last_error: str = ""


class Courier:
    """Delivers what waits in the queue as long as a webhook is set."""

    def __init__(self, queue: UpdateQueue, now: Callable[[], float], retry_delays: Sequence[float]) -> None:
        self.webhook: Webhook | None = None
        self._queue = queue
        self._now = now
        self._retry_delays = retry_delays
        self._underway: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        queue.woken = self.send_out

    def connect(self, webhook: Webhook) -> None:
        """Deliver to this address from now on."""
        self._stop_deliveries()
        self.webhook = webhook
        self.send_out()

    def disconnect(self) -> None:
        """No webhook any more; what was not taken stays in the queue."""
        self._stop_deliveries()
        self.webhook = None

    async def stop(self) -> None:
        """End every delivery; the webhook stays set, for when the sandbox runs again."""
        tasks = self._stop_deliveries()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def send_out(self) -> None:
        """Start as many deliveries as the webhook allows at once."""
        if self.webhook is None:
            return
        if not self.webhook.url.startswith(ON_THIS_MACHINE):
            self._note_failure(self.webhook, "the simulation delivers on this machine only")
            return
        for entry in list(self._next(self.webhook.max_connections - len(self._underway))):
            task = asyncio.get_running_loop().create_task(self._deliver(self.webhook, entry))
            self._underway[entry.chat_id] = task

    def _next(self, most: int) -> Iterator[Pending]:
        chosen: set[int] = set()
        for entry in self._queue.pending:
            if len(chosen) >= most:
                return
            if entry.chat_id not in self._underway and entry.chat_id not in chosen:
                chosen.add(entry.chat_id)
                yield entry

    async def _deliver(self, webhook: Webhook, entry: Pending) -> None:
        attempt = 0
        while not await self._is_taken(webhook, entry.update):
            await asyncio.sleep(self._retry_delays[min(attempt, len(self._retry_delays) - 1)])
            attempt += 1
        del self._underway[entry.chat_id]
        self._queue.forget(entry)
        self.send_out()

    async def _is_taken(self, webhook: Webhook, update: dict[str, Any]) -> bool:
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret
        try:
            async with self._open_session().post(
                webhook.url, data=json.dumps(update), headers=headers, timeout=_ANSWER_WITHIN
            ) as answer:
                if answer.status in _OK:
                    return True
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            problem = f"Connection failed: {type(error).__name__}"
        self._note_failure(webhook, problem)
        return False

    def _note_failure(self, webhook: Webhook, problem: str) -> None:
        webhook.last_error_at, webhook.last_error = int(self._now()), problem

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self._session

    def _stop_deliveries(self) -> list[asyncio.Task[None]]:
        tasks, self._underway = list(self._underway.values()), {}
        for task in tasks:
            task.cancel()
        return tasks
