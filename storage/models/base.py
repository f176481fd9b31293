"""The class all models grow from."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Table
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass

from storage.columns import Utc, new_metadata


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False, eq=False):
    """A row with named, typed fields. It shows itself by its id alone, so that no log can hold what people wrote."""

    metadata = new_metadata()
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: Utc, dict[str, Any]: JSON}

    @classmethod
    def __table_cls__(cls, *parts: Any, **more: Any) -> Table:
        """Make the table, which never gives an id again: buttons, keys and the audit log still name rows that are gone.

        SQLite would otherwise start again below the last row that was deleted.
        """
        return Table(*parts, sqlite_autoincrement=True, **more)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {getattr(self, 'id', '')}>"
