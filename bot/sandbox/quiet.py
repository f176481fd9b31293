"""Waiting until the bot has said what it has to say now."""

import asyncio

from bot.app import App
from bot.clock import Clock
from storage.models import OutboxState

WITHIN = 3.0
"""Seconds; what takes longer is shown when it comes."""
_LOOK_EVERY = 0.01


async def quiet(app: App, clock: Clock) -> None:
    """Return when nothing in the outbox is due now or under way, or after some seconds; in the bot's own loop."""
    try:
        async with asyncio.timeout(WITHIN):
            while await _has_to_say(app, clock):  # noqa: ASYNC110 - the outbox is rows, and tells nobody
                await asyncio.sleep(_LOOK_EVERY)
    except TimeoutError:
        pass


async def _has_to_say(app: App, clock: Clock) -> bool:
    async with app.store.read() as work:
        oldest = await work.outbox.oldest_waiting()
        counts = await work.outbox.counts()
    under_way = counts[OutboxState.SENDING] > 0 or app.delivery.speaks_blindly
    return under_way or (oldest is not None and oldest <= clock())
