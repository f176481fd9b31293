"""Changing a page that is open: one change at a time, and what somebody did last is what it shows."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform import DeliveryError
from adapters.slack.blocks import Json
from adapters.slack.incoming import Body
from adapters.slack.verdicts import calling
from adapters.slack.views import form_of

log = logging.getLogger(__name__)

_MOST_REMEMBERED = 500


@dataclass(slots=True)
class _Open:
    """A page that was changed lately."""

    asked: int = 0
    """How many changes were asked for."""
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    moved: dict[str, str] = field(default_factory=dict)
    """From which hash to which our own changes brought it."""

    def now(self, hash_: str | None) -> str | None:
        """Return the hash it has, if nobody but us changed what somebody saw under this one."""
        while hash_ in self.moved:
            hash_ = self.moved[hash_]
        return hash_


class Changing:
    """Changes pages, each in the order in which people acted."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._open: dict[str, _Open] = {}

    def to(self, shown: Json, view: Body) -> Callable[[], Awaitable[None]]:
        """Return what shows this in the view's place, unless more was done in it by the time that its turn comes."""
        one = self._open.setdefault(view["id"], _Open())
        one.asked += 1
        place = one.asked
        if len(self._open) > _MOST_REMEMBERED:
            del self._open[next(iter(self._open))]
        return lambda: self._show(one, place, shown, view)

    async def _show(self, one: _Open, place: int, shown: Json, view: Body) -> None:
        async with one.lock:
            if place < one.asked:  # the newer one holds all answers
                return
            seen = one.now(view.get("hash"))
            try:
                async with calling():
                    said = await self._client.views_update(view_id=view["id"], hash=seen, view=shown)
            except DeliveryError as error:  # closed, or on another page: then there is nothing left to change
                log.info(
                    "Slack: page not changed: %s", error, extra={"action": "slack_unchanged", "form": form_of(shown)}
                )
                return
            if seen is not None and (after := (said.get("view") or {}).get("hash")) not in {None, seen}:
                one.moved[seen] = after
