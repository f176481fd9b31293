"""Check-ins: at most four questions to a project's owner, and the reminders when there is no answer (domain.md 2.6)."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, when_due, words
from storage.models.base import Base


class CheckInState(StrEnum):
    """Where a check-in stands."""

    SCHEDULED = "scheduled"
    SENT = "sent"
    PARTIAL = "partial"
    SNOOZED = "snoozed"
    ANSWERED = "answered"
    MISSED = "missed"
    DROPPED = "dropped"
    """Not asked any more: its project paused, ended or found another owner, or an experiment told how it is.

    `dropped_because` says which.
    """


class Progress(StrEnum):
    """How a project is going."""

    ON_TRACK = "on_track"
    STUCK = "stuck"
    ON_HOLD = "on_hold"
    FINISHED = "finished"


class Obstacle(StrEnum):
    """What is in the way; also the kind of a request for help."""

    TIME = "time"
    DECISION = "decision"
    MONEY = "money"
    PEOPLE = "people"
    ACCESS = "access"
    OTHER = "other"


class WaitsFor(StrEnum):
    """What a project on hold waits for."""

    OWN_TIME = "own_time"
    SOMEONE = "someone"
    BETTER_MOMENT = "better_moment"
    OVER = "over"


class HelpFrom(StrEnum):
    """Whom an owner wants help from."""

    NOBODY = "nobody"
    SPONSOR = "sponsor"
    COLLEAGUES = "colleagues"


class CheckIn(Base):
    """One time that a project's owner is asked how it is going."""

    __tablename__ = "check_in"
    __table_args__ = (
        UniqueConstraint("project_id", "due_on"),
        when_due("check_in", "next_step_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    project_id: Mapped[int] = mapped_column(Id, ForeignKey("project.id", ondelete="CASCADE"))
    due_on: Mapped[date]
    """The day on which it is asked, where the owner is: one a day of a project, whatever clocks do."""
    state: Mapped[CheckInState] = mapped_column(words(CheckInState))
    sent_at: Mapped[datetime | None] = mapped_column(default=None)
    reminders: Mapped[int] = mapped_column(default=0)
    """Steps of the ladder taken so far, 0 to 4 (domain.md 3.6)."""
    next_step_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the next step of the ladder is due; None when nothing more is asked."""
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the last answer came in."""
    answered_by: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    question: Mapped[str | None] = mapped_column(String(20), default=None)
    """What is asked next, a word of flows; None before the first answer, and after the last."""
    progress: Mapped[Progress | None] = mapped_column(words(Progress), default=None)
    seen: Mapped[str | None] = mapped_column(Text, default=None)
    """What the owner saw or learned since the last time."""
    value: Mapped[float | None] = mapped_column(default=None)
    """The metric now, in the project's unit."""
    obstacle: Mapped[Obstacle | None] = mapped_column(words(Obstacle), default=None)
    small_step: Mapped[str | None] = mapped_column(Text, default=None)
    """What was promised for this week."""
    waits_for: Mapped[WaitsFor | None] = mapped_column(words(WaitsFor), default=None)
    help_from: Mapped[HelpFrom | None] = mapped_column(words(HelpFrom), default=None)
    dropped_because: Mapped[str | None] = mapped_column(Text, default=None)
    """A word of ours."""
