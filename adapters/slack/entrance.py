"""How what people do on Slack reaches us: by a socket or over HTTP, from the first connection until we hang up."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform import DeliveryError, PlatformError, Receive
from adapters.slack.checks import OutOfReachError, app_token_refused, who_we_are
from adapters.slack.connection import Connection
from adapters.slack.options import Timings
from adapters.slack.people import People
from adapters.slack.receiving import Receiver
from adapters.slack.roll_call import RollCall
from adapters.slack.tasks import Tasks
from adapters.slack.verdicts import calling
from adapters.slack.watchdog import Watchdog

log = logging.getLogger(__name__)


class Entrance:
    """Open from `open` to `close`; while Slack is away it keeps knocking, and says so."""

    def __init__(
        self,
        client: AsyncWebClient,
        people: People,
        roll_call: RollCall,
        receiver: Receiver,
        tasks: Tasks,
        timings: Timings,
        clock: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._people = people
        self._roll_call = roll_call
        self._receiver = receiver
        self._tasks = tasks
        self._timings = timings
        self._clock = clock
        self._connection: Connection | None = None
        self._watchdog: Watchdog | None = None
        self._standing: list[asyncio.Task[None]] = []
        self._reading: asyncio.Task[None] | None = None
        self._trouble: str | None = None

    async def open(self, receive: Receive, bolt: AsyncApp, app_token: str | None) -> None:
        """Connect, or begin to keep trying when Slack is away; raises `PlatformError` with what to mend."""
        if not await self._reached(receive, bolt, app_token):
            trying = self._keep_trying(receive, bolt, app_token)
            self._standing.append(asyncio.create_task(trying, name="slack connecting"))

    async def close(self) -> None:
        """Take nothing new, let turns under way end and be answered, then hang up."""
        for task in self._standing:
            task.cancel()
        await asyncio.gather(*self._standing, return_exceptions=True)
        self._standing.clear()
        self._reading = None
        if self._connection:
            self._connection.stop_taking()
        self._receiver.receive = None
        await self._tasks.drain(self._timings.stop_within)
        if self._connection:
            await self._connection.close()
        self._connection, self._watchdog = None, None

    def call_roll(self) -> None:
        """Begin to read who works here, unless that is going on; nothing while Slack is away."""
        receive = self._receiver.receive
        if receive is None or (self._reading is not None and not self._reading.done()):
            return
        if self._reading is not None:
            self._standing.remove(self._reading)
        self._reading = self._tasks.start(self._roll_call.call(receive), "roll call")
        self._standing.append(self._reading)

    async def problem(self) -> str | None:
        """Tell why nothing comes in just now: not reached yet, thrown out, or a silent socket."""
        if self._receiver.closed and await self._is_back():
            self._receiver.closed = None
        return self._trouble or self._receiver.closed or (self._watchdog.problem() if self._watchdog else None)

    async def _reached(self, receive: Receive, bolt: AsyncApp, app_token: str | None) -> bool:
        try:
            us = await who_we_are(self._client)
            self._people.home, self._people.web = us.team, us.web
            self._receiver.receive, self._receiver.closed = receive, None
            self.call_roll()
            if app_token:
                await self._connect(bolt, app_token)
        except PlatformError as error:
            self._receiver.receive = None
            self._trouble = str(error)
            if not isinstance(error, OutOfReachError):
                raise
            log.warning("Slack: not reached yet", extra={"action": "slack_not_reached"})
            return False
        self._trouble = None
        log.info("Slack connected", extra={"action": "slack_connected", "socket": app_token is not None})
        return True

    async def _keep_trying(self, receive: Receive, bolt: AsyncApp, app_token: str | None) -> None:
        reached = False
        while not reached:
            await asyncio.sleep(self._timings.try_again_after)
            try:
                reached = await self._reached(receive, bolt, app_token)
            except PlatformError:  # there at last, and does not let us in: an operator has to look
                log.error("Slack: not let in", extra={"action": "slack_refused"})  # noqa: TRY400 - /readyz tells what

    async def _connect(self, bolt: AsyncApp, app_token: str) -> None:
        self._connection = Connection(bolt, self._client, app_token, self._timings, self._tasks)
        try:
            async with calling():
                await self._connection.open()
        except DeliveryError as error:
            raise app_token_refused(error) from None
        self._watchdog = Watchdog(self._connection, self._clock, self._timings)
        self._standing.append(asyncio.create_task(self._watchdog.run(), name="slack watchdog"))

    async def _is_back(self) -> bool:
        with suppress(PlatformError):
            await who_we_are(self._client)
            return True
        return False
