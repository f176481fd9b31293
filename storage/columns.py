"""Column types and names that every table shares."""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Enum, Index, Integer, MetaData, TypeDecorator, text

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
"""How constraints are named, so that a migration can find them again."""

Id = BigInteger().with_variant(Integer, "sqlite")  # only a plain INTEGER counts up by itself on SQLite


class Utc(TypeDecorator[datetime]):
    """A moment, kept in UTC and given back in UTC; a time without zone is refused with `ValueError`."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the same moment in UTC."""
        _ = dialect
        if value is None or value.tzinfo is UTC:
            return value
        if value.tzinfo is None:
            raise ValueError("a time without zone says no moment: hand in an aware datetime, such as clock.now()")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment as an aware datetime in UTC, whatever the database made of it."""
        _ = dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Index only the rows that are `where`; it is used only by a query that repeats these words exactly."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))


def when_due(table: str, moment: str) -> Index:
    """Index what has such a moment, by organisation: what is due is found without reading the rest."""
    return partial(f"ix_{table}_{moment}", "organisation_id", moment, where=f"{moment} IS NOT NULL")


def words(kind: type[StrEnum]) -> Enum:
    """Keep an enum as its short word, guarded by a CHECK on every database."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        length=20,
        name=kind.__name__.lower(),
        values_callable=_values,
    )


def _values(kind: Iterable[Any]) -> list[str]:
    return [word.value for word in kind]


def new_metadata() -> MetaData:
    """Return empty metadata with our naming convention."""
    return MetaData(naming_convention=NAMES)
