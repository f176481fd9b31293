"""The yearly scan: rounds, who is invited, and answers that no row can be traced back from (domain.md 2.8, 8.1)."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, when_due, words
from storage.models.base import Base


class RoundState(StrEnum):
    """Where a round stands."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    OPEN = "open"
    CLOSED = "closed"
    COMPUTED = "computed"
    PUBLISHED = "published"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"


class ScanRound(Base):
    """One run of the questionnaire; what is frozen at opening stays as it is, whatever happens to departments."""

    __tablename__ = "scan_round"
    __table_args__ = (Index(None, "organisation_id", "state"), when_due("scan_round", "due_at"))

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    state: Mapped[RoundState] = mapped_column(words(RoundState))
    state_since: Mapped[datetime]
    created_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    event_id: Mapped[int | None] = mapped_column(Id, ForeignKey("event.id", ondelete="SET NULL"), default=None)
    k: Mapped[int] = mapped_column(default=5)
    """How many answers a group needs at least; it may only go up once the round is open."""
    window_wd: Mapped[int] = mapped_column(default=10)
    """For how many working days it is open, the day on which it opens included."""
    scope: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    """The ids of the departments whose people are invited; None for the whole organisation."""
    intro: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    """A sentence of the organisers' own below the invitation, by language."""
    opens_at: Mapped[datetime | None] = mapped_column(default=None)
    closes_at: Mapped[datetime | None] = mapped_column(default=None)
    extended_at: Mapped[datetime | None] = mapped_column(default=None)
    due_at: Mapped[datetime | None] = mapped_column(default=None)
    """When it goes on by itself: opens, closes, is archived; None while somebody has to do something."""
    reminded: Mapped[int] = mapped_column(default=0)
    """How many reminders there were: one at 40 and one at 80 % of the window."""
    questionnaire: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    """What is asked; frozen when the round is scheduled."""
    tree: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    """The groups, with how many were invited to each; frozen at opening."""
    second: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    """The locations it is shown by as well, each with its name and how many were invited; None where it is not."""
    confirmed_at: Mapped[datetime | None] = mapped_column(default=None)
    """When an organiser confirmed what people are told about their privacy."""
    results: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    """What may be shown, computed once after closing."""
    summaries: Mapped[dict[str, Any] | None] = mapped_column(default=None)
    """What organisers made of the answers to open questions, by question and language; seen with the results."""
    published_at: Mapped[datetime | None] = mapped_column(default=None)


class ScanInvitation(Base):
    """A member in the scope of a round, and the groups that their answers count for; it never tells who answered."""

    __tablename__ = "scan_invitation"

    round_id: Mapped[int] = mapped_column(Id, ForeignKey("scan_round.id", ondelete="CASCADE"), primary_key=True)
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    leaf: Mapped[str] = mapped_column(String(40))
    second: Mapped[str] = mapped_column(String(40), default="")
    """Their location, where the round is shown by it as well; empty for none, and for one that is too small."""


class ScanTag(Base):
    """That somebody sent answers, answered an open question, or wants no more messages of a round: a keyed hash.

    Without the key, which is not in here, nobody can tell whose it is, nor which of these it says. No time, no order.
    """

    __tablename__ = "scan_tag"
    __table_args__ = ({"sqlite_with_rowid": False},)

    tag: Mapped[str] = mapped_column(String(64), primary_key=True)
    round_id: Mapped[int] = mapped_column(Id, ForeignKey("scan_round.id", ondelete="CASCADE"))


class ScanAnswer(Base):
    """One response, under a random id; kept in the order of these ids, not in that of their coming."""

    __tablename__ = "scan_answer"
    __table_args__ = (Index(None, "round_id"), {"sqlite_with_rowid": False})

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    round_id: Mapped[int] = mapped_column(Id, ForeignKey("scan_round.id", ondelete="CASCADE"))
    leaf: Mapped[str] = mapped_column(String(40))
    points: Mapped[str] = mapped_column(String(40))
    """A letter for each statement, in their order: 1 to 5, or - for "don't know"."""
    second: Mapped[str] = mapped_column(String(40), default="")
    """The location it counts for; empty for none."""


class ScanWords(Base):
    """One answer to an open question, under a random id of its own: nothing ties it to the rest of the response."""

    __tablename__ = "scan_words"
    __table_args__ = (Index(None, "round_id"), {"sqlite_with_rowid": False})

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    round_id: Mapped[int] = mapped_column(Id, ForeignKey("scan_round.id", ondelete="CASCADE"))
    question: Mapped[str] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(Text)
