"""The whole sandbox in a test: both platforms, the bot in its own thread, and what the page shows and does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from adapters.sandbox.page import Bench
from adapters.sandbox.page.deeds import do
from adapters.sandbox.page.drawing import Drawing
from adapters.sandbox.page.look import Look
from bot.sandbox.assembly import assembled
from bot.sandbox.life import Life
from bot.sandbox.playground import Playground, playground
from bot.sandbox.witness import Witness
from bot.settings.sections import Log

PROBLEM = "We praten elke ochtend veel te lang, voor iedereen."


@dataclass
class Scene:
    """What a test plays with; Noor is on Telegram, Bas and Emma are on Slack."""

    ground: Playground
    life: Life
    witness: Witness
    bench: Bench
    look: Look

    def someone(self, name: str) -> Any:
        return next(one for one in self.ground.cast.people if one.part.name == name)

    def on_slack(self, name: str) -> Any:
        return self.someone(name).slack

    def on_telegram(self, name: str) -> Any:
        return self.someone(name).telegram

    async def does(self, deed: str, **given: Any) -> dict[str, Any]:
        return await do(self.bench, self.look, {"do": deed, **given})

    def draws(self, part: str, **changes: Any) -> str:
        return Drawing(self.bench).part(part, replace(self.look, **changes))


@asynccontextmanager
async def scene(folder: Path, *, starts: bool = True) -> AsyncIterator[Scene]:
    """Give a sandbox with its bot; nobody leaves it having broken a platform's rules."""
    async with playground() as ground:
        settings = ground.settings(folder, 0, Log(level="ERROR"))
        sandbox = assembled(ground, settings)
        if starts:
            await sandbox.life.start()
        try:
            yield Scene(ground, sandbox.life, sandbox.witness, sandbox.bench, Look.read({}, sandbox.bench, "en"))
        finally:
            await sandbox.life.stop()
        assert not ground.slack.violations, ground.slack.violations
        assert not ground.telegram.violations, ground.telegram.violations


async def joins_on_telegram(person: Any) -> None:
    await person.start()
    for label in ("Ja, vertel", "Ik doe mee"):
        await person.sees_buttons(label)
        await person.press(label)
    await person.sees("Fijn dat je meedoet")


async def joins_on_slack(person: Any) -> None:
    await person.write("start")
    for label in ("Ja, vertel", "Ik doe mee"):
        await person.sees(f"[{label}]")
        await person.press(label)
    await person.sees("Fijn dat je meedoet")
