"""A terminal with the real bot behind it, typed at by a test."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import StringIO
from pathlib import Path

from rich.console import Console

from adapters.sandbox.slack import SlackPerson
from adapters.sandbox.telegram import TelegramPerson
from adapters.sandbox.terminal import Keyboard, Terminal, seats_of
from bot.app import App
from bot.building import build
from bot.sandbox.playground import Playground, playground, running
from bot.settings.sections import Log


class Desk:
    """A screen and a keyboard."""

    def __init__(self, ground: Playground, app: App) -> None:
        self.ground = ground
        self._app = app
        self._paper = StringIO()
        source, self._keys = os.pipe()
        self._keyboard = Keyboard(source)

    def on_slack(self, name: str) -> SlackPerson:
        found = next(one.slack for one in self.ground.cast.people if one.part.name == name)
        assert found is not None
        return found

    def on_telegram(self, name: str) -> TelegramPerson:
        found = next(one.telegram for one in self.ground.cast.people if one.part.name == name)
        assert found is not None
        return found

    def type(self, *lines: str) -> None:
        """Type ahead; every line is read when the bot has answered the one before."""
        os.write(self._keys, "".join(f"{line}\n" for line in lines).encode())

    def leave(self) -> None:
        os.close(self._keys)

    async def run(self) -> None:
        self._keyboard.start()
        seats = seats_of(self.ground.cast, self.ground.slack, self.ground.telegram)
        console = Console(file=self._paper, width=300, markup=False, emoji=False, highlight=False)
        await Terminal(seats, self._keyboard.line, console, lambda: self.ground.settled(self._app)).run()

    async def plays(self, *lines: str) -> None:
        """Type these lines, and then there are no more."""
        self.type(*lines)
        self.leave()
        await self.run()

    async def shows(self, text: str) -> None:
        """Wait until this stands on the last screen and a line is asked for."""
        async with asyncio.timeout(10):
            while True:
                if self.screens and text in self.last and self.last.endswith("\n>\n"):
                    return
                await asyncio.sleep(0.01)

    @property
    def text(self) -> str:
        return self._paper.getvalue()

    @property
    def screens(self) -> list[str]:
        """Every drawing of the screen, with what was asked and typed under it."""
        screens: list[str] = []
        for line in self.text.splitlines():
            if line.endswith("──"):
                screens.append("")
            if screens:
                screens[-1] += line.rstrip() + "\n"
        return screens

    @property
    def last(self) -> str:
        return self.screens[-1]


@asynccontextmanager
async def new_desk(folder: Path) -> AsyncIterator[Desk]:
    """Sit down at a terminal behind which everything runs; nobody leaves it having broken a platform's rules."""
    async with playground() as ground:
        app = build(ground.settings(folder, 0, Log()), ground.clock)
        async with running(app, asyncio.Event()):
            yield Desk(ground, app)
        assert not ground.slack.violations, ground.slack.violations
        assert not ground.telegram.violations, ground.telegram.violations
