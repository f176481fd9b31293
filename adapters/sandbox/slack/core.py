"""What every part of the simulation shares."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from adapters.sandbox.slack.delivery import Delivery
from adapters.sandbox.slack.events import Events
from adapters.sandbox.slack.faults import Faults
from adapters.sandbox.slack.files import Files
from adapters.sandbox.slack.judge import Judge
from adapters.sandbox.slack.limits import Limits
from adapters.sandbox.slack.response_urls import ResponseUrls
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.slack.socket_mode import SocketMode
from adapters.sandbox.slack.triggers import Triggers
from adapters.sandbox.slack.workspace import Workspace


@dataclass(frozen=True)
class Call:
    """One call of the Web API, as it ended."""

    method: str
    ok: bool
    error: str
    args: Json
    """Ids and sizes, never what people wrote."""
    at: float
    """The clock when it came in."""
    trigger_age: float | None
    """Seconds between what the person did and this call, where it used a trigger."""


class Calls(list[Call]):
    """All calls of the Web API, oldest first; a test may wait for one."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[tuple[str, asyncio.Future[Call]]] = []

    def note(self, call: Call) -> None:
        """Remember a call that has just been answered."""
        self.append(call)
        for method, waiting in self._waiting:
            if method == call.method and not waiting.done():
                waiting.set_result(call)

    async def last(self, method: str, within: float = 5.0) -> Call:
        """The last call of this method, once there is one."""
        for call in reversed(self):
            if call.method == method:
                return call
        waiting: asyncio.Future[Call] = asyncio.get_running_loop().create_future()
        self._waiting.append((method, waiting))
        try:
            async with asyncio.timeout(within):
                return await waiting
        except TimeoutError:
            raise AssertionError(f"the app did not call {method} within {within} s") from None
        finally:
            self._waiting.remove((method, waiting))


@dataclass
class Core:
    """The parts of one simulated Slack."""

    clock: Callable[[], float]
    bot_token: str
    app_token: str
    workspace: Workspace
    judge: Judge
    limits: Limits
    triggers: Triggers
    faults: Faults
    delivery: Delivery
    events: Events
    sockets: SocketMode
    response_urls: ResponseUrls
    files: Files
    calls: Calls = field(default_factory=Calls)
    commands: set[str] | None = None
    """The slash commands of the app, such as `/idea`; None takes any."""
