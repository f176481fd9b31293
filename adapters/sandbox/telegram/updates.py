"""The queue of updates: what happened and was not yet confirmed, read by long polling or carried to a webhook."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from adapters.sandbox.telegram.refusal import conflict

_FIRST_ID: Final = 480_000_001
_NOT_BY_DEFAULT: Final = frozenset(("chat_member", "message_reaction", "message_reaction_count"))
_TERMINATED: Final = (
    "terminated by other getUpdates request; make sure that only one bot instance is running",
    "terminated by setWebhook request",
)


@dataclass(slots=True, eq=False)
class Pending:
    """One update that waits; `forced` when its number is older than what the bot already confirmed."""

    update: dict[str, Any]
    chat_id: int
    forced: bool = False
    delivered: bool = False

    @property
    def id(self) -> int:
        """The update's number."""
        return int(self.update["update_id"])

    @property
    def press(self) -> str | None:
        """The query's id, when it tells of a press on a button."""
        press = self.update.get("callback_query")
        return str(press["id"]) if press else None


class UpdateQueue:
    """Updates in the order they happened; an update stays until a higher offset confirms it."""

    def __init__(self) -> None:
        self.pending: list[Pending] = []
        self.allowed: frozenset[str] | None = None
        self.woken: Callable[[], None] = lambda: None
        """Called whenever something new waits; set by the webhook's courier."""
        self.twice: int | None = 0
        """How many of the next updates are brought two times each; None: all."""
        self.brought_twice: set[str] = set()
        """The presses, by their query's id, that are brought to the bot again, and that it so may answer again."""
        self._history: list[Pending] = []
        self._held: list[Pending] | None = None
        self._poll: asyncio.Future[None] | None = None
        self._settled: list[asyncio.Future[None]] = []
        self._closed = False

    def push(self, kind: str, content: dict[str, Any], chat_id: int) -> int | None:
        """Something happened: keep it for the bot, unless the bot did not ask for this kind; returns its number."""
        if not self._is_allowed(kind):
            return None
        entry = Pending({"update_id": _FIRST_ID + len(self._history), kind: content}, chat_id)
        self._history.append(entry)
        if self._held is not None:
            self._held.append(entry)
        else:
            self._offer([entry, *self._again(entry)])
        return entry.id

    def allow(self, kinds: Iterable[str] | None) -> None:
        """The kinds of updates the bot wants from now on; an empty list means the usual ones, None no change."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Confirm what is below the offset, then wait for something to tell; ends an older poll with 409."""
        self.end_poll()
        self.confirm(offset)
        if not self.pending and seconds > 0 and not self._closed:
            await self._wait(seconds)
        return self._batch(limit)

    def abandon_poll(self) -> None:
        """Whoever polled is gone: the poll ends with nothing."""
        self._wake()

    def end_poll(self, *, by_webhook: bool = False) -> None:
        """Terminate the poll that is under way, if any, with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(_TERMINATED[by_webhook]))

    def confirm(self, offset: int) -> None:
        """Forget the updates below the offset; a negative offset keeps only so many of the newest."""
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [entry for entry in self.pending if not _is_confirmed(entry, offset)]
        self._tell_settled()

    def forget(self, entry: Pending) -> None:
        """The webhook took this update."""
        self.pending.remove(entry)
        self._tell_settled()

    def forget_all(self) -> None:
        """Drop what waits, as the bot asked."""
        self.pending.clear()
        self._tell_settled()

    def deliver_again(self, update_id: int | None) -> None:
        """Offer an update once more, whatever the bot confirmed."""
        known = [entry for entry in self._history if update_id in (None, entry.id)]
        if not known:
            raise LookupError(f"there is no update {update_id or ''} to deliver again")
        self._offer([self._once_more(known[-1])])

    def hold(self) -> None:
        """Keep new updates back."""
        self._held = [] if self._held is None else self._held

    def release(self, *, newest_first: bool) -> None:
        """Offer what was kept back, even if later updates were confirmed meanwhile."""
        held, self._held = self._held or [], None
        for entry in held:
            entry.forced = True
        self._offer(held[::-1] if newest_first else held)

    async def settled(self, within: float) -> None:
        """Wait until the bot has confirmed everything; raises TimeoutError when it does not."""
        if not self.pending and not self._held:
            return
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._settled.append(waiting)
        async with asyncio.timeout(within):
            await waiting

    def close(self) -> None:
        """The server stops: polls end at once, with nothing."""
        self._closed = True
        self._wake()

    def reopen(self) -> None:
        """The server runs again; what was pending still is."""
        self._closed = False

    def _again(self, entry: Pending) -> list[Pending]:
        """The same update once more, where they are brought two times."""
        if self.twice == 0:
            return []
        self.twice = None if self.twice is None else self.twice - 1
        return [self._once_more(entry)]

    def _once_more(self, entry: Pending) -> Pending:
        if entry.press is not None:
            self.brought_twice.add(entry.press)
        return Pending(entry.update, entry.chat_id, forced=True)

    def _is_allowed(self, kind: str) -> bool:
        return kind not in _NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def _offer(self, entries: list[Pending]) -> None:
        self.pending.extend(entries)
        if entries:
            self._wake()
            self.woken()

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    async def _wait(self, seconds: float) -> None:
        self._poll = waiting = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await waiting
        except TimeoutError:
            return
        finally:
            if self._poll is waiting:
                self._poll = None

    def _batch(self, limit: int) -> list[dict[str, Any]]:
        batch = self.pending[:limit]
        for entry in batch:
            entry.delivered = True
        return [entry.update for entry in batch]

    def _tell_settled(self) -> None:
        if not self.pending and not self._held:
            waiting, self._settled = self._settled, []
            for future in waiting:
                if not future.done():
                    future.set_result(None)


def _is_confirmed(entry: Pending, offset: int) -> bool:
    """An update that comes late or again is confirmed only after the bot has seen it."""
    return entry.id < offset and (entry.delivered or not entry.forced)
