"""The Slack adapter before a simulated workspace, with a desk in the bot's place that notes what comes in."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from starlette.applications import Starlette

from adapters.platform import NotTaken, Parcel
from adapters.sandbox.server import LoopbackServer
from adapters.sandbox.slack import SlackSandbox
from adapters.slack import Slack, SlackOptions, Timings
from adapters.slack.manifest import SCOPES
from flows.chat import (
    Acknowledgement,
    Block,
    Button,
    Choice,
    CommandWord,
    Field,
    FieldKind,
    Incoming,
    Message,
    Page,
    Run,
    Style,
)

IDEA = CommandWord(
    "idea",
    {"en": "idea", "nl": "idee"},
    {"en": "Send an idea", "nl": "Stuur een idee"},
    {"en": "[title]", "nl": "[titel]"},
    daily=True,
)
SCAN = CommandWord("scan", {"en": "scan", "nl": "scan"}, {"en": "The scan", "nl": "De scan"}, {}, daily=True)
ERASE = CommandWord("erase", {"en": "erase", "nl": "wissen"}, {"en": "Erase me", "nl": "Wis mij"}, {})
COMMANDS = (IDEA, SCAN, ERASE)

QUICK = Timings(
    ping_every=0.05, look_every=0.05, silent_after=0.3, connect_within=2, try_again_after=0.1, stop_within=2
)

Reply = Callable[[Incoming], Acknowledgement]


@dataclass
class Desk:
    """Stands in for the bot: `answers` says what rides on an acknowledgement, `gate` holds a turn back."""

    answers: Reply = lambda _: Acknowledgement()
    came: list[Incoming] = field(default_factory=list)
    unopened: list[Incoming] = field(default_factory=list)
    refusals: int = 0
    error: Exception | None = None
    gates: dict[str, asyncio.Event] = field(default_factory=dict)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def receive(self, incoming: Incoming) -> Acknowledgement:
        self.came.append(incoming)
        self._news.set()
        if self.refusals:
            self.refusals -= 1
            raise NotTaken
        if self.error:
            raise self.error
        if gate := self.gates.get(incoming.sender.name):
            await gate.wait()
        return self.answers(incoming)

    async def not_opened(self, incoming: Incoming, page: Page) -> None:
        self.unopened.append(incoming)
        self._news.set()

    @property
    def acts(self) -> list[Any]:
        return [incoming.act for incoming in self.came]

    async def until(self, true: Callable[[], object]) -> None:
        async with asyncio.timeout(5):
            while not true():
                self._news.clear()
                await self._news.wait()


@dataclass
class Office:
    """A simulated workspace, the adapter in it, and the desk behind the adapter."""

    sandbox: SlackSandbox
    slack: Slack
    desk: Desk


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def office(mode: str = "socket", timings: Timings | None = None, **sandbox: Any) -> AsyncIterator[Office]:
    """Open the office; the bot may do no more than the manifest asks for."""
    async with SlackSandbox(scopes=SCOPES, **sandbox) as simulated:
        desk = Desk()
        slack = slack_for(simulated, mode, timings)
        slack.unopened = desk.not_opened
        server = LoopbackServer()
        await server.start(Starlette(routes=list(slack.routes())))
        await slack.start(desk.receive)
        if mode == "http":
            await simulated.deliver_to(f"{server.url}/slack/events")
        try:
            yield Office(simulated, slack, desk)
        finally:
            await slack.stop()
            await server.stop()


def slack_for(sandbox: SlackSandbox, mode: str = "socket", timings: Timings | None = None) -> Slack:
    options = SlackOptions(
        sandbox.bot_token,
        app_token=sandbox.app_token if mode == "socket" else None,
        signing_secret=sandbox.signing_secret if mode == "http" else None,
        base_url=sandbox.api_url,
    )
    return Slack(options, COMMANDS, now, timings)


def idea_page(title: str | None = None, state: str = "draft-1") -> Page:
    """A page with a field of every kind."""
    kinds = (Choice("improve", "Verbeteren"), Choice("renew", "Vernieuwen"))
    return Page(
        form="idea.new",
        title="Nieuw idee",
        close="Sluiten",
        submit="Verder",
        state=state,
        intro=Message((Block((Run("Plaatsen is meedoen."),), (Button("Lees meer", "privacy.more"),)),)),
        fields=(
            Field("title", FieldKind.LINE, "Je idee\nIn één regel", "5 tot 80", shortest=5, longest=80, initial=title),
            Field("kind", FieldKind.CHOICE, "Wat voor idee?", required=False, choices=kinds, refreshes=True),
            Field("days", FieldKind.NUMBER, "Hoeveel dagen?", required=False),
            Field("start", FieldKind.DATE, "Vanaf", required=False),
        ),
    )


def done_page() -> Page:
    return Page(form="idea.done", title="Klaar", close="Sluiten", intro=message("Het staat erin."))


def message(text: str, *buttons: Button) -> Message:
    return Message((Block((Run(text, typed=True),), buttons),))


def card(text: str = "Stille standup") -> Message:
    return message(text, Button("Ik doe mee", "idea.join", ("7", "nu"), Style.MAIN), Button("Nee", "idea.no"))


def parcel(to: str, content: Message, entry: int = 1, **more: Any) -> Parcel:
    return Parcel(entry, more.pop("kind", "message"), to, content, **more)
