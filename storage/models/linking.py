"""Codes by which one person on two platforms becomes one member, and people expected by an import."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id
from storage.models.base import Base
from storage.models.member import LONGEST_LOCATION


class LinkingCode(Base):
    """A code to be typed on the other platform within ten minutes; only its SHA-256 is kept. One for each member."""

    __tablename__ = "linking_code"

    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    platform: Mapped[str] = mapped_column(String(20))
    """Where it was asked for: it has to come back from another one."""
    expires_at: Mapped[datetime]


class LinkingTry(Base):
    """Wrong codes an account typed lately, so that nobody finds one by trying."""

    __tablename__ = "linking_try"

    account_id: Mapped[int] = mapped_column(Id, ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    count: Mapped[int]
    since: Mapped[datetime]


class Expected(Base):
    """Somebody an import named who never wrote to us: known by a platform's id, without a choice of their own."""

    __tablename__ = "expected"
    __table_args__ = (UniqueConstraint("organisation_id", "platform", "external_id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    platform: Mapped[str] = mapped_column(String(20))
    external_id: Mapped[str] = mapped_column(String(120))
    """The platform's id of the person."""
    name: Mapped[str] = mapped_column(String(120))
    """Empty where the import told none."""
    imported_at: Mapped[datetime]
    language: Mapped[str | None] = mapped_column(String(12), default=None)
    department_id: Mapped[int | None] = mapped_column(
        Id, ForeignKey("department.id", ondelete="SET NULL"), default=None
    )
    location: Mapped[str] = mapped_column(String(LONGEST_LOCATION), default="")
    """Empty where the import told none."""
    welcomed_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the one welcome that an organiser may have sent to them was queued."""
