"""The simulated Slack as a whole: starts, stops, and hands out people and channels."""

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Literal, Self

from starlette.applications import Starlette
from starlette.routing import Route

from adapters.sandbox.news import Noted
from adapters.sandbox.server import LoopbackServer
from adapters.sandbox.slack.api import WebApi
from adapters.sandbox.slack.core import Calls, Core
from adapters.sandbox.slack.delivery import ACK_WITHIN, RETRY_AFTER, Delivery
from adapters.sandbox.slack.directory import Channel, Group
from adapters.sandbox.slack.events import Events
from adapters.sandbox.slack.faults import Faults
from adapters.sandbox.slack.files import Files
from adapters.sandbox.slack.judge import Judge, Violation
from adapters.sandbox.slack.limits import Limits
from adapters.sandbox.slack.person import SlackPerson
from adapters.sandbox.slack.request_url import RequestUrl
from adapters.sandbox.slack.response_urls import ResponseUrls
from adapters.sandbox.slack.socket_mode import SocketMode
from adapters.sandbox.slack.triggers import Triggers
from adapters.sandbox.slack.workspace import Workspace

OTHER_TEAM = "T0ELSEWHERE"


class SlackSandbox:
    """A Slack on loopback. Its state outlives the app's connections: the app may die and come back.

    The app speaks to `api_url` with `bot_token` (and `app_token` in Socket Mode); `deliver_to` switches to HTTP.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.time,
        limits: Literal["off", "documented"] = "documented",
        host: str = "127.0.0.1",
        port: int = 0,
        scopes: Iterable[str] | None = None,
        commands: Iterable[str] | None = None,
        ack_within: float = ACK_WITHIN,
        retry_after: Sequence[float] = RETRY_AFTER,
    ) -> None:
        self._host, self._server = host, LoopbackServer(host, port)
        self.workspace = Workspace(clock)
        if scopes is not None:
            self.workspace.scopes = set(scopes)
        self.faults, self.judge, self.limits = Faults(), Judge(), Limits(clock, limits)
        self.triggers = Triggers(clock)
        self.sockets = SocketMode(self.workspace.app_id, self.workspace.new_id)
        self.delivery = Delivery(self.sockets, self.faults, ack_within, retry_after)
        self.events = Events(self.workspace, self.delivery)
        self.files = Files(self.workspace.new_id, f"{self._server.url}/upload/")
        self.judge.files = self.files.check
        self.signing_secret = f"secret-of-{self.workspace.app_id}"
        self._clock = clock
        self._request_url: RequestUrl | None = None
        self._core = Core(
            clock=clock,
            bot_token=f"xoxb-{self.workspace.bot_id}",
            app_token=f"xapp-1-{self.workspace.app_id}",
            workspace=self.workspace,
            judge=self.judge,
            limits=self.limits,
            triggers=self.triggers,
            faults=self.faults,
            delivery=self.delivery,
            events=self.events,
            sockets=self.sockets,
            files=self.files,
            response_urls=ResponseUrls(self.workspace, self.judge, self.events, clock, f"{self._server.url}/respond/"),
            commands=None if commands is None else set(commands),
        )

    @property
    def api_url(self) -> str:
        """What the Slack client takes as its `base_url`."""
        return f"{self._server.url}/api/"

    @property
    def bot_token(self) -> str:
        """The token of the bot (xoxb)."""
        return self._core.bot_token

    @property
    def app_token(self) -> str:
        """The app-level token (xapp), for Socket Mode."""
        return self._core.app_token

    @property
    def violations(self) -> Noted[Violation]:
        """Everything the app sent that was refused; a good app leaves it empty."""
        return self.judge.violations

    @property
    def calls(self) -> Calls:
        """All calls of the Web API, oldest first; `await calls.last(method)` waits for one."""
        return self._core.calls

    async def __aenter__(self) -> Self:
        api = WebApi(self._core)
        routes = [
            Route("/api/{method}", api.call, methods=["GET", "POST"]),
            Route("/respond/{key}", api.respond, methods=["POST"]),
            Route("/upload/{file}", api.upload, methods=["POST"]),
        ]
        await self._server.start(Starlette(routes=routes))
        await self.sockets.start(self._host)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.delivery.close()
        await asyncio.gather(self.sockets.close(), self._server.stop())
        if self._request_url:
            await self._request_url.close()

    def add_person(
        self,
        name: str,
        *,
        real_name: str | None = None,
        locale: str = "nl-NL",
        tz: str = "Europe/Amsterdam",
        guest: bool | Literal["single"] = False,
        other_team: bool = False,
        announce: bool = False,
    ) -> SlackPerson:
        """Add somebody; `announce` tells the app (`team_join`)."""
        user = self.workspace.add_user(
            name,
            real_name=real_name or name.capitalize(),
            locale=locale,
            tz=tz,
            guest=bool(guest),
            single_channel_guest=guest == "single",
            is_stranger=other_team,
            team_id=OTHER_TEAM if other_team else self.workspace.team_id,
        )
        if announce:
            self.events.team_joined(user)
        return SlackPerson(self._core, user)

    def add_channel(
        self, name: str, members: Iterable[SlackPerson] = (), *, private: bool = False, bot: bool = True
    ) -> Channel:
        """Add a channel with these people in it, and the bot unless told otherwise."""
        people = [person.id for person in members]
        invited = [self.workspace.bot.id] if bot else []
        return self.workspace.add_channel(name, [*people, *invited], "private" if private else "public")

    def add_group(self, handle: str, members: Iterable[SlackPerson] = ()) -> Group:
        """Add a user group with these people in it."""
        return self.workspace.add_group(handle, [person.id for person in members])

    async def deliver_to(self, url: str, *, verify: bool = True) -> None:
        """Deliver to this Request URL from now on, once it has answered Slack's challenge."""
        self._request_url = RequestUrl(url, self.signing_secret, self._clock)
        if verify:
            await self._request_url.verify()
        self.delivery.line = self._request_url

    def revoke_token(self) -> None:
        """Take away the bot's token: calls answer `token_revoked`, and the app is told."""
        self.workspace.token_revoked = True
        self.events.tokens_revoked()

    async def settled(self) -> None:
        """Return when every delivery has been acknowledged or given up."""
        await self.delivery.settled()
