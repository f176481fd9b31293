"""How an idea read before, and what was sent along with it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, words
from storage.models.base import Base
from storage.models.idea import IdeaType


class Revision(Base):
    """The words of an idea as they were until somebody edited them."""

    __tablename__ = "revision"
    __table_args__ = (Index(None, "idea_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"))
    editor_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    title: Mapped[str] = mapped_column(String(200))
    problem: Mapped[str] = mapped_column(Text)
    idea_type: Mapped[IdeaType] = mapped_column(words(IdeaType))
    smallest_test: Mapped[str | None] = mapped_column(Text)
    until: Mapped[datetime]
    """When it was edited."""


class AttachmentKind(StrEnum):
    """What was sent along."""

    PHOTO = "photo"
    VOICE = "voice"


class Attachment(Base):
    """A photo or voice note with an idea; the platform keeps the file, we keep how it calls it.

    Until its sender says with which idea it goes, it is with none, and with nobody else to see it.
    """

    __tablename__ = "attachment"
    __table_args__ = (Index(None, "idea_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    idea_id: Mapped[int | None] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"))
    member_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    kind: Mapped[AttachmentKind] = mapped_column(words(AttachmentKind))
    platform: Mapped[str] = mapped_column(String(20))
    reference: Mapped[str] = mapped_column(Text)
    """The web address of the file, or else the platform's own name of it; opaque here."""
    at: Mapped[datetime]
