"""Which rows a transaction changes, and how: told at its commit, for the sandbox, which shows it; off unless asked for.

Triggers of the writing connection alone note each change, so that none is missed, however a statement was made.
They are temporary: nothing of them gets into the database.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event

from storage.embedded import EmbeddedConnection

NEVER_WATCHED = ("scan_", "sqlite_", "alembic_")
"""How the names of tables begin that are left out; what people answer in a scan is shown to nobody, here either."""

_INSTALLED = "watched"
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
_NOTES = "CREATE TEMP TABLE watched (number INTEGER PRIMARY KEY, place TEXT, keys TEXT, before TEXT, after TEXT)"
_TRIGGER = """
CREATE TEMP TRIGGER "watch_{table}_{what}" AFTER {what} ON main."{table}" BEGIN
    INSERT INTO watched (place, keys, before, after) VALUES ('{table}', '{keys}', {before}, {after});
END"""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row by column, as it was and as it became; empty where it was not there before, or is not any more."""

    table: str
    row: str
    """Its primary key."""
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    @property
    def columns(self) -> Iterator[tuple[str, Any, Any]]:
        """What differs: the column, before, after."""
        for name in self.after or self.before:
            was, became = self.before.get(name), self.after.get(name)
            if was != became:
                yield name, was, became


Told = Callable[[Sequence[RowChange]], None]
"""Given the rows that a transaction changed, in order, as it is being committed; must not fail."""


def watch(engine: Engine, told: Told) -> None:
    """Watch what the writing engine of an embedded database commits, from its next transaction on."""

    @event.listens_for(engine, "begin")
    def install(connection: Connection) -> None:
        if _INSTALLED not in connection.info and _driver(connection).aside(_install):
            connection.info[_INSTALLED] = True

    @event.listens_for(engine, "commit")
    def tell(connection: Connection) -> None:
        if _INSTALLED in connection.info and (changes := _driver(connection).aside(_taken)):
            told(changes)


def _driver(connection: Connection) -> EmbeddedConnection:
    driver: Any = connection.connection.driver_connection
    ours: EmbeddedConnection = driver
    return ours


def _install(database: sqlite3.Connection) -> bool:
    """Make the triggers; False while there are no tables yet."""
    tables = [name for (name,) in database.execute(_TABLES) if not name.startswith(NEVER_WATCHED)]
    if not tables:
        return False
    database.execute(_NOTES)
    for table in tables:
        for trigger in _triggers(table, list(database.execute(f'PRAGMA table_info("{table}")'))):
            database.execute(trigger)
    return True


def _triggers(table: str, columns: Sequence[Any]) -> Iterator[str]:
    names = [str(column[1]) for column in columns]
    keys = ",".join(str(column[1]) for column in sorted(columns, key=lambda one: one[5]) if column[5])
    old, new = _as_json("OLD", names), _as_json("NEW", names)
    for what, before, after in (("INSERT", "NULL", new), ("UPDATE", old, new), ("DELETE", old, "NULL")):
        yield _TRIGGER.format(table=table, what=what, keys=keys, before=before, after=after)


def _as_json(row: str, names: Sequence[str]) -> str:
    pairs = (f"'{name}', {row}.\"{name}\"" for name in names)
    return f"json_object({', '.join(pairs)})"


def _taken(database: sqlite3.Connection) -> list[RowChange]:
    """Return what was noted in this transaction, and forget it."""
    if not database.in_transaction:
        return []
    noted = database.execute("SELECT place, keys, before, after FROM watched ORDER BY number").fetchall()
    if noted:
        database.execute("DELETE FROM watched")
    changes = [_change(*one) for one in noted]
    return [change for change in changes if any(change.columns)]


def _change(table: str, keys: str, before: str | None, after: str | None) -> RowChange:
    was, became = json.loads(before or "{}"), json.loads(after or "{}")
    known = became or was
    return RowChange(table, " ".join(str(known[key]) for key in keys.split(",")), was, became)
