"""How much there is of everything, for what is told to many; sums, never per person."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute

from storage.models import (
    OPEN_IDEAS,
    Attending,
    Experiment,
    ExperimentState,
    Idea,
    IdeaState,
    Project,
    ProjectState,
    SignUp,
)
from storage.repositories.base import Repository


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of an organisation."""

    open_ideas: int
    """What the pool shows."""
    ideas: int
    """Sent in since the first moment, whatever became of them; withdrawn ones left out."""
    projects: int
    """Begun since the second moment."""
    experiments: int
    """Planned or begun since the second moment."""
    running: int
    """Projects that somebody works on now."""
    concluded: int
    """Experiments concluded since the second moment."""


_WORKED_ON = (ProjectState.READY, ProjectState.ACTIVE, ProjectState.IN_REVIEW)


class Tallies(Repository):
    """Counts."""

    async def of(self, organisation_id: int, ideas_since: datetime, since: datetime) -> Tally:
        """Return what there is now, and what there was since two moments."""
        sent_in = Idea.submitted_at >= ideas_since, Idea.state != IdeaState.WITHDRAWN
        of_experiments = Experiment.organisation_id == organisation_id
        of_projects = Project.organisation_id == organisation_id
        of_ideas = Idea.organisation_id == organisation_id
        wanted = (
            _count(Idea.id, of_ideas, Idea.state.in_(OPEN_IDEAS)),
            _count(Idea.id, of_ideas, *sent_in),
            _count(Project.id, of_projects, Project.created_at >= since),
            _count(
                Experiment.id,
                of_experiments,
                Experiment.created_at >= since,
                Experiment.state != ExperimentState.CANCELLED,
            ),
            _count(Project.id, of_projects, Project.state.in_(_WORKED_ON)),
            _count(Experiment.id, of_experiments, Experiment.concluded_at >= since),
        )
        row = (await self._session.execute(select(*(one.scalar_subquery() for one in wanted)))).one()
        return Tally(*row)

    async def people_of(self, event_id: int) -> int:
        """Return how many came to an event; as long as nobody said that they arrived, how many said they would."""
        there = SignUp.event_id == event_id
        arrived = _count(SignUp.member_id, there, SignUp.arrived_at.is_not(None))
        coming = _count(SignUp.member_id, there, SignUp.answer == Attending.COMING)
        row = (await self._session.execute(select(arrived.scalar_subquery(), coming.scalar_subquery()))).one()
        return int(row[0] or row[1])


def _count(what: InstrumentedAttribute[int], *where: ColumnElement[bool]) -> Select[int]:
    return select(func.count(what)).where(*where)
