"""Our own getUpdates loop: Telegram hears that an update was received only after the bot has committed it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from telegram.error import Conflict, InvalidToken, TelegramError

from adapters.telegram.incoming import Update, sender_id
from adapters.telegram.verdicts import TOKEN_REFUSED, network_words, seconds_to_wait

log = logging.getLogger(__name__)

Fetch = Callable[[int | None, int], Awaitable[Sequence[dict[str, Any]]]]
"""Waits for updates: from this offset on (which confirms all before it), for so many seconds."""
Take = Callable[[Update], Awaitable[bool]]
"""Takes one update; False when it must be sent again."""

_CONFLICT = "another program receives this bot's updates; stop it, or give it a bot of its own"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long we wait, in seconds."""

    poll: int = 25
    """For updates, in one call."""
    first: float = 0.2
    """After a first failure; it doubles with each further one."""
    longest: float = 30.0
    conflict: float = 5.0
    refused: float = 30.0
    """After the token was refused."""
    again: float = 0.3
    """Before updates that the bot could not take are fetched again."""
    idle: float = 1.0
    """Until we look again whether it is our turn to poll."""
    stale: float = 20.0
    """Beyond `poll`: how late an answer may be before that is a problem."""

    def after(self, error: TelegramError, failures: int) -> float:
        """Return the pause after so many failures in a row."""
        asked = seconds_to_wait(error)
        if asked is not None:
            return asked
        if isinstance(error, InvalidToken):
            return self.refused
        return self.conflict if isinstance(error, Conflict) else self.backoff(failures)

    def backoff(self, failures: int) -> float:
        """Return the pause after so many failures of the line: doubling, with an end."""
        return float(min(self.longest, self.first * 2 ** min(failures - 1, 20)))


class Poller:
    """Fetches updates and has them taken: each person's in order, different people side by side."""

    def __init__(self, fetch: Fetch, take: Take, polls: Callable[[], bool], patience: Patience) -> None:
        self._fetch = fetch
        self._take = take
        self._polls = polls
        self._patience = patience
        self._offset: int | None = None
        self._lanes: set[asyncio.Task[int | None]] = set()
        self._failures = 0
        self._trouble: str | None = None
        self._answered_at: float | None = None

    async def run(self) -> None:
        """Poll until cancelled; what was being taken then goes on, see `finish`."""
        self._answered_at = _now()
        while True:
            if not self._polls():  # another replica's turn
                self._worked()
                await asyncio.sleep(self._patience.idle)
                continue
            try:
                await self._poll()
            except TelegramError as error:
                await asyncio.sleep(self._failed(error))
            except Exception as error:  # noqa: BLE001 - whatever comes in, the next poll must happen
                log.error("Polling failed", extra={"action": "polling_failed", "error": type(error).__name__})  # noqa: TRY400 - a traceback could show what people wrote
                await asyncio.sleep(self._patience.longest)

    async def finish(self) -> None:
        """Wait until what is being taken is committed."""
        if self._lanes:
            await asyncio.wait(self._lanes)

    def problem(self) -> str | None:
        """Tell why nothing comes in, or None."""
        if self._trouble is not None:
            return self._trouble
        silent = 0.0 if self._answered_at is None else _now() - self._answered_at
        if silent <= self._patience.poll + self._patience.stale:
            return None
        if self._lanes:
            return f"what Telegram brought {silent:.0f} s ago is not committed yet; is the database up?"
        return f"Telegram has not answered for {silent:.0f} s; is the network up?"

    async def _poll(self) -> None:
        batch = await self._fetch(self._offset, self._patience.poll)
        self._worked()
        if not batch:
            return
        missed = await self._take_all(batch)
        self._offset = min(missed) if missed else max(update["update_id"] for update in batch) + 1
        if missed:
            await asyncio.sleep(self._patience.again)

    async def _take_all(self, batch: Sequence[Update]) -> list[int]:
        """Return the ids from which on people's updates were not taken."""
        people: dict[int, list[Update]] = {}
        for update in sorted(batch, key=_number):  # in the order in which things were done, whatever came first
            people.setdefault(sender_id(update), []).append(update)
        lanes = [asyncio.create_task(self._in_order(own)) for own in people.values()]
        self._lanes.update(lanes)
        for lane in lanes:
            lane.add_done_callback(self._lanes.discard)
        await asyncio.wait(lanes)
        return [missed for lane in lanes if (missed := lane.result()) is not None]

    async def _in_order(self, updates: Sequence[Update]) -> int | None:
        for update in updates:
            if not await self._take(update):
                return int(update["update_id"])
        return None

    def _worked(self) -> None:
        if self._failures:
            log.info("Updates come in again", extra={"action": "polling_resumed", "failures": self._failures})
        self._failures, self._trouble = 0, None
        self._answered_at = _now()

    def _failed(self, error: TelegramError) -> float:
        """Remember what is wrong, and return the pause before the next try."""
        self._failures += 1
        self._trouble = _trouble(error)
        pause = self._patience.after(error, self._failures)
        log.warning(
            "No updates: %s",
            self._trouble or network_words(error),
            extra={"action": "polling_failed", "failures": self._failures, "pause": pause},
        )
        return pause


def _number(update: Update) -> int:
    return int(update["update_id"])


def _trouble(error: TelegramError) -> str | None:
    """Return what only an operator can mend; a bad line mends itself."""
    if isinstance(error, InvalidToken):
        return TOKEN_REFUSED
    return _CONFLICT if isinstance(error, Conflict) else None


def _now() -> float:
    """Seconds of the running loop, which no change of the clock disturbs."""
    return asyncio.get_running_loop().time()
