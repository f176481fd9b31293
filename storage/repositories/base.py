"""What all repositories share."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import CursorResult, Select, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.sql import Executable

from storage.models import Base

T = TypeVar("T")
M = TypeVar("M", bound=Base)
Values = dict[str, Any] | Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Page(Generic[T]):
    """A part of a longer list. A page beyond the end is the last one, since lists shrink while people look."""

    items: tuple[T, ...]
    number: int
    """1 upwards."""
    pages: int
    """At least 1, even when there is nothing."""
    total: int

    @property
    def has_next(self) -> bool:
        """Whether a page follows."""
        return self.number < self.pages

    @property
    def has_previous(self) -> bool:
        """Whether a page comes before."""
        return self.number > 1


@dataclass(frozen=True)
class Scope:
    """The transaction that a repository works in: objects through the session, bare tables through the connection."""

    session: AsyncSession
    connection: AsyncConnection
    dialect: str
    writes: bool
    at_hand: dict[Hashable, Base] = field(default_factory=dict)
    """What was fetched to be changed, by model and id: ours until the end, so there is no need to fetch it again."""


class Repository:
    """Answers questions in our words within one transaction; never commits."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._session = scope.session

    async def _save(self, row: M) -> M:
        """Write a new row at once, so that its id is known and a mistake shows where it was made."""
        self._session.add(row)
        await self._session.flush()
        return row

    async def _run(self, statement: Executable, values: Values | None = None) -> CursorResult[*tuple[Any, ...]]:
        """Run a statement about tables. It sees what was changed on objects; they do not see what it changes."""
        if self._session.dirty or self._session.new or self._session.deleted:
            await self._session.flush()
        if isinstance(values, list) and len(values) == 1:
            values = values[0]
        return await self._scope.connection.execute(statement, values)

    async def _changed(self, statement: Executable, values: Values | None = None) -> int:
        """Run a statement about tables and return how many rows it changed."""
        return (await self._run(statement, values)).rowcount

    def _to_change(self, query: Select[M], model: type[M]) -> Select[M]:
        """Lock what a writing transaction fetches one by one: who fetched it may change it without losing updates.

        SQLite has one writer anyway. On PostgreSQL the row is read again once the lock is ours.
        """
        return _locked(query, model) if self._scope.writes else query

    async def _at_hand(self, fetch: "Fetch[M]", organisation_id: int, row_id: int) -> M | None:
        """Return an organisation's row with this id, to change: fetched once in a transaction."""
        key = fetch.model, organisation_id, row_id
        known = cast("M | None", self._scope.at_hand.get(key))
        if known is None or known not in self._session:  # not yet, or deleted since
            known = await self._first(fetch, {"sought": row_id, "organisation": organisation_id})
            if known is not None:
                self._scope.at_hand[key] = known
        return known

    async def _first(self, fetch: "Fetch[M]", values: dict[str, Any]) -> M | None:
        """Return the first row that a prepared query finds, to change."""
        return await self._session.scalar(fetch.to_change if self._scope.writes else fetch.to_read, values)

    async def _all(self, fetch: "Fetch[M]", values: dict[str, Any]) -> list[M]:
        """Return all rows that a prepared query finds, to change."""
        return list(await self._session.scalars(fetch.to_change if self._scope.writes else fetch.to_read, values))

    async def _page(self, query: Select[M], number: int, size: int) -> Page[M]:
        total = await self._session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
        pages = max(1, -(-total // size))
        number = min(max(1, number), pages)
        if total == 0:
            return Page((), number, pages, total)
        rows = await self._session.scalars(query.limit(size).offset((number - 1) * size))
        return Page(tuple(rows), number, pages, total)


class Fetch(Generic[M]):
    """A query for rows to change, put together once: building and caching a query costs as much as running it."""

    def __init__(self, model: type[M], to_read: Select[M]) -> None:
        self.model = model
        self.to_read = to_read
        self.to_change = _locked(to_read, model)


def _locked(query: Select[M], model: type[M]) -> Select[M]:
    return query.with_for_update(of=model, key_share=True).execution_options(populate_existing=True)


def insert_into(dialect: str, model: type[Base]) -> sqlite.Insert:
    """Return an INSERT that knows `ON CONFLICT`; both dialects build it with the same methods."""
    insert: Any = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement: sqlite.Insert = insert(table_of(model))
    return statement


def table_of(model: type[Base]) -> Table:
    """Return the bare table, for statements that need no objects."""
    return cast("Table", model.__table__)
