"""Codes that let people in."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, words
from storage.models.base import Base
from storage.models.role import Role


class Invitation(Base):
    """A welcome for whoever brings the code. The code itself is not kept: only its SHA-256."""

    __tablename__ = "invitation"
    __table_args__ = (CheckConstraint("uses_left >= 0", name="uses_left"),)

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"), index=True)
    language: Mapped[str] = mapped_column(String(12))
    uses_left: Mapped[int]
    expires_at: Mapped[datetime]
    created_at: Mapped[datetime]
    role: Mapped[Role | None] = mapped_column(words(Role), default=None)
    """The role that comes with it; None for a plain member."""
