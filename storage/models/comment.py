"""What people say about an idea, wherever they say it, and who has yet to hear of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id
from storage.models.base import Base
from storage.models.member import Member


class Comment(Base):
    """A reaction to an idea. A removed one keeps its row, without its words."""

    __tablename__ = "comment"
    __table_args__ = (
        UniqueConstraint("organisation_id", "platform", "source"),
        Index(None, "idea_id", "id"),
        Index(None, "author_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"))
    author_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    platform: Mapped[str | None] = mapped_column(String(20), default=None)
    source: Mapped[str | None] = mapped_column(String(200), default=None)
    """The platform's reference of the message it was said in, so that edits follow; None: said in private."""
    edited_at: Mapped[datetime | None] = mapped_column(default=None)
    removed_at: Mapped[datetime | None] = mapped_column(default=None)

    author: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False)


class Hearing(Base):
    """Somebody is to hear of a comment or of what became of an idea, or just did.

    What was told last stays until the next is told.
    """

    __tablename__ = "hearing"
    __table_args__ = (
        UniqueConstraint("member_id", "comment_id"),
        UniqueConstraint("member_id", "idea_id"),
        Index(None, "organisation_id", "due_at"),
        Index(None, "comment_id"),
        Index(None, "idea_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    own: Mapped[bool]
    """The idea is theirs, as owner or co-owner; else they follow it."""
    due_at: Mapped[datetime | None]
    """When to look whether they may be told; None once they were."""
    comment_id: Mapped[int | None] = mapped_column(Id, ForeignKey("comment.id", ondelete="CASCADE"), default=None)
    idea_id: Mapped[int | None] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"), default=None)
    """The idea that was decided or went on in another one, where that is the news."""
    told_at: Mapped[datetime | None] = mapped_column(default=None)
