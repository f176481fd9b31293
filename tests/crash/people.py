"""People who send ideas, and who press again and send again when nothing happens."""

import asyncio
from collections.abc import Callable
from itertools import repeat
from random import Random
from string import ascii_lowercase
from typing import Protocol

from adapters.sandbox.slack import SlackPerson
from adapters.sandbox.telegram import TelegramPerson
from adapters.sandbox.telegram.screen import Shown

THANKS = "Dank je, je idee staat erin."
SMALLEST = "Een ochtend stil werken"
IMPATIENT = 4.0
"""Seconds after which somebody tries again."""


def problem_of(title: str) -> str:
    """Return a problem that is like no other, so that nobody is asked to join somebody else's idea."""
    random = Random(title)  # noqa: S311 - a text, not a secret
    return " ".join("".join(random.choices(ascii_lowercase, k=9)) for _ in range(6))


class Colleague(Protocol):
    """Somebody who joins and sends ideas."""

    async def joins(self) -> None: ...

    async def sends(self, title: str) -> None: ...

    @property
    def acknowledged(self) -> list[str]: ...

    @property
    def thanks(self) -> int: ...

    @property
    def screen(self) -> str: ...


class OnSlack:
    """Fills in pages."""

    def __init__(self, person: SlackPerson) -> None:
        self.person = person
        self.acknowledged: list[str] = []

    async def joins(self) -> None:
        await self.person.write("start")
        await self._press("Ja, vertel")
        await self._press("Ik doe mee")
        await self.person.sees_message("Fijn dat je meedoet", within=30)

    async def sends(self, title: str) -> None:
        """Send one idea; returns when Slack has the answer to the last page."""
        for pause in repeat(0.5):
            if await self._opened(title):
                break
            await asyncio.sleep(pause)
        answers = {"problem": problem_of(title), "type": "Verbeteren", "smallest": SMALLEST, "role": "Ik wil meedoen"}
        await self.person.fill({"title": title, **answers})
        while self.person.modal is not None:
            await self.person.submit()
            if self.person.modal is not None and self.person.modal.error:
                await asyncio.sleep(0.5)
        self.acknowledged.append(title)

    @property
    def thanks(self) -> int:
        return sum(THANKS in message.text for message in self.person.dm)

    @property
    def screen(self) -> str:
        return self.person.screen

    async def _opened(self, title: str) -> bool:
        await self.person.command(f"/idee {title}")
        try:
            await self.person.sees_modal(within=IMPATIENT)
        except AssertionError:
            return False
        return True

    async def _press(self, label: str) -> None:
        await _until(lambda: any(label in message.buttons for message in self.person.dm))
        await self.person.press(label)


class OnTelegram:
    """Answers question by question: does what the newest message asks, and again when nothing changes."""

    def __init__(self, person: TelegramPerson) -> None:
        self.person = person
        self.acknowledged: list[str] = []
        self._asked = 0
        self._title = ""
        self._posted = False

    async def joins(self) -> None:
        await self.person.start()
        for label in ("Ja, vertel", "Ik doe mee"):
            await self.person.sees_buttons(label, within=30)
            await self.person.press(label)
        await self.person.sees("Fijn dat je meedoet", within=30)

    async def sends(self, title: str) -> None:
        """Send one idea; returns when the thanks are on the screen.

        Not when they are there before it was posted: those are for the idea before, said again after a kill.
        """
        self._title, self._posted = title, False
        self._asked = (await self.person.write(f"/idee {title}")).id
        done: tuple[int, str] | None = None
        while not ((shown := self._newest()) and self._posted and THANKS in shown.text):
            state = (shown.id, shown.text) if shown else None
            if state == done:
                await self._something_new(state)
                done = None
                continue
            if shown:
                await self._answer(shown)
            else:
                await self._something_new(None)
                if self._newest() is None:
                    await self.person.write(f"/idee {title}")
            done = state
        self.acknowledged.append(title)

    @property
    def thanks(self) -> int:
        return sum(THANKS in message.text for message in self.person.chat())

    @property
    def screen(self) -> str:
        return "\n".join(f"{message.id}. {message}" for message in self.person.chat())

    async def _answer(self, shown: Shown) -> None:
        for label in ("Plaatsen", "Daarmee verder", "Verder invullen", "Verbeteren", "Ik wil meedoen"):
            if label in shown.buttons:
                self._posted |= label == "Plaatsen"
                await self.person.press(label, shown)
                return
        if "kleinste" in shown.text:
            await self.person.write(SMALLEST)
        elif "beter kan" in shown.text:
            await self.person.write(problem_of(self._title))

    def _newest(self) -> Shown | None:
        said = [message for message in self.person.chat() if message.from_bot and message.id > self._asked]
        return said[-1] if said else None

    async def _something_new(self, before: tuple[int, str] | None) -> None:
        """Wait until the newest message is another one or changed, or patience is over."""

        def is_new() -> bool:
            newest = self._newest()
            return (newest and (newest.id, newest.text)) != before

        await _until(is_new, IMPATIENT, must=False)


async def _until(holds: Callable[[], bool], within: float = 30.0, *, must: bool = True) -> None:
    for _ in range(int(within / 0.1)):
        if holds():
            return
        await asyncio.sleep(0.1)
    assert not must, "it did not happen in time"


async def sends_ideas(
    colleague: Colleague, name: str, random: Random, goes_on: Callable[[], bool], pause: float
) -> list[str]:
    """Send one idea after another as long as it `goes_on`, at least one; returns their titles."""
    titles: list[str] = []
    await asyncio.sleep(random.uniform(0, pause))
    while not titles or goes_on():
        titles.append(f"Idee {len(titles) + 1} van {name}")
        await colleague.sends(titles[-1])
        await asyncio.sleep(random.uniform(0.2, pause))
    return titles
