"""A story is lived: people act on the real bot while the clock moves, as fast as the bot keeps up."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.crowd import Story
from bot.app import App
from bot.sandbox.life import Life
from bot.sandbox.playground import Playground

_ZONE = ZoneInfo("Europe/Amsterdam")
_MORNING = time(9, 5)
_LOOK_EVERY = 0.05
_LONGEST = timedelta(days=14)


async def live(story: Story, ground: Playground, life: Life, random: Random) -> None:
    """Live the story to its end, and the clock to now."""
    for at, together in story.moments():
        await _goes_by(ground.clock, life, at)
        await story.live(at, together, random)
        await _ask(life, ground.settled)
    await _goes_by(ground.clock, life, datetime.now(UTC))


async def _goes_by(clock: SandboxClock, life: Life, until: datetime) -> None:
    """Let time go by, with what is due on the way: at least every two weeks, and on the morning of the last day."""
    morning = datetime.combine(until.astimezone(_ZONE), _MORNING, _ZONE)
    while clock() < min(morning, until):
        clock.move_to(min(clock() + _LONGEST, morning, until))
        await _ask(life, partial(App.time_moved, over_night=False))
    clock.move_to(until)


async def _ask(life: Life, what: Callable[[App], Awaitable[None]]) -> None:
    """Do something with the bot once it is there: it may be killed and started again in the middle of this."""
    while not life.alive:  # noqa: ASYNC110 - it tells nobody when it lives again
        await asyncio.sleep(_LOOK_EVERY)
    try:
        await life.ask(what)
    except RuntimeError:
        if life.alive:
            raise
    except asyncio.CancelledError:
        if (task := asyncio.current_task()) and task.cancelling():
            raise
