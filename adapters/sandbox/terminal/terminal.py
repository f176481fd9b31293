"""The loop: draw what a person sees, read a line, do what it says."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from rich.console import Console

from adapters.sandbox.terminal.clerk import Clerk
from adapters.sandbox.terminal.paper import Paper
from adapters.sandbox.terminal.prompt import Left, Prompt, Read, Steered
from adapters.sandbox.terminal.screen import Screen
from adapters.sandbox.terminal.seat import Action, Key, Place, Seat
from adapters.sandbox.terminal.words import WORDS, word

PATIENCE = 3.0
"""Seconds to wait for the bot's first sign before the screen is drawn again."""
_LANGUAGES = {"nl": "Nederlands", "en": "English"}


class Terminal:
    """One person at a time, by lines of input."""

    def __init__(
        self, seats: Sequence[Seat], read: Read, console: Console, settled: Callable[[], Awaitable[None]]
    ) -> None:
        """The first seat is taken first; `settled` returns when the bot has said all it has to say."""
        self._seats = seats
        self._seat = seats[0]
        self._place: Place = "chat"
        self._paper = Paper(console)
        self._screen = Screen(self._paper)
        self._prompt = Prompt(self._paper, read)
        self._settled = settled
        self._news = asyncio.Event()

    async def run(self) -> None:
        """Go on until there are no more lines, or one says to stop."""
        for language in WORDS:
            greeting = word(language, "greeting", name=self._seat.part.name, platform=self._seat.platform)
            self._screen.notice(greeting)
        try:
            while True:
                await self._sit(self._seat)
        except Left:
            self._paper.line()
        finally:
            self._prompt.close()

    async def _sit(self, seat: Seat) -> None:
        """Be this person until another is chosen."""
        unwatch = seat.watch(self._news.set)
        try:
            while self._seat is seat:
                await self._turn()
        finally:
            unwatch()

    async def _turn(self) -> None:
        """Draw, and do what the next line says; when something came in first, that was all."""
        self._news.clear()
        try:
            if form := self._seat.form:
                self._screen.draw_form(self._seat, form)
                await Clerk(self._seat, self._paper, self._prompt.answer, self._use).take()
                return
            self._screen.draw(self._seat, self._place)
            line = await self._prompt.line(self._news)
            if line is None:
                await self._settled()
            else:
                await self._obey(line.strip())
        except Steered as steered:
            await self._steer(str(steered))

    async def _obey(self, line: str) -> None:
        if line.startswith(":"):
            await self._steer(line)
        elif line.isdecimal():
            await self._press(int(line))
        elif line:
            await self._say(line)

    async def _press(self, number: int) -> None:
        keys = self._screen.keys
        if 1 <= number <= len(keys):
            await self._use(keys[number - 1])
        else:
            self._notice("no_button" if keys else "no_buttons", typed=number)

    async def _say(self, text: str) -> None:
        seat, place = self._seat, "chat" if self._place == "home" else self._place
        self._place = place
        await self._do(lambda: seat.say(text, place), answered=place == "chat" or text.startswith("/"))

    async def _use(self, key: Key) -> None:
        await self._do(key.press, answered=key.answered)

    async def _do(self, action: Action, *, answered: bool = True) -> None:
        """Do something, wait for what comes of it, and follow it to the chat where it shows."""
        before = self._chat()
        self._news.clear()
        if said := await action():
            self._screen.notice(said)
        elif answered:
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE):
                    await self._news.wait()
        await self._settled()
        if self._chat() != before:
            self._place = "chat"

    async def _steer(self, line: str) -> None:
        """Do what a line for the terminal itself says, and then the one typed instead of an answer it asked for."""
        while line:
            try:
                await self._heed(line)
            except Steered as steered:
                line = str(steered)
            else:
                return

    async def _heed(self, line: str) -> None:
        name, _, rest = line[1:].strip().partition(" ")
        match name.lower():
            case "who":
                await self._choose(rest.strip())
            case "chat" | "home" | "pool" as place:
                await self._go(place)
            case "say" if rest.strip():
                await self._say(rest.strip())
            case "close":
                await self._close()
            case "help":
                self._notice("help")
            case "quit":
                raise Left
            case _:
                self._notice("unknown", typed=line)

    async def _choose(self, typed: str) -> None:
        """Be somebody else, by number or by name."""
        if not typed:
            self._paper.line(self._word("who"), "bold")
            self._paper.choices([_introduced(seat) for seat in self._seats])
            typed = (await self._prompt.answer()).strip()
        found = self._found(typed.lower())
        if found is not None:
            self._seat, self._place = found, "chat"
        elif typed:
            self._notice("nobody", typed=typed, most=len(self._seats))

    def _found(self, typed: str) -> Seat | None:
        if typed.isdecimal():
            return self._seats[int(typed) - 1] if 1 <= int(typed) <= len(self._seats) else None
        named = (seat for seat in self._seats if f"{seat.part.name} {seat.platform}".lower().startswith(typed))
        return next(named, None) if typed else None

    async def _go(self, place: Place) -> None:
        seat = self._seat
        if place not in seat.places:
            self._notice("no_home", platform=seat.platform)
            return
        if seat.form is not None:
            self._notice("form_open")
            return

        async def look() -> str:
            await seat.look(place)
            return ""

        await self._do(look, answered=place == "home" and not seat.cards("home"))
        self._place = place

    async def _close(self) -> None:
        if self._seat.form is None:
            self._notice("no_form")
        else:
            await self._seat.close()

    def _chat(self) -> list[str]:
        return [str(card) for card in self._seat.cards("chat")]

    def _notice(self, key: str, **values: object) -> None:
        self._screen.notice(self._word(key, **values))

    def _word(self, key: str, **values: object) -> str:
        return word(self._seat.part.language, key, **values)


def _introduced(seat: Seat) -> str:
    return f"{seat.part.name}: {seat.part.work}, {seat.platform}, {_LANGUAGES[seat.part.language]}"
