"""A sandbox with people who act, and the real bot between the platforms."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import TypeVar

from sqlalchemy import select

from adapters.sandbox.crowd import colleagues
from adapters.sandbox.crowd.colleague import Colleague
from bot.app import App
from bot.building import build
from bot.sandbox.life import Life
from bot.sandbox.playground import Playground, playground
from bot.sandbox.population import Population
from bot.settings.sections import Log
from flows.forms import Form
from storage.models import Idea, Member

T = TypeVar("T", Idea, Member)


def chance(seed: int) -> Random:
    """Return chance that is the same each time."""
    return Random(seed)  # noqa: S311 - people, not secrets


def limits(form: type[Form], field: str) -> tuple[int, int]:
    """Return the fewest and the most characters that a field of a form takes."""
    kind = next(one.kind for one in form.questions if one.name == field)
    return kind.shortest, kind.longest  # type: ignore[attr-defined]  # of lines and prose


def everybody(ground: Playground) -> list[Colleague]:
    """Return everybody as people who act."""
    return colleagues(ground.cast)


async def ideas(life: Life) -> list[Idea]:
    """Return all ideas."""
    return await life.ask(lambda app: _all(app, Idea))


async def members(life: Life) -> list[Member]:
    """Return all members."""
    return await life.ask(lambda app: _all(app, Member))


async def _all(app: App, kind: type[T]) -> list[T]:
    async with app.store.read() as work:
        return list(await work._session.scalars(select(kind)))


@asynccontextmanager
async def opened(folder: Path, population: Population) -> AsyncIterator[tuple[Playground, Life]]:
    """Open a sandbox whose bot runs; nobody leaves it having broken a platform's rules."""
    async with playground(population) as ground:
        ground.slack.limits.mode = "off"  # people who act without a pause are faster than anybody
        settings = ground.settings(folder, 0, Log(level="ERROR"))
        life = Life(lambda: build(settings, ground.clock, paced=False))
        await life.start()
        try:
            yield ground, life
        finally:
            await life.stop()
        assert not ground.slack.violations, ground.slack.violations
        assert not ground.telegram.violations, ground.telegram.violations
