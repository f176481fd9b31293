"""Experiments: small tests of one expectation each, with a beginning and an end (domain.md 2.5)."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, when_due, words
from storage.models.base import Base


class ExperimentState(StrEnum):
    """Where an experiment stands; it is due when it runs beyond its end."""

    DRAFT = "draft"
    RUNNING = "running"
    CONCLUDED = "concluded"
    CANCELLED = "cancelled"


class Verdict(StrEnum):
    """What became of the expectation."""

    CONFIRMED = "confirmed"
    PARTLY = "partly"
    REFUTED = "refuted"
    INCONCLUSIVE = "inconclusive"


class NextMove(StrEnum):
    """What was decided at the end."""

    CONTINUE = "continue"
    ADAPT = "adapt"
    STOP = "stop"
    SCALE = "scale"


class Experiment(Base):
    """One hypothesis, the smallest test that could prove it wrong, and what came of it."""

    __tablename__ = "experiment"
    __table_args__ = (
        Index(None, "project_id", "state"),
        when_due("experiment", "ask_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    project_id: Mapped[int] = mapped_column(Id, ForeignKey("project.id", ondelete="CASCADE"))
    state: Mapped[ExperimentState] = mapped_column(words(ExperimentState))
    created_at: Mapped[datetime]
    hypothesis: Mapped[str] = mapped_column(Text)
    """"We expect that ... because ..."."""
    smallest_test: Mapped[str] = mapped_column(Text)
    """The action: the cheapest one that can prove the hypothesis wrong."""
    measure: Mapped[str] = mapped_column(Text)
    """What is counted or asked."""
    success_threshold: Mapped[str] = mapped_column(Text)
    """"It worked if": written down before the start."""
    starts_on: Mapped[date | None] = mapped_column(default=None)
    """First and last day, in the organisation's time zone."""
    ends_on: Mapped[date | None] = mapped_column(default=None)
    if_then_plan: Mapped[str | None] = mapped_column(Text, default=None)
    extensions: Mapped[int] = mapped_column(default=0)
    ask_at: Mapped[datetime | None] = mapped_column(default=None)
    """When it is seen whether to ask its owner to wrap it up: on its last day; None when nothing is asked any more."""
    asked: Mapped[int] = mapped_column(default=0)
    """How often its owner was asked to wrap it up, the reminders of a check-in aside."""
    follows_id: Mapped[int | None] = mapped_column(Id, ForeignKey("experiment.id", ondelete="SET NULL"), default=None)
    """The experiment that this one continues or adapts."""
    concluded_at: Mapped[datetime | None] = mapped_column(default=None)
    outcome_value: Mapped[float | None] = mapped_column(default=None)
    outcome_text: Mapped[str | None] = mapped_column(Text, default=None)
    verdict: Mapped[Verdict | None] = mapped_column(words(Verdict), default=None)
    learned: Mapped[str | None] = mapped_column(Text, default=None)
    decision: Mapped[NextMove | None] = mapped_column(words(NextMove), default=None)
    scale_note: Mapped[str | None] = mapped_column(Text, default=None)
    """Who, where and at what cost, when it is to be done on a larger scale."""
    cancelled_because: Mapped[str | None] = mapped_column(Text, default=None)
    ended_with_project: Mapped[bool] = mapped_column(default=False)
    """Cancelled because its project ended while it ran."""
