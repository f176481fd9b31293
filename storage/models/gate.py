"""The gate: whether an idea is feasible and affordable, six questions to a sponsor (domain.md 7.4)."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, partial, words
from storage.models.base import Base

_OPEN = "state = 'open'"


class GateState(StrEnum):
    """What became of it."""

    OPEN = "open"
    PASSED = "passed"
    OBJECTED = "objected"
    WITHDRAWN = "withdrawn"


class Gate(Base):
    """The check of one idea; one at a time of each."""

    __tablename__ = "gate"
    __table_args__ = (
        partial("uq_gate_open", "idea_id", where=_OPEN, unique=True),
        partial("ix_gate_due", "organisation_id", "due_at", where=_OPEN),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"))
    sponsor_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    opened_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime | None] = mapped_column(default=None)
    """When silence counts, or somebody has to be told; None when nothing more comes of it by itself."""
    state: Mapped[GateState] = mapped_column(words(GateState), default=GateState.OPEN)
    reminders: Mapped[int] = mapped_column(default=0)
    """0; plus 1 after the sponsor was asked again, plus 2 after the organisers heard that nothing is decided."""
    answers: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    """What the sponsor said to each question, by its name: yes, no or unknown; and who finds that out, "by" when."""
    objection: Mapped[str | None] = mapped_column(Text, default=None)
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
