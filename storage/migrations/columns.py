"""The words that migrations are written in, short enough to be read as tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def new_table(name: str, *parts: sa.schema.SchemaItem, **more: Any) -> None:
    """Create a table that never gives an id again, as `storage.models.Base` has it."""
    op.create_table(name, *parts, sqlite_autoincrement=True, **more)


def own_id() -> sa.Column[Any]:
    """A row's own id, counted up by the database."""
    return sa.Column("id", ID, primary_key=True)


def organisation(*, nullable: bool = False, index: bool = False) -> sa.Column[Any]:
    """Whose row it is."""
    return sa.Column("organisation_id", ID, sa.ForeignKey("organisation.id"), nullable=nullable, index=index)


def must(name: str, *kind: Any, **more: Any) -> sa.Column[Any]:
    """A column that is always filled."""
    return sa.Column(name, *kind, nullable=False, **more)


def may(name: str, *kind: Any) -> sa.Column[Any]:
    """A column that may be empty."""
    return sa.Column(name, *kind, nullable=True)


def belongs_to(table: str, name: str, *, primary_key: bool = False, nullable: bool = False) -> sa.Column[Any]:
    """The row of another table with which this one goes, once there is one where it is nullable."""
    to = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(name, ID, to, nullable=nullable, primary_key=primary_key)


def points_to(table: str, name: str) -> sa.Column[Any]:
    """A row of another table, as long as it is there."""
    return sa.Column(name, ID, sa.ForeignKey(f"{table}.id", ondelete="SET NULL"), nullable=True)


def word(name: str, *known: str) -> sa.Enum:
    """One of these words, guarded by a CHECK."""
    return sa.Enum(*known, name=name, native_enum=False, create_constraint=True, length=20)


def some(name: str, *columns: str, where: str, unique: bool = False) -> sa.Index:
    """An index of the rows that are `where`, as `storage.columns.partial` has it."""
    return sa.Index(name, *columns, unique=unique, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def when_due(table: str, moment: str) -> sa.Index:
    """An index of what has such a moment, by organisation, as `storage.columns.when_due` has it."""
    return some(f"ix_{table}_{moment}", "organisation_id", moment, where=f"{moment} IS NOT NULL")
