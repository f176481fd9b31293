"""The words of ideas, so that they are found by them."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id
from storage.models.base import Base

_BY_LETTER = String(40).with_variant(String(40, "C"), "postgresql")
"""In the order of its letters on every database, so that all words with one beginning lie together."""


class IdeaWord(Base):
    """A word that stands in an idea, and how much it counts there: more in the title than below it."""

    __tablename__ = "idea_word"
    __table_args__ = (Index(None, "organisation_id", "word", "weight", "idea_id"), {"sqlite_with_rowid": False})

    idea_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"), primary_key=True)
    word: Mapped[str] = mapped_column(_BY_LETTER, primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    weight: Mapped[int]
