"""Experiments of projects."""

from datetime import datetime

from sqlalchemy import func, select

from storage.models import Experiment, ExperimentState
from storage.repositories.base import Repository


class Experiments(Repository):
    """What projects try out."""

    async def add(self, experiment: Experiment) -> Experiment:
        """Keep a new experiment."""
        return await self._save(experiment)

    async def of(self, organisation_id: int, experiment_id: int) -> Experiment | None:
        """Return an organisation's experiment; None for another organisation's."""
        found = select(Experiment).where(Experiment.id == experiment_id, Experiment.organisation_id == organisation_id)
        return await self._session.scalar(self._to_change(found, Experiment))

    async def of_project(self, project_id: int, *states: ExperimentState) -> list[Experiment]:
        """Return a project's experiments, all or those in these states, the oldest first."""
        found = select(Experiment).where(Experiment.project_id == project_id)
        found = found.where(Experiment.state.in_(states)) if states else found
        return list(await self._session.scalars(found.order_by(Experiment.id)))

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[Experiment]:
        """Return the experiments of which the owner is asked now, to change, the longest ago first."""
        asked = Experiment.organisation_id == organisation_id, Experiment.ask_at.is_not(None), Experiment.ask_at <= now
        found = select(Experiment).where(*asked).order_by(Experiment.ask_at, Experiment.id).limit(limit)
        return list(await self._session.scalars(self._to_change(found, Experiment)))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when an owner is asked next about an experiment."""
        asked = Experiment.organisation_id == organisation_id, Experiment.ask_at.is_not(None)
        return await self._session.scalar(select(func.min(Experiment.ask_at)).where(*asked))
