"""Messages that are shown at once, past the outbox, so that nothing of them is kept; they may be lost."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from adapters.platform import DeliveryError, Parcel, Verdict
from flows.chat import Acknowledgement, Incoming

log = logging.getLogger(__name__)

_LONGEST_WAIT: Final = 3.0
"""Seconds for which a platform may ask, and the message is tried once more."""
_MOST_REMEMBERED: Final = 500


@dataclass(slots=True)
class _Shown:
    """A message that was changed lately."""

    asked: int = 0
    """How many changes were asked for."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Directly:
    """Shows them in the order in which people acted: of two changes of one message, the last is what it shows."""

    def __init__(self, deliver: Callable[[Parcel], Awaitable[str]]) -> None:
        self._deliver = deliver
        self._shown: dict[str, _Shown] = {}
        self._numbers = count(-1, -1)
        """No entry of the outbox has one of these."""

    async def show(self, incoming: Incoming, acknowledgement: Acknowledgement) -> None:
        """Show what the acknowledgement brings, if it brings something; never raises."""
        if acknowledgement.replaces is None:
            return
        place = acknowledgement.place
        parcel = Parcel(next(self._numbers), "message", incoming.sender.address, acknowledgement.replaces, place)
        if place is None:
            await self._try(parcel)
            return
        one = self._of(place)
        one.asked += 1
        number = one.asked
        async with one.lock:
            if number == one.asked:  # else a newer one waits
                await self._try(parcel)

    def _of(self, place: str) -> _Shown:
        one = self._shown.setdefault(place, _Shown())
        if len(self._shown) > _MOST_REMEMBERED:
            del self._shown[next(iter(self._shown))]
        return one

    async def _try(self, parcel: Parcel) -> None:
        """Deliver; what surely did not arrive, once more after a short wait."""
        error = await self._attempt(parcel)
        if error is not None and error.verdict is Verdict.LATER and (wait := error.wait or 0.0) <= _LONGEST_WAIT:
            await asyncio.sleep(wait)
            error = await self._attempt(parcel)
        if error is not None:
            log.warning("Not shown: %s", error, extra={"action": "not_shown_at_once"})

    async def _attempt(self, parcel: Parcel) -> DeliveryError | None:
        """Return what went wrong, in words that hold nothing of the message."""
        try:
            await self._deliver(parcel)
        except DeliveryError as error:
            return error
        except Exception as error:  # noqa: BLE001 - a mistake of ours, whose own words may be the message's
            return DeliveryError(type(error).__name__, Verdict.REFUSED)
        return None
