"""Learning projects: what must get better, what somebody wants to learn, and how far they are (domain.md 2.4)."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.columns import Id, when_due, words
from storage.models.base import Base
from storage.models.member import Member


class ProjectState(StrEnum):
    """Where a project stands."""

    DRAFT = "draft"
    READY = "ready"
    ACTIVE = "active"
    PAUSED = "paused"
    NEEDS_OWNER = "needs_owner"
    PARKED = "parked"
    IN_REVIEW = "in_review"
    FINISHED = "finished"
    STOPPED = "stopped"
    SECURED = "secured"


GOING_ON = (
    ProjectState.DRAFT,
    ProjectState.READY,
    ProjectState.ACTIVE,
    ProjectState.PAUSED,
    ProjectState.NEEDS_OWNER,
    ProjectState.PARKED,
    ProjectState.IN_REVIEW,
)
"""What is not over yet."""


class Direction(StrEnum):
    """Which way a metric has to go to get better."""

    UP = "up"
    DOWN = "down"


class GoalStatus(StrEnum):
    """What became of a learning goal."""

    OPEN = "open"
    REACHED = "reached"
    PARTLY = "partly"
    DROPPED = "dropped"


class Project(Base):
    """Work by owners with exactly one performance goal, learning goals and experiments."""

    __tablename__ = "project"
    __table_args__ = (
        UniqueConstraint("organisation_id", "number"),
        UniqueConstraint("idea_id"),
        Index(None, "owner_id", "state"),
        Index(None, "sponsor_id", "state"),
        *(when_due("project", moment) for moment in ("check_in_at", "pause_over_at", "review_at", "fresh_start_at")),
        when_due("project", "measure_by"),
        when_due("project", "park_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    title: Mapped[str] = mapped_column(String(200))
    state: Mapped[ProjectState] = mapped_column(words(ProjectState))
    state_since: Mapped[datetime]
    created_at: Mapped[datetime]
    owner_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    sponsor_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    idea_id: Mapped[int | None] = mapped_column(Id, ForeignKey("idea.id", ondelete="SET NULL"), default=None)
    """The idea it grew out of; None for one that ran already."""
    number: Mapped[int | None] = mapped_column(default=None, init=False)
    """How people call it, 1 upwards in its organisation."""
    started_at: Mapped[datetime | None] = mapped_column(default=None)
    """When its first experiment began, from which its weeks count."""

    metric: Mapped[str | None] = mapped_column(String(200), default=None)
    """What gets better, and how it is measured."""
    unit: Mapped[str | None] = mapped_column(String(40), default=None)
    direction: Mapped[Direction | None] = mapped_column(words(Direction), default=None)
    baseline: Mapped[float | None] = mapped_column(default=None)
    """Where it stood at the start, in `unit`; None: to be measured first."""
    measure_by: Mapped[datetime | None] = mapped_column(default=None)
    """When its owner is asked for the baseline, if the first experiment did not measure it by then; once."""
    target: Mapped[float | None] = mapped_column(default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    """By when the target is reached, a date in the organisation's time zone."""
    asked_due_on: Mapped[date | None] = mapped_column(default=None)
    """Until when its owner would like to go on, while its sponsor has not answered."""
    actual: Mapped[float | None] = mapped_column(default=None)
    """What it was in the end; None while it goes on, or when it could not be measured."""
    not_measured: Mapped[str | None] = mapped_column(Text, default=None)
    """Why there is no such number in the end."""

    check_in_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the owner is asked again; None while nothing is asked."""
    late_answers: Mapped[int] = mapped_column(default=0)
    """How many check-ins in a row were answered only after the second reminder or later; two double the rhythm."""
    pause_reason: Mapped[str | None] = mapped_column(Text, default=None)
    pause_over_at: Mapped[datetime | None] = mapped_column(default=None)
    review_at: Mapped[datetime | None] = mapped_column(default=None)
    """When its due date is over, and it is looked back upon."""
    asleep_at: Mapped[datetime | None] = mapped_column(default=None)
    """Since when nobody answers for it, visible to all; None while somebody does."""
    fresh_start_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the owner of one that is asleep is asked once more."""
    seeks_owner_since: Mapped[datetime | None] = mapped_column(default=None)
    """Since when a new owner is sought, also while it is parked for want of one; None while somebody carries it."""
    park_at: Mapped[datetime | None] = mapped_column(default=None)
    """When it is parked if nobody took it over by then."""

    learned: Mapped[str | None] = mapped_column(Text, default=None)
    """What it taught in the end, also when it was stopped."""
    place: Mapped[str | None] = mapped_column(Text, default=None)
    """Where what works is described, once it is secured."""
    keeper: Mapped[str | None] = mapped_column(String(120), default=None)
    """Who keeps it alive."""

    owner: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[owner_id])
    sponsor: Mapped[Member | None] = relationship(lazy="raise", viewonly=True, init=False, foreign_keys=[sponsor_id])


class LearningGoal(Base):
    """What somebody wants to know or be able to do afterwards that they cannot now; one to three of a project."""

    __tablename__ = "learning_goal"
    __table_args__ = (UniqueConstraint("project_id", "place"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    project_id: Mapped[int] = mapped_column(Id, ForeignKey("project.id", ondelete="CASCADE"))
    place: Mapped[int]
    """1 upwards within its project."""
    text: Mapped[str] = mapped_column(Text)
    sign: Mapped[str] = mapped_column(Text)
    """How they will notice that they learned it."""
    status: Mapped[GoalStatus] = mapped_column(words(GoalStatus), default=GoalStatus.OPEN)


class ProjectCoOwner(Base):
    """A member who carries a project along with its owner."""

    __tablename__ = "project_co_owner"
    __table_args__ = (Index(None, "member_id"),)

    project_id: Mapped[int] = mapped_column(Id, ForeignKey("project.id", ondelete="CASCADE"), primary_key=True)
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    since: Mapped[datetime]
    left_at: Mapped[datetime | None] = mapped_column(default=None)
    """When they stopped taking part at all, until they come back; None while they carry it along."""

    member: Mapped[Member] = relationship(lazy="raise", viewonly=True, init=False)


class Measurement(Base):
    """A value of a project's metric at a moment."""

    __tablename__ = "measurement"
    __table_args__ = (Index(None, "project_id", "at"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    project_id: Mapped[int] = mapped_column(Id, ForeignKey("project.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    value: Mapped[float]
    unit: Mapped[str | None] = mapped_column(Text, default=None)
    """The metric's unit by then: of a project that counts something else now it is not shown."""
    member_id: Mapped[int | None] = mapped_column(Id, ForeignKey("member.id", ondelete="SET NULL"), default=None)
    """Who said so."""
