"""What came in and could not be dealt with."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, words
from storage.models.base import Base


class LetterState(StrEnum):
    """Counting failures, waiting for an operator, or handled."""

    COUNTING = "counting"
    WAITING = "waiting"
    HANDLED = "handled"


class Letter(Base):
    """An Incoming that failed. It is a dead letter, with its payload, once it has failed often enough."""

    __tablename__ = "letter"
    __table_args__ = (Index(None, "state", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    platform: Mapped[str] = mapped_column(String(20))
    payload: Mapped[str] = mapped_column(Text)
    """Empty while counting and after handling: what people wrote is kept no longer than needed."""
    error: Mapped[str] = mapped_column(String(200))
    attempts: Mapped[int]
    at: Mapped[datetime]
    """When it failed last."""
    state: Mapped[LetterState] = mapped_column(words(LetterState))
