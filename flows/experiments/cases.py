"""An experiment with its project, as a handler meets them."""

from dataclasses import dataclass

from flows.access import Access, refuse
from flows.experiments.rules import By
from flows.turn import Turn
from storage.models import Experiment, ExperimentState, Project


@dataclass(frozen=True, slots=True)
class Case:
    """An experiment and its project, people loaded; both locked, the experiment first."""

    experiment: Experiment
    project: Project


async def case_of(turn: Turn, experiment_id: str) -> Case | None:
    """Return an experiment of this organisation; None when there is none."""
    here = turn.organisation.id
    experiment = await turn.work.experiments.of(here, int(experiment_id)) if experiment_id.isdecimal() else None
    project = await turn.work.projects.of(here, experiment.project_id) if experiment else None
    return Case(experiment, project) if experiment and project else None


async def case_in(turn: Turn, experiment_id: str, *states: ExperimentState) -> Case | None:
    """Return an experiment that is in one of these states; else say that this is over."""
    case = await case_of(turn, experiment_id)
    if case is None or case.experiment.state not in states:
        turn.notice("exp.settled")
        return None
    return case


async def case_to_end(turn: Turn, who: Access, *states: ExperimentState) -> Case | None:
    """Return the experiment that a form that just ended is about; else say why it came to nothing."""
    case = await case_of(turn, turn.about)
    if case is None or case.experiment.state not in states:
        await turn.say("exp.settled")
    elif refusal := await who.check(turn, (turn.about,)):
        await refuse(turn, refusal)
    else:
        return case
    turn.unsent = True
    return None


def capacity(turn: Turn, project: Project) -> By:
    """Return in what capacity somebody who carries the project acts."""
    return By.OWNER if project.owner_id == turn.me.id else By.CO_OWNER
