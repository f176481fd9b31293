"""Keeps what is said to many flowing: puts more of it into the outbox before the platforms have taken what is there.

The minute in which everything else is looked at is too long for that: the outbox holds some seconds' worth at most,
so that stopping an announcement takes hold at once.
"""

from collections.abc import Callable

from bot.ticking import Ticking

SECONDS = 3
"""Between two looks; less than the outbox holds (`flows.announcements.sending.ROOM`)."""
_WHAT = "announcements"


class Feeding:
    """Looks whether an announcement has something to do, and wakes whoever delivers."""

    def __init__(self, ticking: Ticking, wake: Callable[[], None]) -> None:
        self._ticking = ticking
        self._wake = wake

    async def run(self) -> None:
        """Do what is due for announcements."""
        if await self._ticking.run_only(_WHAT):
            self._wake()
