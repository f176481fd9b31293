"""The real bot between two simulated platforms with demo people in them, all in one process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from adapters.sandbox.cast import ORGANISATION, Cast, Language, assemble
from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.crowd import Crowd, Story
from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from adapters.slack import manifest
from bot.app import App
from bot.connecting import house_of
from bot.sandbox.population import Population
from bot.sandbox.quiet import quiet
from bot.settings import Settings
from bot.settings.sections import Database, Log, Organisation, Slack, Telegram, Web

_TAKEN_WITHIN = 3.0
_RETRIES = (0.0, 3.0, 15.0)
"""Seconds before Slack hands over an event once more: sooner than in reality, for who kills the bot and looks on."""


@dataclass(frozen=True, slots=True)
class Playground:
    """Both platforms and their people, before any bot is there."""

    slack: SlackSandbox
    telegram: TelegramSandbox
    cast: Cast
    clock: SandboxClock
    manifest: dict[str, Any]
    """The Slack app's: what Slack would know of the bot's commands and shortcuts."""
    language: Language
    """The organisation's own."""
    crowd: Crowd
    story: Story | None = None
    """What is lived before anybody plays, where that was asked for."""

    def settings(self, folder: Path, port: int, log_settings: Log, public_url: str = "") -> Settings:
        """The settings of a bot that lives here, and whose pages for people are at this address, if at any."""
        return Settings(
            organisation=Organisation(name=ORGANISATION, language=self.language, privacy_contact="Fatima"),
            organisers=self.cast.organisers,
            database=Database(url=f"sqlite+aiosqlite:///{_new_file(folder)}"),
            slack=Slack(
                bot_token=SecretStr(self.slack.bot_token),
                app_token=SecretStr(self.slack.app_token),
                base_url=self.slack.api_url,
                pool_channel=self.cast.channel.id,
            ),
            telegram=Telegram(
                token=SecretStr(self.telegram.token),
                base_url=self.telegram.base_url,
                base_file_url=self.telegram.base_file_url,
                pool_chat=str(self.cast.group.id),
            ),
            web=Web(port=port, public_url=public_url),
            log=log_settings,
        )

    async def taken(self) -> None:
        """Wait until the bot has taken all that people did, or for some seconds."""
        try:
            async with asyncio.timeout(_TAKEN_WITHIN):
                await self.slack.settled()
                await self.telegram.settled(_TAKEN_WITHIN)
        except TimeoutError:
            pass  # what comes later is shown when it comes

    async def settled(self, app: App) -> None:
        """Wait until the bot, in this loop, has taken all that people did and delivered all its answers."""
        await self.taken()
        await quiet(app, self.clock)


@asynccontextmanager
async def playground(population: Population | None = None, start: datetime | None = None) -> AsyncIterator[Playground]:
    """Open both platforms on loopback, with people in them; the cast and now, without another word."""
    people = population or Population()
    clock, app = SandboxClock(start or people.since), _manifest(people.language)
    commands = {command["command"] for command in app["features"]["slash_commands"]}
    async with (
        SlackSandbox(commands=commands, clock=clock.seconds, limits="off", retry_after=_RETRIES) as slack,
        TelegramSandbox(clock=clock.seconds) as telegram,
    ):
        cast = assemble(slack, telegram, people.parts, people.language)
        yield Playground(slack, telegram, cast, clock, app, people.language, *people.brought_to_life(cast))


def _manifest(language: Language) -> dict[str, Any]:
    """The manifest as an organisation with this language would make it."""
    settings = Settings()
    return manifest(house_of(settings).vocabulary.words, tuple(dict.fromkeys((language, *settings.languages))))


@asynccontextmanager
async def running(app: App, stop: asyncio.Event) -> AsyncIterator["asyncio.Task[None]"]:
    """Run the bot; gives the task it runs in, once it is ready."""
    task = asyncio.create_task(app.run(stop), name="bot")
    ready = asyncio.create_task(app.ready())
    try:
        await asyncio.wait((task, ready), return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            await task  # raises why it could not start
        yield task
    finally:
        ready.cancel()
        stop.set()
        await task


def _new_file(folder: Path) -> Path:
    """A new database each time: the platforms begin anew as well, and would contradict what an old one remembers."""
    return folder.resolve() / f"sandbox-{datetime.now(UTC):%Y%m%d-%H%M%S}.db"
