"""A story is lived: people act on the real bot while the clock moves, as fast as the bot keeps up."""

from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.crowd import Story
from bot.app import App
from bot.sandbox.life import Life
from bot.sandbox.playground import Playground

_ZONE = ZoneInfo("Europe/Amsterdam")
_MORNING = time(9, 5)
_LONGEST = timedelta(days=14)


async def live(story: Story, ground: Playground, life: Life, random: Random) -> None:
    """Live the story to its end and the clock to now; then start the bot anew, with the usual pace and limits."""
    usual, ground.slack.limits.mode = ground.slack.limits.mode, "off"  # a year in seconds is faster than any platform
    try:
        for at, together in story.moments():
            await _goes_by(ground.clock, life, at)
            await story.live(at, together, random)
            await life.ask(ground.settled)
        await _goes_by(ground.clock, life, datetime.now(UTC))
    finally:
        ground.slack.limits.mode = usual
    await life.stop()
    await life.start()


async def _goes_by(clock: SandboxClock, life: Life, until: datetime) -> None:
    """Let time go by, with what is due on the way: at least every two weeks, and on the morning of the last day."""
    morning = datetime.combine(until.astimezone(_ZONE), _MORNING, _ZONE)
    while clock() < morning:
        clock.move_to(min(clock() + _LONGEST, morning))
        await life.ask(_does_what_is_due)
    clock.move_to(until)


async def _does_what_is_due(app: App) -> None:
    await app.ticking.run()
    app.delivery.wake()
