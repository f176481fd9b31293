"""What organisers have to do for an event: the playbook's tasks, and their own (domain.md 9.1)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id
from storage.models.base import Base
from storage.models.member import Member


class Task(Base):
    """One thing to do, with an owner and a due date."""

    __tablename__ = "task"
    __table_args__ = (
        UniqueConstraint("event_id", "code"),
        Index(None, "organisation_id", "due_on"),
        Index(None, "organisation_id", "remind_on"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    event_id: Mapped[int] = mapped_column(Id, ForeignKey("event.id", ondelete="CASCADE"))
    due_on: Mapped[date]
    """A date in the organisation's time zone."""
    created_at: Mapped[datetime]
    code: Mapped[str | None] = mapped_column(String(40), default=None)
    """Which line of the playbook it is; None for one that an organiser added."""
    title: Mapped[str | None] = mapped_column(String(200), default=None)
    """What an organiser called it; None for a line of the playbook, whose words are ours."""
    moved: Mapped[bool] = mapped_column(default=False)
    """An organiser chose its due date: it stays when the event moves."""
    owner_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    helper_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    """Who shares it with the owner."""
    done_at: Mapped[datetime | None] = mapped_column(default=None)
    done_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    dropped_at: Mapped[datetime | None] = mapped_column(default=None)
    """When an organiser said that it does not apply."""
    remind_on: Mapped[date | None] = mapped_column(default=None)
    """When its owner hears of it next: on the day, and once a week later; None when they heard both times."""
    given_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    """Who asked its owner to take it, and gets it back when they would rather not."""
    given_at: Mapped[datetime | None] = mapped_column(default=None)

    owner: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[owner_id])
    helper: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[helper_id])
