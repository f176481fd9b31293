"""Notices a socket that is silent, and connects anew."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from adapters.slack.options import Timings
from adapters.slack.tasks import kind

log = logging.getLogger(__name__)


class Line(Protocol):
    """What is watched."""

    def pulse(self) -> int:
        """Return a count that grows whenever anything is heard."""

    async def open(self) -> None:
        """Connect anew."""


class Watchdog:
    """slack_sdk mends most cut lines by itself; this one mends the rest, and tells while it lasts.

    Silence is measured by the loop's own time, which nobody can set; `clock` only says since when.
    """

    def __init__(self, line: Line, clock: Callable[[], datetime], timings: Timings) -> None:
        self._line = line
        self._clock = clock
        self._timings = timings
        self._pulse = 0
        self._heard = 0.0
        self._heard_at: datetime | None = None
        self._silent_since: datetime | None = None

    async def run(self) -> None:
        """Watch until cancelled."""
        self._note()
        while True:
            await asyncio.sleep(self._timings.look_every)
            if self._line.pulse() != self._pulse:
                self._note()
            elif asyncio.get_running_loop().time() - self._heard > self._timings.silent_after:
                self._silent_since = self._heard_at
                await self._mend()

    def problem(self) -> str | None:
        """Tell since when nothing was heard, while that lasts."""
        if self._silent_since is None:
            return None
        return f"Slack: socket silent since {self._silent_since.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"

    def _note(self) -> None:
        self._pulse = self._line.pulse()
        self._heard = asyncio.get_running_loop().time()
        self._heard_at = self._clock()
        self._silent_since = None

    async def _mend(self) -> None:
        log.warning("Slack: socket silent, connecting anew", extra={"action": "slack_silent"})
        try:
            await self._line.open()
        except Exception as error:  # noqa: BLE001 - whatever it was, the next look tries again
            log.warning("Slack: still no connection", extra={"action": "slack_silent", "error": kind(error)})
        else:  # the new line has as long to be heard as the old one had
            self._heard = asyncio.get_running_loop().time()
