"""Requests for help, and thanks (domain.md 2.7, 2.10)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, partial, when_due, words
from storage.models.base import Base
from storage.models.check_in import Obstacle
from storage.models.member import Member


class SupportState(StrEnum):
    """Where a request for help stands."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    RESOLVED = "resolved"
    NOT_POSSIBLE = "not_possible"
    WITHDRAWN = "withdrawn"


class SupportRequest(Base):
    """An obstacle handed to a sponsor, or to all who take part."""

    __tablename__ = "support_request"
    __table_args__ = (
        Index(None, "project_id", "state"),
        Index(None, "helper_id", "state"),
        when_due("support_request", "remind_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    project_id: Mapped[int] = mapped_column(Id, ForeignKey("project.id", ondelete="CASCADE"))
    asked_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    kind: Mapped[Obstacle] = mapped_column(words(Obstacle))
    text: Mapped[str] = mapped_column(Text)
    state: Mapped[SupportState] = mapped_column(words(SupportState))
    at: Mapped[datetime]
    helper_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    """Who was asked last, or took it; None while nobody in particular was: all who take part, or the organisers."""
    of_all: Mapped[bool] = mapped_column(default=False)
    """Whether all who take part are asked, instead of the sponsor."""
    passed: Mapped[int] = mapped_column(default=0)
    """How often it was passed on."""
    reminders: Mapped[int] = mapped_column(default=0)
    """0, 1 after the helper was reminded, 2 after the organisers were told."""
    remind_at: Mapped[datetime | None] = mapped_column(default=None)
    """When that is due; None when nothing more is said."""
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
    answer: Mapped[str | None] = mapped_column(Text, default=None)
    """Why it is not possible, or what came of it."""


class AppreciationState(StrEnum):
    """Who may read it."""

    SENT = "sent"
    SHARED = "shared"
    KEPT_PRIVATE = "kept_private"


class Appreciation(Base):
    """Personal thanks for a project, in somebody's own words."""

    __tablename__ = "appreciation"
    __table_args__ = (
        Index(None, "receiver_id"),
        Index(None, "project_id"),
        partial("ix_appreciation_untold", "organisation_id", "receiver_id", where="told_at IS NULL"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    sender_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"))
    receiver_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"))
    project_id: Mapped[int | None] = mapped_column(Id, ForeignKey("project.id", ondelete="SET NULL"))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    state: Mapped[AppreciationState] = mapped_column(words(AppreciationState), default=AppreciationState.SENT)
    told_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the receiver was told; None until it is their moment."""

    sender: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[sender_id])
