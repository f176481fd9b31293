"""What was decided about an idea, by whom and why."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, words
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
    OTHER = "other"


class Decision(Base):
    """An answer to an idea's owner: what becomes of it, with a reason and an own sentence where it is a no."""

    __tablename__ = "decision"
    __table_args__ = (Index(None, "idea_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"))
    decider_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    outcome: Mapped[IdeaState] = mapped_column(words(IdeaState))
    """The state the idea went into."""
    text: Mapped[str] = mapped_column(Text)
    """The decider's own sentence."""
    at: Mapped[datetime]
    reason: Mapped[Reason | None] = mapped_column(words(Reason), default=None)

    decider: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False)
