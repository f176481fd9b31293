"""Reaching the bot from outside its thread: asking it, letting it catch up with the time, hearing what it does."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import TypeVar

import structlog

from adapters.sandbox.page.behind.timeline import Timeline
from bot.app import App
from bot.clock import Clock
from bot.sandbox.life import Life
from bot.sandbox.quiet import quiet

log = structlog.get_logger(__name__)
T = TypeVar("T")

_WITHIN = 20.0


async def reach(life: Life, what: Callable[[App], Awaitable[T]]) -> T | None:
    """Do something with the bot; None when it is not there, fails, or is killed meanwhile."""
    if not life.alive:
        return None
    try:
        async with asyncio.timeout(_WITHIN):
            return await life.ask(what)
    except Exception as error:  # noqa: BLE001 - time goes on without it
        log.warning("The bot could not be asked", action="not_reached", error=type(error).__name__)
        return None


async def catch_up(app: App, *, clock: Clock, over_night: bool) -> Mapping[str, datetime]:
    """Do what is due, in the bot's own loop, until all of it is said; returns what waits then."""
    await app.time_moved(over_night=over_night)
    await quiet(app, clock)
    return await app.waiting()


def watched(build: Callable[[], App], timeline: Timeline) -> Callable[[], App]:
    """Return what builds the bot, in any thread, so that the timeline hears what it does by itself."""
    loop = asyncio.get_running_loop()

    def told(name: str, count: int) -> None:
        loop.call_soon_threadsafe(timeline.did, name, count)

    def built() -> App:
        app = build()
        app.ticking.told = told
        return app

    return built
