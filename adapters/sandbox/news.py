"""Telling whoever looks on that something changed, also from another thread."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class News:
    """Something that can change; many may wait for it."""

    def __init__(self) -> None:
        self._watchers: set[tuple[asyncio.AbstractEventLoop, Callable[[], None]]] = set()

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Have this called in the running loop whenever something changes; returns what ends it."""
        watcher = asyncio.get_running_loop(), changed
        self._watchers.add(watcher)
        return lambda: self._watchers.discard(watcher)

    def ring(self) -> None:
        """Say that something changed; from any thread."""
        for loop, changed in tuple(self._watchers):
            if not loop.is_closed():
                loop.call_soon_threadsafe(changed)


class Noted(list[T]):
    """A list that tells when something is added to it."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.news = News()

    def append(self, one: T) -> None:
        """Add it, and tell."""
        super().append(one)
        self.news.ring()
