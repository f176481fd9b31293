"""Announcements: one text for many people, and what became of it with each (domain.md 2.10)."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, when_due, words
from storage.models.base import Base
from storage.models.member import Member


class AnnouncementState(StrEnum):
    """Where an announcement stands."""

    DRAFT = "draft"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    SENT = "sent"
    STOPPED = "stopped"
    """Half-way: who had not got it yet gets nothing."""
    CANCELLED = "cancelled"


class Audience(StrEnum):
    """To whom it goes; which of them tells `Announcement.audience_of`."""

    EVERYBODY = "everybody"
    ROLE = "role"
    SIGNED_UP = "signed_up"
    """By what they said to the coming event: `coming`, `maybe`, `waiting`, or `any` of these."""
    OWNERS = "owners"
    """Who owns or carries along a project that goes on."""
    DEPARTMENT = "department"
    """By its id, the teams below it included."""
    CHANNEL = "channel"
    """No member, but the channels and groups in which ideas have their cards."""


class Timing(StrEnum):
    """When it is said."""

    NOW = "now"
    AT = "at"
    """From a moment on, the same for all."""
    MORNING = "morning"
    """On a day, when each one's own hours begin."""


class Replies(StrEnum):
    """Where an answer to it goes."""

    NOWHERE = "nowhere"
    AUTHOR = "author"
    ORGANISERS = "organisers"


class Announcement(Base):
    """A message to many."""

    __tablename__ = "announcement"
    __table_args__ = (Index(None, "organisation_id", "state"), when_due("announcement", "due_at"))

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    state: Mapped[AnnouncementState] = mapped_column(words(AnnouncementState))
    state_since: Mapped[datetime]
    created_at: Mapped[datetime]
    author_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"))
    event_id: Mapped[int | None] = mapped_column(Id, ForeignKey("event.id", ondelete="SET NULL"), default=None)
    template: Mapped[str | None] = mapped_column(String(40), default=None)
    """Which of our own texts it says, such as "save_the_date"; None for one that is all the author's."""
    values: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    """What the author filled in for the template."""
    texts: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    """The author's own words by language, in the place of the template's where there are some."""
    as_it_is: Mapped[bool] = mapped_column(default=False)
    """Who reads a language that is missing gets the other one, with a line that says so; the author agreed to it."""
    audience: Mapped[Audience] = mapped_column(words(Audience), default=Audience.EVERYBODY)
    audience_of: Mapped[str | None] = mapped_column(String(40), default=None)
    timing: Mapped[Timing] = mapped_column(words(Timing), default=Timing.NOW)
    starts_at: Mapped[datetime | None] = mapped_column(default=None)
    """The moment, or where the day begins in the organisation's time zone; None for now."""
    expires_at: Mapped[datetime | None] = mapped_column(default=None)
    """After it there is no sense in it any more."""
    replies: Mapped[Replies] = mapped_column(words(Replies), default=Replies.NOWHERE)
    has_seen: Mapped[bool] = mapped_column(default=False)
    """There is a button with which people say that they have seen it."""
    asked_at: Mapped[datetime | None] = mapped_column(default=None)
    """When a second pair of eyes was asked; None while nobody was."""
    approver_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    approved_at: Mapped[datetime | None] = mapped_column(default=None)
    due_at: Mapped[datetime | None] = mapped_column(default=None)
    """When there is something to do for it next: begin, go on, settle; None while there is nothing."""
    addressed: Mapped[int] = mapped_column(Id, default=0)
    """The highest member id that is among the recipients already; the rest follows part by part."""
    is_addressed: Mapped[bool] = mapped_column(default=False)
    """Whether all are."""
    begun_at: Mapped[datetime | None] = mapped_column(default=None)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    version: Mapped[int] = mapped_column(default=1)
    """One more with each correction."""
    told_at: Mapped[datetime | None] = mapped_column(default=None)
    """When its author was told last how far it is."""
    told: Mapped[str | None] = mapped_column(String(120), default=None)
    """What they were told then, in numbers."""
    totals: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    """What became of it with how many, once it is forgotten with whom."""

    author: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[author_id])


class RecipientState(StrEnum):
    """What became of an announcement with one member."""

    WAITING = "waiting"
    """For their hours, their caps, or their turn."""
    ON_ITS_WAY = "on_its_way"
    """In the outbox."""
    DELIVERED = "delivered"
    BLOCKED = "blocked"
    """They cannot be written to on any platform."""
    FAILED = "failed"
    STOPPED = "stopped"
    MISSED = "missed"
    """Its time was over before there was room for it, or they want no such messages any more."""


class Recipient(Base):
    """One member to whom an announcement goes."""

    __tablename__ = "recipient"
    __table_args__ = (Index(None, "announcement_id", "state", "due_at", "member_id"),)

    announcement_id: Mapped[int] = mapped_column(
        Id, ForeignKey("announcement.id", ondelete="CASCADE"), primary_key=True
    )
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    state: Mapped[RecipientState] = mapped_column(words(RecipientState))
    due_at: Mapped[datetime]
    """Not before this moment."""
    round: Mapped[int] = mapped_column(default=1)
    """The number of the try: again for those with whom it failed."""
    nudge_id: Mapped[int | None] = mapped_column(Id, default=None)
    """The nudge that says it, and so its entry in the outbox; None while it waits."""
    version: Mapped[int] = mapped_column(default=0)
    """Which version they were sent; 0 for none."""
    settled_at: Mapped[datetime | None] = mapped_column(default=None)
    seen_at: Mapped[datetime | None] = mapped_column(default=None)
    """When they said so; only the number of those who did is ever shown."""
