"""Who may do what: roles granted to members, always by somebody."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, words
from storage.models.base import Base
from storage.models.member import Member


class Role(StrEnum):
    """What an organisation can ask of a member."""

    ORGANISER = "organiser"
    SPONSOR = "sponsor"
    FACILITATOR = "facilitator"
    PRIVACY_CONTACT = "privacy_contact"
    ADMIN = "admin"


class GrantSource(StrEnum):
    """How a role came about."""

    CHAT = "chat"
    SETTINGS = "settings"
    INVITATION = "invitation"


class RoleGrant(Base):
    """A role of a member, until taken back or expired."""

    __tablename__ = "role_grant"
    __table_args__ = (Index(None, "organisation_id", "role"),)

    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    role: Mapped[Role] = mapped_column(words(Role), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    source: Mapped[GrantSource] = mapped_column(words(GrantSource))
    granted_at: Mapped[datetime]
    granted_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    expires_at: Mapped[datetime | None] = mapped_column(default=None)
    warned_at: Mapped[datetime | None] = mapped_column(default=None)
    """When holder and organisers were told that it is about to end."""
    deputy_for: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    """In whose place they hold it, for a time; None: in their own right."""

    member: Mapped[Member] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=member_id)
    absent: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=deputy_for)


class RoleHandover(Base):
    """An organiser asked a colleague to take over; gone once they answered."""

    __tablename__ = "role_handover"

    giver_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    heir_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), index=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    asked_at: Mapped[datetime]
    stays: Mapped[bool]
    """Whether whoever asked stays an organiser as well."""
