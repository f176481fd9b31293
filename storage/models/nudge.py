"""What we want to say of our own accord, until it is said or not; an organisation's own holidays (domain.md 3.9)."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, partial, words
from storage.models.base import Base

WAITING = "state = 'waiting'"


class NudgeState(StrEnum):
    """What became of a nudge."""

    WAITING = "waiting"
    SENT = "sent"
    MERGED = "merged"
    """Said in the message of another one."""
    EXPIRED = "expired"
    """Its moment passed before there was room for it."""
    WITHDRAWN = "withdrawn"
    """There was no reason for it any more, or nobody to tell."""


class Nudge(Base):
    """One thing to say to a member."""

    __tablename__ = "nudge"
    __table_args__ = (
        partial("ix_nudge_waiting", "organisation_id", "due_at", where=WAITING),
        Index(None, "member_id", "sent_at"),
        Index(None, "member_id", "kind", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(20))
    """What it is about; opaque here."""
    key: Mapped[str] = mapped_column(String(200), unique=True)
    """Makes a repeat harmless: a second one with this key is never made."""
    payload: Mapped[str] = mapped_column(Text)
    """The message, opaque here; emptied once it is said, or will not be; what asks for something: once answered."""
    state: Mapped[NudgeState] = mapped_column(words(NudgeState))
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    """Not before this moment."""
    expires_at: Mapped[datetime | None] = mapped_column(default=None)
    """Not after it; None: always welcome."""
    counted: Mapped[bool] = mapped_column(default=True)
    """Whether it counts for the caps."""
    news: Mapped[bool] = mapped_column(default=False)
    """Whether it tells what a named colleague did or answered: that goes together, one message a day."""
    gently: Mapped[bool] = mapped_column(default=False)
    asks: Mapped[bool] = mapped_column(default=False)
    """Whether it asks for something: that can be put off, and asked too often in vain it is asked no more."""
    slot: Mapped[str | None] = mapped_column(String(120), default=None)
    sent_at: Mapped[datetime | None] = mapped_column(default=None)
    """When it was said, or it was settled that it will not be."""
    within_id: Mapped[int | None] = mapped_column(Id, default=None)
    """The one that this was said in one message with, and that goes first there; None for what went first itself."""
    reason: Mapped[str | None] = mapped_column(String(40), default=None)
    """Why it waits, or was not said: a word of ours."""
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the member did something with it."""
    unless: Mapped[str | None] = mapped_column(String(120), default=None)
    """Said blindly: whether it was said in the end is nowhere to be seen. As in the outbox."""


class Holiday(Base):
    """A day on which an organisation does not work, besides its country's."""

    __tablename__ = "holiday"

    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
