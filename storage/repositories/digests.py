"""What organisers read once a week: how much waits, goes on and came of it, and the first of each kind."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, exists, func, select

from storage.models import (
    GOING_ON,
    Decision,
    Experiment,
    ExperimentState,
    Gate,
    GateState,
    Idea,
    Project,
    ProjectState,
    SupportRequest,
    SupportState,
)
from storage.repositories.base import Repository


@dataclass(frozen=True, slots=True)
class Found:
    """How many there are of something, and the first of them: the idea or the project, and its title."""

    n: int = 0
    id: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """The stretches of time that an overview is about."""

    asked_before: datetime
    """Help that was asked before this waits for long."""
    opened_before: datetime
    """And so does a gate that was opened before this."""
    since: datetime
    """Results from then on are new."""
    first: date
    """The first and the last day of the week."""
    last: date


class Digests(Repository):
    """Numbers about an organisation, counted by the database."""

    async def help_open(self, organisation_id: int, span: Span) -> Found:
        """Return for which projects nobody has taken up a request for help, the one that waits longest first."""
        asked = SupportRequest.state == SupportState.OPEN, SupportRequest.at < span.asked_before
        found = select(Project.id, Project.title).join(SupportRequest, SupportRequest.project_id == Project.id)
        found = found.where(SupportRequest.organisation_id == organisation_id, *asked, Project.state.in_(GOING_ON))
        return await self._found(found.order_by(SupportRequest.at, SupportRequest.id))

    async def gates_open(self, organisation_id: int, span: Span) -> Found:
        """Return for which ideas the gate is open for long and nothing is decided, the longest first."""
        decided = exists().where(Decision.idea_id == Idea.id, Decision.done_at.is_(None))
        found = select(Idea.id, Idea.title).join(Gate, Gate.idea_id == Idea.id)
        waits = Gate.state == GateState.OPEN, Gate.opened_at < span.opened_before, ~decided
        found = found.where(Gate.organisation_id == organisation_id, *waits)
        return await self._found(found.order_by(Gate.opened_at, Gate.id))

    async def experiments_ending(self, organisation_id: int, span: Span) -> Found:
        """Return the projects of the experiments that end within the week, the soonest first."""
        ends = Experiment.state == ExperimentState.RUNNING, Experiment.ends_on.between(span.first, span.last)
        found = select(Project.id, Project.title).join(Experiment, Experiment.project_id == Project.id)
        found = found.where(Experiment.organisation_id == organisation_id, *ends)
        return await self._found(found.order_by(Experiment.ends_on, Experiment.id))

    async def asleep(self, organisation_id: int) -> Found:
        """Return the projects that sleep, the longest first."""
        sleeps = Project.asleep_at.is_not(None), Project.state.in_(GOING_ON)
        found = select(Project.id, Project.title).where(Project.organisation_id == organisation_id, *sleeps)
        return await self._found(found.order_by(Project.asleep_at, Project.id))

    async def new_results(self, organisation_id: int, span: Span) -> Found:
        """Return the projects with an experiment that was concluded of late, and those that finished, newest first."""
        here = Project.organisation_id == organisation_id
        over = Project.state.in_((ProjectState.FINISHED, ProjectState.SECURED)), Project.state_since >= span.since
        concluded = select(Project.id, Project.title, Experiment.concluded_at.label("at"))
        concluded = concluded.join(Experiment, Experiment.project_id == Project.id)
        concluded = concluded.where(here, Experiment.concluded_at >= span.since)
        finished = select(Project.id, Project.title, Project.state_since.label("at")).where(here, *over)
        both = concluded.union_all(finished).subquery()
        return await self._found(select(both.c.id, both.c.title).order_by(both.c.at.desc(), both.c.id))

    async def _found(self, query: Select[*tuple[Any, ...]]) -> Found:
        first = (await self._run(query.limit(1))).first()
        if first is None:
            return Found()
        counted = select(func.count()).select_from(query.order_by(None).subquery())
        return Found((await self._run(counted)).scalar_one(), *first)
