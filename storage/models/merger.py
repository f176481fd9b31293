"""Two ideas that become one."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, words
from storage.models.base import Base


class MergerState(StrEnum):
    """Proposed, done, refused by an owner or overtaken by events, or taken back."""

    PROPOSED = "proposed"
    DONE = "done"
    REFUSED = "refused"
    UNDONE = "undone"


class Merger(Base):
    """A proposal to merge one idea into another, and what it takes to undo it."""

    __tablename__ = "merger"
    __table_args__ = (
        Index(None, "source_id", "state"),
        Index(None, "target_id", "state"),
        Index(None, "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    source_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"))
    """The idea that goes up in the other."""
    target_id: Mapped[int] = mapped_column(Id, ForeignKey("idea.id", ondelete="CASCADE"))
    proposed_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    proposed_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    """When an organiser's proposal that nobody objected to is carried out; None: both owners have to agree."""
    state: Mapped[MergerState] = mapped_column(words(MergerState), default=MergerState.PROPOSED)
    agreed_by_source: Mapped[bool] = mapped_column(default=False)
    agreed_by_target: Mapped[bool] = mapped_column(default=False)
    done_at: Mapped[datetime | None] = mapped_column(default=None)
    before: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    """How things were: the source's state, the ids of the comments that moved, the co-owners and followers added."""
