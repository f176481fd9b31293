"""What all repositories share."""

from collections.abc import Sequence
from dataclasses import dataclass
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
        if not self._scope.writes:
            return query
        return query.with_for_update(of=model, key_share=True).execution_options(populate_existing=True)

    async def _page(self, query: Select[M], number: int, size: int) -> Page[M]:
        total = await self._session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
        pages = max(1, -(-total // size))
        number = min(max(1, number), pages)
        if total == 0:
            return Page((), number, pages, total)
        rows = await self._session.scalars(query.limit(size).offset((number - 1) * size))
        return Page(tuple(rows), number, pages, total)


def insert_into(dialect: str, model: type[Base]) -> sqlite.Insert:
    """Return an INSERT that knows `ON CONFLICT`; both dialects build it with the same methods."""
    insert: Any = sqlite.insert if dialect == "sqlite" else postgresql.insert
    statement: sqlite.Insert = insert(table_of(model))
    return statement


def table_of(model: type[Base]) -> Table:
    """Return the bare table, for statements that need no objects."""
    return cast("Table", model.__table__)
