"""Things that only one process may do at a time, and facts about the whole installation."""

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id
from storage.models.base import Base


class Lease(Base):
    """Who may do it now, and until when. The epoch grows with every new holder, so that a stale one is known."""

    __tablename__ = "lease"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    holder: Mapped[str] = mapped_column(String(120))
    epoch: Mapped[int] = mapped_column(Id)
    expires_at: Mapped[datetime]


class Flag(Base):
    """One fact about the installation, such as being on hold."""

    __tablename__ = "flag"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
