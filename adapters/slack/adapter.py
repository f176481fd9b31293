"""The Slack platform, wired from its parts."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from starlette.routing import BaseRoute, Route

from adapters.directly import Directly
from adapters.platform import ChatLimit, Finding, Parcel, PlatformError, Receive
from adapters.slack.afterwards import Afterwards
from adapters.slack.bolt import bolt_app
from adapters.slack.checks import check_slack, way_in
from adapters.slack.client import new_session, web_client
from adapters.slack.delivery import Delivery
from adapters.slack.endpoint import PATH, Endpoint
from adapters.slack.entrance import Entrance
from adapters.slack.incoming import Translator
from adapters.slack.options import SlackOptions, Timings
from adapters.slack.people import People
from adapters.slack.receiving import Receiver
from adapters.slack.roll_call import Acquaintances, RollCall
from adapters.slack.spelling import Spelling
from adapters.slack.tasks import Tasks
from flows.chat import CommandWord, Incoming, Page, Sender


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
        self._tasks = Tasks()
        self._client = web_client(options)
        self._people = People(self._client)
        self._delivery = Delivery(self._client)
        self._afterwards = Afterwards(self._client, clock, Directly(self.deliver))
        words = {typed: command.word for command in commands for typed in command.called()}
        self._receiver = Receiver(
            self._people, Translator(words, self._people.name_of, lambda: self._people.web), self._afterwards
        )
        self._bolt = bolt_app(self._client, self._receiver)
        self._spelling = Spelling(commands)
        self._roll_call = RollCall(self._client, self._people)
        self._entrance = Entrance(
            self._client, self._people, self._roll_call, self._receiver, self._tasks, timings or Timings(), clock
        )

    @property
    def unopened(self) -> Callable[[Incoming, Page], Awaitable[None]]:
        """Called when a page could not be opened in time, so that the bot can offer a button instead."""
        return self._afterwards.unopened

    @unopened.setter
    def unopened(self, hook: Callable[[Incoming, Page], Awaitable[None]]) -> None:
        self._afterwards.unopened = hook

    @property
    def acquaintances(self) -> Acquaintances:
        """Asked whom the bot knows here, to tell it what changed of them while it was away."""
        return self._roll_call.acquaintances

    @acquaintances.setter
    def acquaintances(self, hook: Acquaintances) -> None:
        self._roll_call.acquaintances = hook

    async def call_roll(self) -> None:
        """Begin to look whose profile changed without our hearing of it; every start does so by itself."""
        self._entrance.call_roll()

    async def start(self, receive: Receive) -> None:
        """Connect and listen; without a network, keep trying. Raises `PlatformError` with what to mend."""
        lacking = way_in(self._options).problem
        if lacking:
            raise PlatformError(f"Slack: {lacking}")
        self._client.session = new_session()
        try:
            await self._entrance.open(receive, self._bolt, self._options.app_token)
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Take nothing new, let turns under way end and be answered, then hang up."""
        await self._entrance.close()
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
        """Tell why nothing comes in just now."""
        return await self._entrance.problem()

    async def check(self) -> list[Finding]:
        """Look at tokens, scopes and the pool channel."""
        return await check_slack(self._client, self._options)
