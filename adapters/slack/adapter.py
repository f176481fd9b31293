"""The Slack platform, wired from its parts."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from starlette.routing import BaseRoute, Route

from adapters.platform import ChatLimit, DeliveryError, Finding, Parcel, PlatformError, Receive
from adapters.slack.afterwards import Afterwards
from adapters.slack.bolt import bolt_app
from adapters.slack.checks import OutOfReachError, app_token_refused, check_slack, way_in, who_we_are
from adapters.slack.client import new_session, web_client
from adapters.slack.connection import Connection
from adapters.slack.delivery import Delivery
from adapters.slack.endpoint import PATH, Endpoint
from adapters.slack.incoming import Translator
from adapters.slack.options import SlackOptions, Timings
from adapters.slack.people import People
from adapters.slack.receiving import Receiver
from adapters.slack.spelling import Spelling
from adapters.slack.tasks import Tasks
from adapters.slack.verdicts import calling
from adapters.slack.watchdog import Watchdog
from flows.chat import CommandWord, Incoming, Page, Sender

log = logging.getLogger(__name__)


class Slack:
    """One Slack workspace (see `adapters.platform.Platform`)."""

    name = "slack"
    vouches_at_once = True

    def __init__(
        self,
        options: SlackOptions,
        commands: Sequence[CommandWord],
        clock: Callable[[], datetime],
        timings: Timings | None = None,
    ) -> None:
        self._options = options
        self._clock = clock
        self._timings = timings or Timings()
        self._tasks = Tasks()
        self._client = web_client(options)
        self._people = People(self._client)
        self._afterwards = Afterwards(self._client)
        words = {typed: command.word for command in commands for typed in command.called()}
        self._receiver = Receiver(self._people, Translator(words, self._people.name_of), self._afterwards)
        self._bolt = bolt_app(self._client, self._receiver)
        self._delivery = Delivery(self._client)
        self._spelling = Spelling(commands)
        self._connection: Connection | None = None
        self._watchdog: Watchdog | None = None
        self._standing: list[asyncio.Task[None]] = []
        self._trouble: str | None = None
        """Why we are not connected yet."""

    @property
    def unopened(self) -> Callable[[Incoming, Page], Awaitable[None]]:
        """Called when a page could not be opened in time, so that the bot can offer a button instead."""
        return self._afterwards.unopened

    @unopened.setter
    def unopened(self, hook: Callable[[Incoming, Page], Awaitable[None]]) -> None:
        self._afterwards.unopened = hook

    async def start(self, receive: Receive) -> None:
        """Connect and listen; without a network, keep trying. Raises `PlatformError` with what to mend."""
        lacking = way_in(self._options).problem
        if lacking:
            raise PlatformError(f"Slack: {lacking}")
        self._client.session = new_session()
        try:
            if not await self._reached(receive):
                self._standing.append(asyncio.create_task(self._keep_trying(receive), name="slack connecting"))
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Take nothing new, let turns under way end and be answered, then hang up."""
        for task in self._standing:
            task.cancel()
        await asyncio.gather(*self._standing, return_exceptions=True)
        self._standing.clear()
        if self._connection:
            self._connection.stop_taking()
        self._receiver.receive = None
        await self._tasks.drain(self._timings.stop_within)
        if self._connection:
            await self._connection.close()
        self._connection, self._watchdog = None, None
        if self._client.session:
            await self._client.session.close()
            self._client.session = None

    async def vouches(self, sender: Sender) -> bool:
        """Full members of this workspace may join by themselves; guests and people of other workspaces may not."""
        return not sender.outsider

    async def deliver(self, parcel: Parcel) -> str:
        """Post or edit; returns the receipt."""
        return await self._delivery.deliver(replace(parcel, message=self._spelling.message(parcel.message)))

    async def read_back(self, parcel: Parcel) -> str | None:
        """Look for a parcel whose delivery is uncertain."""
        return await self._delivery.read_back(parcel)

    def chat_limit(self, address: str) -> ChatLimit:  # noqa: ARG002 - the same for people and channels
        """Slack takes one message a second in a conversation, and short bursts."""
        return ChatLimit(rate=1.0, burst=4)

    def routes(self) -> Sequence[BaseRoute]:
        """The one address for events, commands and interactivity, when there is a secret to know Slack by."""
        if not self._options.signing_secret:
            return []
        endpoint = Endpoint(self._bolt, self._options.signing_secret, self._clock, self._tasks)
        return [Route(PATH, endpoint, methods=["POST"])]

    async def problem(self) -> str | None:
        """Tell why nothing comes in just now: thrown out, or a silent socket."""
        if self._receiver.closed and await self._is_back():
            self._receiver.closed = None
        return self._trouble or self._receiver.closed or (self._watchdog.problem() if self._watchdog else None)

    async def check(self) -> list[Finding]:
        """Look at tokens, scopes and the pool channel."""
        return await check_slack(self._client, self._options)

    async def _reached(self, receive: Receive) -> bool:
        """Connect and listen; False when Slack cannot be reached now. Raises `PlatformError` with what to mend."""
        try:
            self._people.home, _ = await who_we_are(self._client)
            self._receiver.receive, self._receiver.closed = receive, None
            if self._options.app_token:
                await self._connect(self._options.app_token)
        except OutOfReachError as error:
            self._receiver.receive = None
            self._trouble = str(error)
            log.warning("Slack: not reached yet", extra={"action": "slack_not_reached"})
            return False
        self._trouble = None
        self._standing.append(asyncio.create_task(self._people.fill(), name="slack people"))
        log.info("Slack connected", extra={"action": "slack_connected", "socket": self._connection is not None})
        return True

    async def _keep_trying(self, receive: Receive) -> None:
        reached = False
        while not reached:
            await asyncio.sleep(self._timings.try_again_after)
            try:
                reached = await self._reached(receive)
            except PlatformError as error:  # reached at last, and refused: an operator has to look
                self._trouble = str(error)
                log.error("Slack: not let in", extra={"action": "slack_refused"})  # noqa: TRY400 - /readyz tells what

    async def _connect(self, app_token: str) -> None:
        self._connection = Connection(self._bolt, self._client, app_token, self._timings, self._tasks)
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
