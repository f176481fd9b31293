"""What is due next, looked up anew only where something changed that it depends on: else most of the time goes there.

Which tables that are, and of those that change most which columns, is learned from the statements themselves.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Engine, event

from flows.due import Due
from flows.post import Post
from flows.turn import House
from storage.models import Organisation
from storage.store import Store
from storage.work import Work

_READ = re.compile(r"\b(?:FROM|JOIN)\s+\"?(\w+)")
_WRITTEN = re.compile(r"\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)")
_BY_COLUMN = ("project", "member", "check_in", "experiment")
"""Tables whose columns are told apart: all statements about them are built, and name the table with each column."""
_COLUMN = re.compile(rf"\b({'|'.join(_BY_COLUMN)})(?:_\d+)?\.(\w+)")
_SET = re.compile(rf"^UPDATE ({'|'.join(_BY_COLUMN)}) SET (.+?) WHERE ", re.DOTALL)  # noqa: S608 - finds statements, and makes none
_ASSIGNED = re.compile(r"(\w+)=")
_SEEN = "UPDATE account SET last_seen_at="
"""Nothing is due sooner or later because somebody was there."""
NUDGES = "nudges"
_AT_LEAST_EVERY = timedelta(days=28)


class Coming:
    """The moments of all dues, as they stand."""

    def __init__(self, store: Store, house: House, dues: Sequence[Due]) -> None:
        self._store = store
        self._house = house
        self._dues = dues
        self._moments: dict[str, datetime | None] = {}
        self._depends: dict[str, set[str]] = {due.name: set() for due in dues}
        self._changed: set[str] = set()
        self._written: set[str] = set()
        self._looking: set[str] | None = None
        self._looked: datetime | None = None
        self._organisations: Sequence[Organisation] = ()
        _listen(store._engines.brief.sync_engine, self._note)
        self.watch(store)

    def watch(self, store: Store) -> None:
        """Take note of what is written by way of this store, too."""
        _listen(store._engines.writer.sync_engine, self._note)

    def forget(self) -> None:
        """Look everything up anew."""
        self._looked = None

    def has_changed(self, table: str) -> bool:
        """Tell whether a table was written to since this was asked last."""
        had, self._written = self._written, self._written - {table}
        return table in had

    async def waiting(self, now: datetime) -> Mapping[str, datetime]:
        """Return from when there is something to do, by its name."""
        if self._looked is None or now - self._looked >= _AT_LEAST_EVERY:
            self._moments, self._looked = {}, now
        stale = [due for due in self._dues if self._is_stale(due.name, now)]
        if stale:
            async with self._store.look() as work:
                self._organisations = self._organisations or await work.organisations.all()
                for organisation in self._organisations:
                    for due in stale:
                        await self._look_up(due, self._post(work, organisation, now))
        self._changed.clear()
        return {name: moment for name, moment in self._moments.items() if moment is not None}

    def _is_stale(self, name: str, now: datetime) -> bool:
        if name not in self._moments or self._depends[name] & self._changed:
            return True
        moment = self._moments[name]
        return moment is not None and moment <= now

    async def _look_up(self, due: Due, post: Post) -> None:
        self._looking = self._depends[due.name]
        self._moments[due.name] = await due.next(post)
        self._looking = None
        if due.name != NUDGES:  # what was said makes nothing else due sooner
            self._depends[due.name].discard("nudge")

    def _post(self, work: Work, organisation: Organisation, now: datetime) -> Post:
        policy = self._house.settled.policy(self._house.policy, organisation.id)
        return Post(work, organisation, self._house.texts, policy, now, by_itself=True)

    def _note(self, statement: str) -> None:
        if self._looking is not None:
            self._looking.update(_read_by(statement))
        elif not statement.startswith(_SEEN):
            found = _written_by(statement)
            self._changed.update(found)
            self._written.update(found)


@cache
def _read_by(statement: str) -> frozenset[str]:
    """Return the tables that a statement reads, and "table.column" of those in `_BY_COLUMN`."""
    return frozenset(_READ.findall(statement)) | {f"{table}.{column}" for table, column in _COLUMN.findall(statement)}


@cache
def _written_by(statement: str) -> frozenset[str]:
    """Return the tables that a statement changes; only the columns where it changes a few of a table's rows."""
    if found := _SET.match(statement):
        return frozenset(f"{found[1]}.{column}" for column in _ASSIGNED.findall(found[2]))
    return frozenset(_WRITTEN.findall(statement))


def _listen(engine: Engine, note: Any) -> None:
    @event.listens_for(engine, "before_cursor_execute")
    def told(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        note(statement)
