"""The stage of a story: both simulated platforms, the real bot between them, a database, a clock that can be moved."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Literal

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from bot.app import App
from bot.building import build
from bot.settings.model import Settings
from bot.settings.sections import Database, Nudges, Organisation, Slack, Telegram, Web
from storage.store import Store
from tests.stories.actors import Actor, OnSlack, OnTelegram

MONDAY = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
RETRIES = (0.0, 0.5, 2.0)
"""Seconds before Slack hands over an event once more: sooner than in reality, since nobody waits for a minute here."""
LOCALES = {"nl": ("nl-NL", "Europe/Amsterdam"), "en": ("en-GB", "Europe/London")}
_LINE = re.compile(r"(?P<who>\w+)(?P<fills> fills in)?:\s*(?P<what>.*)")
_TURNS_TO = re.compile(r"\((\w+) looks\)")
_LATER = re.compile(r"\((\d+) (minute|hour|day|week)s? later\)")


class MovedClock:
    """A clock that stands where the story puts it, plus the real time since."""

    def __init__(self, start: datetime = MONDAY) -> None:
        self._offset = start - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def seconds(self) -> float:
        """Return the same moment as the platforms count it, since 1970."""
        return self().timestamp()

    def move(self, by: timedelta) -> None:
        self._offset += by


class Stage:
    """Where people of a story meet the bot."""

    def __init__(self, slack: SlackSandbox, telegram: TelegramSandbox, database_url: str, clock: MovedClock) -> None:
        self.slack = slack
        self.telegram = telegram
        self.database_url = database_url
        self.clock = clock
        self.actors: dict[str, Actor] = {}
        self.channel = slack.add_channel("ideeen")
        self.group = telegram.add_group("Ideeën")
        self.organisers: list[str] = []
        self.settings_changes: dict[str, object] = {}
        self.paced = False
        """Whether the platforms' limits are there; without them a story takes no longer than its people."""
        self.by_web = False
        """Whether the platforms reach the bot over HTTP, instead of a socket and polling."""
        self._port = 0
        self.app: App
        self.store: Store
        self._stop = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    def settings(self) -> Settings:
        """Return the settings of the bot in this story."""
        slack, telegram = self.slack, self.telegram
        values = {
            "organisation": Organisation(name="Voorbeeld"),
            "database": Database(url=self.database_url),
            "nudges": Nudges(spread_minutes=0),
            "web": Web(port=self._port),
            "organisers": tuple(self.organisers),
            "slack": Slack(
                bot_token=slack.bot_token,
                app_token="" if self.by_web else slack.app_token,
                signing_secret=slack.signing_secret if self.by_web else "",
                base_url=slack.api_url,
                pool_channel=self.channel.id,
            ),
            "telegram": Telegram(
                token=telegram.token,
                base_url=telegram.base_url,
                base_file_url=telegram.base_file_url,
                webhook_url=f"http://127.0.0.1:{self._port}" if self.by_web else "",
                webhook_secret="a-long-word" if self.by_web else "",
                pool_chat=str(self.group.id),
            ),
        }
        return Settings(**{**values, **self.settings_changes})

    def person(self, name: str, platform: str, language: str = "nl", *, colleague: bool = True) -> Actor:
        """Bring somebody on stage; on Telegram a colleague is in the pool's group, a stranger is not."""
        if platform == "slack":
            locale, zone = LOCALES[language]
            someone = self.slack.add_person(name.capitalize(), locale=locale, tz=zone)
            self.channel.members[someone.id] = None
            self.actors[name] = OnSlack(someone)
        else:
            other = self.telegram.add_person(name.capitalize(), language=language)
            if colleague:
                self.group.members[other.id] = "member"
            self.actors[name] = OnTelegram(other)
        return self.actors[name]

    async def start(self) -> None:
        """Start the bot, and wait until it is ready."""
        self._port = _free_port() if self.by_web else 0
        self.app = build(self.settings(), self.clock, paced=self.paced)
        self.store = self.app.store
        self._stop = asyncio.Event()
        self._running = asyncio.create_task(self.app.run(self._stop))
        ready = asyncio.create_task(self.app.ready())
        await asyncio.wait([self._running, ready], return_when=asyncio.FIRST_COMPLETED)
        if self._running.done():
            ready.cancel()
            await self._running
        if self.by_web:
            await self.slack.deliver_to(f"{self.app.web_url}/slack/events")

    async def time_passes(self, **by: float) -> None:
        """Let hours or days go by, and what is due then be done."""
        self.clock.move(timedelta(**by))
        await self.app.time_moved()

    async def stop(self) -> None:
        """Stop the bot as an operator would."""
        if self._running is not None:
            self._stop.set()
            await self._running
            self._running = None

    async def plays(self, story: str) -> None:
        """Play a transcript, line by line."""
        lines = [line.strip() for line in story.strip().splitlines() if line.strip()]
        last = next(iter(self.actors.values()))
        while lines:
            line = lines.pop(0)
            if later := _LATER.fullmatch(line):
                await self.time_passes(**{f"{later[2]}s": int(later[1])})
                continue
            if looks := _TURNS_TO.fullmatch(line):
                last = self.actors[looks[1]]
                continue
            said = _LINE.fullmatch(line)
            assert said is not None, f"not a line of a story: {line!r}"
            if said["who"] == "bot":
                text, buttons = _with_buttons(said["what"])
                await last.sees(text, buttons)
                continue
            last = self.actors[said["who"]]
            if said["fills"]:
                answers = dict(_answer(lines.pop(0)) for _ in iter(lambda: bool(lines) and " = " in lines[0], False))
                await last.fills_in(answers)
            elif said["what"].startswith("["):
                await last.presses(said["what"].strip("[]"))
            else:
                await last.says(said["what"])


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _answer(line: str) -> tuple[str, str]:
    name, _, value = line.partition(" = ")
    return name.strip(), value.strip()


def _with_buttons(text: str) -> tuple[str, list[str]]:
    buttons = re.findall(r"\[([^\]]+)\]", text)
    return re.sub(r"\s*\[[^\]]+\]", "", text).strip(), buttons


@asynccontextmanager
async def new_stage(database_url: str, limits: Literal["documented", "off"] = "off") -> AsyncIterator[Stage]:
    """Give a stage whose bot is not started yet; nobody leaves it having broken a platform's rules."""
    clock = MovedClock()
    async with (
        SlackSandbox(limits=limits, clock=clock.seconds, retry_after=RETRIES) as slack,
        TelegramSandbox(limits=limits, clock=clock.seconds) as telegram,
    ):
        stage = Stage(slack, telegram, database_url, clock)
        stage.paced = limits == "documented"
        try:
            yield stage
        finally:
            await stage.stop()
        assert not slack.violations, slack.violations
        assert not telegram.violations, telegram.violations
