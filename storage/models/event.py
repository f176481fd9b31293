"""The Learnathon itself: its day, its phases, and who signed up for it (domain.md 2.2)."""

from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, when_due, words
from storage.models.base import Base
from storage.models.member import Member


class EventPhase(StrEnum):
    """Where an event stands, in the order of the cycle; `cancelled` ends it from any phase before the day."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    CALL_FOR_IDEAS = "call_for_ideas"
    SHAPING = "shaping"
    READY = "ready"
    LIVE = "live"
    WRAP_UP = "wrap_up"
    FOLLOW_THROUGH = "follow_through"
    EVALUATED = "evaluated"
    CLOSED = "closed"
    CANCELLED = "cancelled"


COMING = (
    EventPhase.ANNOUNCED,
    EventPhase.CALL_FOR_IDEAS,
    EventPhase.SHAPING,
    EventPhase.READY,
    EventPhase.LIVE,
)
"""Everybody knows of it, and its day is not over."""


class EventFormat(StrEnum):
    """How long the day is."""

    HALF_DAY = "half_day"
    WHOLE_DAY = "whole_day"


class Event(Base):
    """One Learnathon of an organisation."""

    __tablename__ = "event"
    __table_args__ = (
        Index(None, "organisation_id", "phase"),
        when_due("event", "phase_due_at"),
        when_due("event", "warn_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    phase: Mapped[EventPhase] = mapped_column(words(EventPhase))
    phase_since: Mapped[datetime]
    created_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    cloned_from: Mapped[int | None] = mapped_column(Id, ForeignKey("event.id", ondelete="SET NULL"), default=None)
    """Last year's, of which this is a copy."""
    goal: Mapped[str | None] = mapped_column(Text, default=None)
    """Why and for whom it is held."""
    day: Mapped[date | None] = mapped_column(default=None)
    """A date where the organisation is, as are the times below; None while it is not chosen."""
    starts: Mapped[time | None] = mapped_column(default=None)
    ends: Mapped[time | None] = mapped_column(default=None)
    place: Mapped[str | None] = mapped_column(String(120), default=None)
    format: Mapped[EventFormat | None] = mapped_column(words(EventFormat), default=None)
    size: Mapped[int | None] = mapped_column(default=None)
    """How many people are expected."""
    room: Mapped[int | None] = mapped_column(default=None)
    """How many can come; who signs up after that waits. None: everybody can."""
    budget: Mapped[int | None] = mapped_column(default=None)
    """In euros."""
    lead: Mapped[float] = mapped_column(default=1.0)
    """By how much the weeks before the day are stretched: the lead factor, or less when it was announced late."""
    sponsor_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    """Who confirmed the date, the budget and the limits of a small yes."""
    confirmed_at: Mapped[datetime | None] = mapped_column(default=None)
    phase_due_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the next phase begins by itself; None while an organiser holds it, or has to begin it."""
    warn_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the organisers are asked about the next phase; None once they were, or while there is nothing to ask."""
    held_at: Mapped[datetime | None] = mapped_column(default=None)
    """Since when an organiser holds the next phase; None: nobody does."""
    reported_at: Mapped[datetime | None] = mapped_column(default=None)
    """When an organiser said that the yearly report is published."""
    reason: Mapped[str | None] = mapped_column(Text, default=None)
    """Why it was cancelled."""
    changed: Mapped[int] = mapped_column(default=0)
    """How often what stands in a calendar changed: the SEQUENCE of its calendar file."""

    sponsor: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[sponsor_id])


class Attending(StrEnum):
    """What somebody said to an event; who does not come has no row at all, so that nobody can list them."""

    COMING = "coming"
    MAYBE = "maybe"
    WAITING = "waiting"
    """There was no room; the first in line gets the next one."""


class SignUp(Base):
    """A member who comes to an event, may come, or waits for room."""

    __tablename__ = "sign_up"
    __table_args__ = (Index(None, "event_id", "answer", "signed_at"),)

    event_id: Mapped[int] = mapped_column(Id, ForeignKey("event.id", ondelete="CASCADE"), primary_key=True)
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    answer: Mapped[Attending] = mapped_column(words(Attending))
    signed_at: Mapped[datetime]
    """Their place in the line."""
    table_number: Mapped[int | None] = mapped_column(default=None)
    arrived_at: Mapped[datetime | None] = mapped_column(default=None)
    calendar: Mapped[int | None] = mapped_column(default=None)
    """The SEQUENCE of the calendar file they have; None: they took none."""
    asked_at: Mapped[datetime | None] = mapped_column(default=None)
    """When somebody who may come was asked once more."""

    member: Mapped[Member] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=member_id)
