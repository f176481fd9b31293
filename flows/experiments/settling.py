"""What somebody does with an experiment tells how its project is going as well: it is not asked once more."""

from flows.checkins.following import drop_unanswered
from flows.checkins.recording import wake
from flows.turn import Turn
from storage.models import ExperimentState, Project


async def settle(turn: Turn, project: Project) -> None:
    """End what was asked about a project, people loaded, unless another of its experiments is over; and plan anew."""
    await turn.work.flush()
    running = await turn.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    if not any(one.ends_on is not None and one.ends_on <= turn.today for one in running):
        await drop_unanswered(turn.post, project, "experiment")
    await wake(turn, project)
