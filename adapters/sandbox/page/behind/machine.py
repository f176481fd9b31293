"""What the page needs of whoever moves the time; the bot's side of it is handed in."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Final, Protocol

from adapters.sandbox.page.behind.timeline import Timeline

NEXT: Final = "next"
STRETCHES: Final = ("day", "week", "month")
"""How far one can go at once, beside to what is due."""


class UnderWayError(Exception):
    """Time is moving on already."""


class TimeMachine(Protocol):
    """Moves the time of the sandbox, and does on the way what is due."""

    timeline: Timeline
    watchers: set[Callable[[], None]]
    """Called when anything here is different."""
    waiting: Mapping[str, datetime]
    """From when there is something to do by itself, by its name, as far as the bot knows now."""

    @property
    def now(self) -> datetime:
        """The moment it is, where the organisation is."""

    @property
    def arrival(self) -> datetime | None:
        """When it arrived last, where the organisation is; None when it never did."""

    @property
    def paused(self) -> bool:
        """Whether time stands still; not while it is moved on."""

    @property
    def progress(self) -> float | None:
        """How far it is on its way, from 0 to 1; None when it is not."""

    def pause(self) -> None:
        """Let time stand still. Raises `UnderWayError`."""

    def resume(self) -> None:
        """Let time run again. Raises `UnderWayError`."""

    async def forward(self, to: str) -> bool:
        """Begin to move on: to what is due next (`NEXT`), over one of `STRETCHES`, or to the next that is called so.

        False when nothing like that waits. Raises `UnderWayError`.
        """

    def stop(self) -> None:
        """Stay at the moment that has been reached."""

    def held(self) -> AbstractContextManager[None]:
        """Keep the moment it is as long as somebody acts in it."""
