"""Ideas: suggestions to improve, change or renew something at work."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, words
from storage.models.base import Base
from storage.models.member import Member


class IdeaType(StrEnum):
    """What kind of idea it is."""

    IMPROVE = "improve"
    CHANGE = "change"
    RENEW = "renew"


class OwnRole(StrEnum):
    """What the sender wants to do with it: carry it, join in, or hand it in."""

    CARRY = "carry"
    JOIN = "join"
    HAND_IN = "hand_in"


class IdeaState(StrEnum):
    """Where an idea stands (domain.md 2.3)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    DISCUSSED = "discussed"
    MERGED = "merged"
    SHORTLISTED = "shortlisted"
    PITCHED = "pitched"
    ADOPTED = "adopted"
    PARKED = "parked"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


OPEN_IDEAS = (
    IdeaState.SUBMITTED,
    IdeaState.DISCUSSED,
    IdeaState.SHORTLISTED,
    IdeaState.PITCHED,
    IdeaState.ADOPTED,
)
"""What the pool shows."""


class Idea(Base):
    """A suggestion; not yet a commitment."""

    __tablename__ = "idea"
    __table_args__ = (
        UniqueConstraint("organisation_id", "number"),
        Index(None, "owner_id", "state"),
        Index(None, "organisation_id", "state", "answer_due"),
        Index(None, "organisation_id", "changed_at", "id"),
        Index("ix_idea_pool", "organisation_id", "number", "state", "idea_type", "owner_id", "submitted_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    owner_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    title: Mapped[str] = mapped_column(String(200))
    problem: Mapped[str] = mapped_column(Text)
    idea_type: Mapped[IdeaType] = mapped_column(words(IdeaType))
    own_role: Mapped[OwnRole] = mapped_column(words(OwnRole))
    state: Mapped[IdeaState] = mapped_column(words(IdeaState))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    smallest_test: Mapped[str | None] = mapped_column(Text, default=None)
    """None: "I do not know yet"."""
    submitted_at: Mapped[datetime | None] = mapped_column(default=None)
    answer_due: Mapped[datetime | None] = mapped_column(default=None)
    """By when an organiser owes the owner a reaction."""
    late_at: Mapped[datetime | None] = mapped_column(default=None)
    """When its card began to say that the answer is late; before `answer_due`, that was about an earlier promise."""
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    """When an organiser reacted first."""
    returned_at: Mapped[datetime | None] = mapped_column(default=None)
    """When it came back after it was parked, as long as nobody who carries it has said whether it still fits."""
    parked_times: Mapped[int] = mapped_column(default=0)
    origin: Mapped[str | None] = mapped_column(Text, default=None)
    """The address of the conversation it grew out of, on its platform."""
    number: Mapped[int | None] = mapped_column(default=None, init=False)
    """How people call it, 1 upwards in its organisation; None until first submitted."""

    owner: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False)
