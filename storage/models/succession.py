"""Finding a new owner for a project, one step after the other (domain.md 2.11)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, partial, words
from storage.models.base import Base

_OPEN = "state = 'offered'"


class OfferState(StrEnum):
    """What became of the question."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"


class OfferStep(StrEnum):
    """Whom a project is offered to, in this order."""

    CO_OWNER = "co_owner"
    OPEN_CALL = "open_call"
    SPONSOR = "sponsor"
    """The sponsor names somebody."""
    NAMED = "named"
    """Somebody whom the sponsor, an organiser or the owner named."""


class ProjectOffer(Base):
    """A project offered to somebody, or to everyone involved, until a moment; one at a time of each project."""

    __tablename__ = "project_offer"
    __table_args__ = (
        Index(None, "project_id", "id"),
        partial("uq_project_offer_open", "project_id", where=_OPEN, unique=True),
        partial("ix_project_offer_due", "organisation_id", "due_at", where=_OPEN),
        Index(None, "member_id"),
        Index(None, "asked_by"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    project_id: Mapped[int] = mapped_column(Id, ForeignKey("project.id", ondelete="CASCADE"))
    step: Mapped[OfferStep] = mapped_column(words(OfferStep))
    at: Mapped[datetime]
    due_at: Mapped[datetime]
    """Until when it stands."""
    member_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), default=None)
    """Who is asked, and in the end who took it over; None for an open call, and where the organisers are asked."""
    state: Mapped[OfferState] = mapped_column(words(OfferState), default=OfferState.OFFERED)
    asked_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    """Who named them; None where it was their turn."""
    from_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    """Who carried it until they took it over, and keeps the credit for it."""
