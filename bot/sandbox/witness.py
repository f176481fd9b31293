"""Sees what the bot of the sandbox does: its latest turns, the rows they changed, and what became of the outbox.

All of it in memory, and only the latest. What people wrote is among it; it is never logged, and everybody is made up.
"""

from collections import OrderedDict, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, Final

from adapters.sandbox.news import News
from adapters.sandbox.page.behind.seen import End, SeenEntry, SeenRow, SeenTurn, Step
from adapters.slack.talk import receipt_of
from adapters.telegram.address import Receipt
from bot.clock import Clock
from bot.observing import Cause
from bot.sandbox.naming import name_of
from flows.turn import House
from storage.watching import RowChange

TURNS_KEPT: Final = 2_000
ENTRIES_KEPT: Final = 4_000
_OUTBOX: Final = "outbox"
_HIDDEN: Final = frozenset(("id", "payload"))

_current: ContextVar[SeenTurn | None] = ContextVar("turn", default=None)


class Witness:
    """Watches from the bot's thread, and tells in the page's."""

    def __init__(self, house: House, clock: Clock) -> None:
        self.news = News()
        self._house = house
        self._clock = clock
        self._turns: deque[SeenTurn] = deque(maxlen=TURNS_KEPT)
        self._entries: OrderedDict[int, SeenEntry] = OrderedDict()
        self._showing: dict[tuple[str, str], list[SeenEntry]] = defaultdict(list)
        """By the platform and the receipt of the message that they show."""

    @contextmanager
    def observe(self, cause: Cause) -> Iterator[None]:
        """See the turn within (see `bot.observing`); what was due counts only when it changed something."""
        turn = self._turn(cause)
        if not isinstance(cause, str):
            self._turns.append(turn)
        before = _current.set(turn)
        try:
            yield
        except Exception:
            turn.end = End.FAILED
            raise
        except BaseException:
            turn.end = End.KILLED
            raise
        else:
            turn.end = End.KEPT if turn.rows else End.NOTHING
        finally:
            _current.reset(before)
            self.news.ring()

    def changed(self, changes: Sequence[RowChange]) -> None:
        """Take note of what is being committed (see `storage.watching`)."""
        turn, now = _current.get(), self._clock()
        if turn is not None:
            if not turn.rows and not turn.key:
                self._turns.append(turn)
            turn.rows += [_row(change) for change in changes]
        for change in changes:
            if change.table == _OUTBOX:
                self._follow(change, turn, now)
        self.news.ring()

    def entries(self, platform: str, place: str, message: str) -> Sequence[SeenEntry]:
        """Return the entries that this message showed, the latest first; of a view there is no place."""
        return list(self._showing.get((platform, _receipt(platform, place, message)), ()))[::-1]

    def turns(self, keys: Sequence[str]) -> Sequence[SeenTurn]:
        """Return the turns with these keys, the latest first."""
        return [turn for turn in reversed(tuple(self._turns)) if turn.key in keys]

    def _turn(self, cause: Cause) -> SeenTurn:
        if isinstance(cause, str):
            return SeenTurn(self._clock(), "Due", cause)
        name, handler = name_of(self._house, cause.act)
        who = f"{cause.sender.name} ({cause.sender.platform} {cause.sender.id})"
        return SeenTurn(self._clock(), type(cause.act).__name__, name, cause.key, handler, who)

    def _follow(self, change: RowChange, turn: SeenTurn | None, now: datetime) -> None:
        """Note what became of an entry, or that it is gone: to strangers nothing stays behind."""
        entry = self._entry(int(change.row))
        if turn is not None and turn not in entry.turns:
            entry.turns.append(turn)
        if not change.after:
            return
        known, entry.values = entry.values, {name: it for name, it in change.after.items() if name not in _HIDDEN}
        entry.steps.append(_step(now, entry.values))
        receipt = entry.values.get("receipt")
        if receipt and receipt != known.get("receipt"):
            self._showing[str(entry.values["platform"]), str(receipt)].append(entry)

    def _entry(self, number: int) -> SeenEntry:
        if number not in self._entries:
            self._entries[number] = SeenEntry(number)
            if len(self._entries) > ENTRIES_KEPT:
                self._forget(self._entries.popitem(last=False)[1])
        return self._entries[number]

    def _forget(self, entry: SeenEntry) -> None:
        where = str(entry.values.get("platform")), str(entry.values.get("receipt"))
        if entry in self._showing.get(where, ()):
            self._showing[where].remove(entry)
            if not self._showing[where]:
                del self._showing[where]


def _receipt(platform: str, place: str, message: str) -> str:
    if platform == "telegram":
        return Receipt(int(place), int(message)).to_json()
    return receipt_of(place, message) if place else message


def _row(change: RowChange) -> SeenRow:
    what = "update" if change.before and change.after else "insert" if change.after else "delete"
    return SeenRow(change.table, change.row, what, tuple(change.columns))


def _step(now: datetime, values: Mapping[str, Any]) -> Step:
    state, error = str(values["state"]), str(values["error"] or "")
    return Step(now, state, int(values["attempts"]), error, _moment(values["due_at"]))


def _moment(text: str | None) -> datetime | None:
    """Read a moment as an embedded database keeps it."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None
