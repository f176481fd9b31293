"""What was decided about an idea, by whom and why."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, partial, words
from storage.models.base import Base
from storage.models.idea import IdeaState
from storage.models.member import Member


class Reason(StrEnum):
    """Why an idea is parked or not picked up (domain.md 2.3)."""

    NO_CAPACITY = "no_capacity"
    NOT_AFFORDABLE = "not_affordable"
    NOT_FEASIBLE_YET = "not_feasible_yet"
    TOO_BIG = "too_big"
    OUTSIDE_MANDATE = "outside_mandate"
    RULES_OR_SAFETY = "rules_or_safety"
    ALREADY_RUNNING = "already_running"
    NO_OWNER = "no_owner"
    NO_DECISION = "no_decision"
    """Nobody decided in time (7.4); nobody chooses it."""
    OTHER = "other"


_OPEN = "done_at IS NULL"


class Decision(Base):
    """An answer to an idea's owner: what becomes of it, with a reason and an own sentence where it is a no.

    A no is taken now, and done when the owner may hear of it; until then it can be taken back. One at a time.
    """

    __tablename__ = "decision"
    __table_args__ = (
        Index(None, "idea_id", "id"),
        partial("uq_decision_open", "idea_id", where=_OPEN, unique=True),
        partial("ix_decision_due", "organisation_id", "due_at", where=_OPEN),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"))
    decider_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    outcome: Mapped[IdeaState] = mapped_column(words(IdeaState))
    """The state the idea went into."""
    text: Mapped[str] = mapped_column(Text)
    """The decider's own sentence; empty for a reaction, and where nobody decided."""
    at: Mapped[datetime]
    due_at: Mapped[datetime]
    """When it is to be done."""
    done_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the idea went into that state, and the owner was told."""
    reason: Mapped[Reason | None] = mapped_column(words(Reason), default=None)
    comment_id: Mapped[int | None] = mapped_column(Id, ForeignKey("comment.id", ondelete="SET NULL"), default=None)
    """The words of a reaction; it holds as long as they stand."""

    decider: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False)
