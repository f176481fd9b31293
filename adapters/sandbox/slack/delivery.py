"""From Slack to the app: interactions once, events until they are acknowledged; by socket or Request URL."""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar

from adapters.sandbox.slack.faults import Faults
from adapters.sandbox.slack.schema import Json

T = TypeVar("T")
Kind = Literal["slash_commands", "interactive", "events_api"]

ACK_WITHIN = 3.0
"""Seconds the app has to acknowledge."""
RETRY_AFTER = (0.0, 60.0, 300.0)
"""Seconds before each further attempt with an event."""


class UndeliveredError(Exception):
    """The app did not acknowledge; `reason` is Slack's word for it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Envelope:
    """One thing for the app, in one attempt."""

    id: str
    kind: Kind
    payload: Json
    retry_attempt: int = 0
    retry_reason: str = ""


class Line(Protocol):
    """A way to the app."""

    async def send(self, envelope: Envelope) -> Json:
        """Hand it over and return the acknowledgement's payload ({} when it has none)."""


@dataclass
class Delivery:
    """Hands things to the app and listens for its acknowledgement."""

    line: Line
    faults: Faults
    ack_within: float = ACK_WITHIN
    retry_after: Sequence[float] = RETRY_AFTER
    lost: list[Json] = field(default_factory=list)
    """Events given up after the last attempt."""
    _sent: int = 0
    _held: list[Json] = field(default_factory=list)
    _tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    async def ask(self, kind: Kind, payload: Json) -> Json:
        """Hand over what a person did and return the app's answer; tried once, as Slack does."""
        late, envelope = self.faults.lateness(), self._envelope(kind, payload)
        if not late:
            return await self._attempt(envelope)
        attempt = self._later(self._attempt(envelope, late))
        await asyncio.wait({attempt}, timeout=self.ack_within)
        if not attempt.done():
            raise UndeliveredError("operation_timeout")
        return attempt.result()

    def tell(self, payload: Json) -> None:
        """Hand over an event, in the background, until it is acknowledged or given up."""
        if self.faults.held():
            self._held.append(payload)
            return
        self._later(self._persist(payload, [self._held.pop() for _ in tuple(self._held)]))

    async def settled(self) -> None:
        """Return when everything under way has been acknowledged or given up."""
        while self._tasks:
            await asyncio.wait(tuple(self._tasks))

    async def close(self) -> None:
        """Stop trying."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _persist(self, payload: Json, then: Sequence[Json] = ()) -> None:
        """Deliver one event with its retries, and after its first success those that were kept back."""
        late, reason = self.faults.lateness(), ""
        for attempt, pause in enumerate((late, *self.retry_after)):
            await asyncio.sleep(pause)
            try:
                await self._attempt(self._envelope("events_api", payload, attempt, reason))
                break
            except UndeliveredError as undelivered:
                reason = undelivered.reason
        else:
            self.lost.append(payload)
        for kept in then:
            self._later(self._persist(kept))

    async def _attempt(self, envelope: Envelope, late: float = 0.0) -> Json:
        if pause := late + self.faults.network_delay / 2:
            await asyncio.sleep(pause)
        if self.faults.twice():
            self._later(self._send(envelope))
        return await self._send(envelope)

    async def _send(self, envelope: Envelope) -> Json:
        try:
            async with asyncio.timeout(self.ack_within):
                return await self.line.send(envelope)
        except TimeoutError:
            raise UndeliveredError("operation_timeout") from None

    def _envelope(self, kind: Kind, payload: Json, attempt: int = 0, reason: str = "") -> Envelope:
        self._sent += 1
        return Envelope(f"e0a1b2c3-0000-4000-8000-{self._sent:012d}", kind, payload, attempt, reason)

    def _later(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # whoever waits for it knows; nobody else needs to
