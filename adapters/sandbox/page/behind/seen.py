"""What is known of the bot behind a message, and what can be done to it; the bot's side is in `bot/sandbox`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from adapters.sandbox.news import News


class End(StrEnum):
    """How a turn ended."""

    UNDER_WAY = "under_way"
    KEPT = "kept"
    NOTHING = "nothing"
    """It only looked, or it was a repeat: no row changed."""
    FAILED = "failed"
    KILLED = "killed"
    """The bot died in it; unless it was committed just then, the platform brings it again."""


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row that changed: its table and primary key, and per column what it was and became (None: it was not there)."""

    table: str
    row: str
    what: str
    """insert, update or delete."""
    columns: Sequence[tuple[str, Any, Any]]


@dataclass(slots=True, eq=False)
class SeenTurn:
    """One turn: what caused it, and the rows that it changed. What people wrote stands in the rows alone."""

    at: datetime
    cause: str
    """The kind of what somebody did, such as Pressed; Due for what was due."""
    name: str
    """The command, button, form or what was due."""
    key: str = ""
    """The platform's own id of it."""
    handler: str = ""
    """The code that answers it."""
    who: str = ""
    end: End = End.UNDER_WAY
    rows: list[SeenRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Step:
    """What became of an outbox entry at a moment."""

    at: datetime
    state: str
    attempts: int
    error: str
    due_at: datetime | None


@dataclass(slots=True, eq=False)
class SeenEntry:
    """One entry of the outbox; its content is emptied once it is sent, and stands in the payload."""

    id: int
    values: dict[str, Any] = field(default_factory=dict)
    """Its columns as they are now, without the content."""
    steps: list[Step] = field(default_factory=list)
    turns: list[SeenTurn] = field(default_factory=list)
    """Those that queued it, or put newer words into it."""


class Witness(Protocol):
    """Knows the latest turns and outbox entries."""

    @property
    def news(self) -> News:
        """Rings when there is more to know."""

    def entries(self, platform: str, place: str, message: str) -> Sequence[SeenEntry]:
        """Return the entries that this message showed, the latest first; of a view there is no place."""

    def turns(self, keys: Sequence[str]) -> Sequence[SeenTurn]:
        """Return the turns with these keys, the latest first."""


class Bot(Protocol):
    """The bot as a process."""

    @property
    def news(self) -> News:
        """Rings when it has come or gone."""

    @property
    def alive(self) -> bool:
        """Whether it runs."""

    async def kill(self) -> None:
        """End it at once, whatever it does."""

    async def start(self) -> None:
        """Start it, and wait until it runs; raises why it does not."""
