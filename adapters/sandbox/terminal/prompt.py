"""Asking for a line: with news that may come in between, or as the answer to a question."""

import asyncio
from collections.abc import Awaitable, Callable

from adapters.sandbox.terminal.paper import Paper

Read = Callable[[], Awaitable[str | None]]
"""Gives the next line, None when there are no more."""
AS_TEXT = ":say "


class Left(Exception):
    """Whoever sits here wants to stop."""


class Steered(Exception):
    """Instead of an answer came a line for the terminal itself."""


class Prompt:
    """Where lines come from."""

    def __init__(self, paper: Paper, read: Read) -> None:
        self._paper = paper
        self._read = read
        self._reading: asyncio.Future[str | None] | None = None

    async def line(self, news: asyncio.Event) -> str | None:
        """The next line; None when there was news first. Raises `Left` at the end."""
        self._paper.prompt()
        reading, waiting = self._next(), asyncio.ensure_future(news.wait())
        try:
            await asyncio.wait((reading, waiting), return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        if reading.done():
            return self._take(reading.result())
        self._paper.line()
        return None

    async def answer(self) -> str:
        """The answer to a question. Raises `Steered` and `Left`."""
        self._paper.prompt()
        line = self._take(await self._next())
        if line.startswith(AS_TEXT):
            return line.removeprefix(AS_TEXT)
        if line.startswith(":"):
            raise Steered(line)
        return line

    def close(self) -> None:
        """Wait for no more lines."""
        if self._reading is not None:
            self._reading.cancel()

    def _next(self) -> asyncio.Future[str | None]:
        """The line being read; news interrupts our waiting for it, and never loses it."""
        if self._reading is None:
            self._reading = asyncio.ensure_future(self._read())
        return self._reading

    def _take(self, line: str | None) -> str:
        self._reading = None
        if line is None:
            raise Left
        self._paper.echo(line)
        return line
