"""People whose hands are on something: as long as they act, the moment they act in stays."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

_AFTERWARDS = 0.3
"""Seconds in which what comes of an act still belongs to it: a window, say, is opened right after its button."""
_AT_MOST = 5.0
_LOOK_EVERY = 0.03


class Hands:
    """Counts who acts now; nobody else has to know what they do."""

    def __init__(self) -> None:
        self._busy = 0
        self._free_from = 0.0

    @contextmanager
    def acting(self) -> Iterator[None]:
        """Be somebody who acts."""
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1
            self._free_from = monotonic() + _AFTERWARDS

    async def let_go(self) -> None:
        """Return when nobody acts, nor just did; or after some seconds, for who would never."""
        given_up_at = monotonic() + _AT_MOST
        while (self._busy or monotonic() < self._free_from) and monotonic() < given_up_at:  # noqa: ASYNC110 - time counts
            await asyncio.sleep(_LOOK_EVERY)
