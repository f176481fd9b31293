"""Keys of what a platform already sent us."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class Seen(Base):
    """One Incoming that was dealt with; the same key again is a repeat."""

    __tablename__ = "seen"
    __table_args__ = ({"sqlite_with_rowid": False},)  # one tree instead of two: this row is written in every turn

    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    seen_at: Mapped[datetime]
