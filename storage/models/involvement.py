"""Who else is involved in an idea: co-owners, followers, who may own it next, and the colleague who sent it in."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, words
from storage.models.base import Base
from storage.models.member import Member


class CoOwnerState(StrEnum):
    """Asked, on board, not now, or no longer."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LEFT = "left"


class CoOwner(Base):
    """A member who carries an idea along with its owner, or was asked to."""

    __tablename__ = "co_owner"
    __table_args__ = (Index(None, "member_id", "state"),)

    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True)
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    state: Mapped[CoOwnerState] = mapped_column(words(CoOwnerState))
    at: Mapped[datetime]
    """When this state began."""
    invited_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)

    member: Mapped[Member] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[member_id])


class Handover(Base):
    """A member who is asked to become the owner of an idea, or offers it themselves, as long as that is open."""

    __tablename__ = "handover"
    __table_args__ = (Index(None, "heir_id"), Index(None, "asked_by"))

    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True)
    heir_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    asked_by: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"))
    """The owner, or the heir themselves."""
    asked_at: Mapped[datetime]
    declined_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the owner rather kept it: offering it again is no other question."""

    heir: Mapped[Member] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[heir_id])


class Follow(Base):
    """A member who wants to hear what becomes of an idea."""

    __tablename__ = "follow"
    __table_args__ = (Index(None, "member_id"),)

    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True)
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    at: Mapped[datetime]


class Proxy(Base):
    """An idea that somebody wrote down for a colleague; it stays a draft until the colleague agrees."""

    __tablename__ = "proxy"

    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    sender_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"))
    asked_at: Mapped[datetime]
    agreed_at: Mapped[datetime | None] = mapped_column(default=None)
