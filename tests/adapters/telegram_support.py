"""A bot that listens on the simulated Telegram and writes down what it hears."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.platform import Parcel
from adapters.sandbox.telegram import TelegramSandbox
from adapters.telegram import Patience, Telegram, TelegramOptions
from flows.chat import Acknowledgement, Act, Block, Button, CommandWord, Incoming, Message, Run

COMMANDS = (
    CommandWord("idea", {"en": "idea", "nl": "idee"}, {"en": "Send an idea", "nl": "Stuur een idee in"}, {}),
    CommandWord("mine", {"en": "mine", "nl": "mijn"}, {"en": "What is yours", "nl": "Wat van jou is"}, {}),
)
SWIFT = Patience(poll=5, first=0.01, longest=0.05, conflict=0.05, refused=0.05, again=0.02, idle=0.02)

Answer = Callable[[Incoming], Awaitable[Acknowledgement]]


class Clock:
    """A clock that moves when told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


async def nothing_to_say(_: Incoming) -> Acknowledgement:
    return Acknowledgement()


@dataclass
class Ear:
    """The bot's side: everything it heard, and what it answers."""

    answer: Answer = nothing_to_say
    heard: list[Incoming] = field(default_factory=list)

    async def receive(self, incoming: Incoming) -> Acknowledgement:
        self.heard.append(incoming)
        return await self.answer(incoming)

    @property
    def acts(self) -> list[Act]:
        return [incoming.act for incoming in self.heard]


def options(sandbox: TelegramSandbox, **chosen: Any) -> TelegramOptions:
    return TelegramOptions(sandbox.token, sandbox.base_url, sandbox.base_file_url, **chosen)


def new_telegram(sandbox: TelegramSandbox, *, clock: Clock | None = None, **chosen: Any) -> Telegram:
    patience, polls = chosen.pop("patience", SWIFT), chosen.pop("polls", lambda: True)
    introduction = chosen.pop("introduction", {})
    chosen_options = options(sandbox, **chosen)
    return Telegram(chosen_options, COMMANDS, clock or Clock(), polls, introduction=introduction, patience=patience)


@asynccontextmanager
async def listening(sandbox: TelegramSandbox, ear: Ear, **chosen: Any) -> AsyncIterator[Telegram]:
    """A bot that is connected to this Telegram."""
    telegram = new_telegram(sandbox, **chosen)
    await telegram.start(ear.receive)
    try:
        yield telegram
    finally:
        await telegram.stop()


def said(text: str, *buttons: Button, typed: bool = False) -> Message:
    return Message((Block((Run(text, typed=typed),), buttons),))


def parcel(
    address: str, message: Message, *, receipt: str | None = None, kind: str = "message", under: str | None = None
) -> Parcel:
    return Parcel(1, kind, address, message, receipt, under)


async def until(happened: Callable[[], Any], within: float = 5.0) -> None:
    """Wait until this, called again and again (and awaited where it has to be), is true."""
    async with asyncio.timeout(within):
        while True:
            found = happened()
            if await found if inspect.isawaitable(found) else found:
                return
            await asyncio.sleep(0.005)
