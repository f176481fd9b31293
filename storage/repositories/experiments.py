"""Experiments of projects."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, case, func, select

from storage.models import GOING_ON, Experiment, ExperimentState, Project
from storage.repositories.base import Fetch, Page, Repository

_ORDER = (ExperimentState.RUNNING, ExperimentState.DRAFT, ExperimentState.CONCLUDED)
"""What people look for first."""


class Experiments(Repository):
    """What projects try out."""

    async def add(self, experiment: Experiment) -> Experiment:
        """Keep a new experiment."""
        return await self._save(experiment)

    async def of(self, organisation_id: int, experiment_id: int) -> Experiment | None:
        """Return an organisation's experiment; None for another organisation's."""
        return await self._at_hand(_OF, organisation_id, experiment_id)

    async def of_project(self, project_id: int, *states: ExperimentState) -> list[Experiment]:
        """Return a project's experiments, all or those in these states, the oldest first."""
        wanted = {"project": project_id, "states": states or tuple(ExperimentState)}
        return list(await self._session.scalars(_OF_PROJECT, wanted))

    async def page(
        self, project_id: int, page: int, size: int, states: Sequence[ExperimentState] = _ORDER
    ) -> Page[Experiment]:
        """Return a project's experiments in these states: those that run, drafts, the concluded ones, newest first."""
        place = case({state: n for n, state in enumerate(_ORDER)}, value=Experiment.state, else_=len(_ORDER))
        found = select(Experiment).where(Experiment.project_id == project_id, Experiment.state.in_(states))
        return await self._page(found.order_by(place, Experiment.id.desc()), page, size)

    async def over(self, owner_id: int, today: date, limit: int) -> list[tuple[Experiment, Project]]:
        """Return what runs in a member's own projects that go on, and ends today or ended; the longest ago first."""
        over = Experiment.state == ExperimentState.RUNNING, Experiment.ends_on <= today
        theirs = Project.owner_id == owner_id, Project.state.in_(GOING_ON)
        found = select(Experiment, Project).join(Project, Project.id == Experiment.project_id).where(*over, *theirs)
        rows = await self._session.execute(found.order_by(Experiment.ends_on, Experiment.id).limit(limit))
        return [(experiment, project) for experiment, project in rows]

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[Experiment]:
        """Return the experiments of which the owner is asked now, to change, the longest ago first."""
        asked = Experiment.organisation_id == organisation_id, Experiment.ask_at.is_not(None), Experiment.ask_at <= now
        found = select(Experiment).where(*asked).order_by(Experiment.ask_at, Experiment.id).limit(limit)
        return list(await self._session.scalars(self._to_change(found, Experiment)))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when an owner is asked next about an experiment."""
        asked = Experiment.organisation_id == organisation_id, Experiment.ask_at.is_not(None)
        return await self._session.scalar(select(func.min(Experiment.ask_at)).where(*asked))


_OF = Fetch(
    Experiment,
    select(Experiment).where(
        Experiment.id == bindparam("sought"), Experiment.organisation_id == bindparam("organisation")
    ),
)
_OF_PROJECT = (
    select(Experiment)
    .where(
        Experiment.project_id == bindparam("project"),
        Experiment.state.in_(bindparam("states", expanding=True)),
    )
    .order_by(Experiment.id)
)
