"""More time for an experiment, or stopping it before it taught anything."""

from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.checkins.planning import next_time
from flows.checkins.rules import local_day
from flows.experiments.access import EXPERIMENT_OWNER
from flows.experiments.asking import plan_ask, unask
from flows.experiments.cases import Case, capacity, case_in, case_to_end
from flows.experiments.rules import lengthen, may_be_longer, move
from flows.experiments.settling import settle
from flows.forms import Form, Prose
from flows.projects.card import post_card
from flows.texts import offer
from flows.turn import Turn
from storage.models import ExperimentState

ending = Capability("exp")
_RUNNING = ExperimentState.RUNNING


class Cancelling(Form, key="exp_stop"):
    """Why an experiment stops halfway."""

    reason: Annotated[str, Prose(5, 300)]


@ending.button("longer", who=EXPERIMENT_OWNER)
async def longer(turn: Turn, experiment_id: str) -> None:
    """Give it two more weeks."""
    case = await case_in(turn, experiment_id, _RUNNING)
    if case is None:
        return
    experiment, title = case.experiment, case.project.title
    if not may_be_longer(experiment, turn.policy):
        ways = [[offer("wrap_up", experiment.id), offer("cancel", experiment.id)]]
        await turn.say("exp.long_enough", ways, instead=True, title=title)
        return
    promised = case.project.check_in_at
    await unask(turn.post, experiment, case.project.owner)
    lengthen(experiment, turn.today, turn.policy)
    plan_ask(turn.post, experiment, case.project.owner)
    await _changed(turn, case, "longer")
    if promised is not None and case.project.check_in_at is not None:
        case.project.check_in_at = promised  # as they were told
    left, end = turn.policy.experiment_extensions - experiment.extensions, experiment.ends_on or turn.today
    following = local_day(turn.me, await next_time(turn.post, case.project) or turn.now)
    rows = [[offer("look", experiment.id), offer("project", case.project.id, action="project.look")]]
    await turn.say("exp.longer_now", rows, instead=True, title=title, end=end, left=left, next=following)


@ending.button("cancel", who=EXPERIMENT_OWNER, opens=True)
async def cancel(turn: Turn, experiment_id: str) -> None:
    """Ask why it stops."""
    if case := await case_in(turn, experiment_id, _RUNNING):
        await ask(turn, Cancelling, about=experiment_id, topic=case.project.title)


@ending.done(Cancelling, who=MEMBER)
async def cancelled(turn: Turn, why: Cancelling) -> None:
    """Stop it, without a conclusion."""
    case = await case_to_end(turn, EXPERIMENT_OWNER, _RUNNING)
    if case is None:
        return
    await unask(turn.post, case.experiment, case.project.owner)
    move(case.experiment, ExperimentState.CANCELLED, capacity(turn, case.project))
    case.experiment.cancelled_because = why.reason
    await _changed(turn, case, ExperimentState.CANCELLED)
    await post_card(turn.post, case.project)
    rows = [[offer("new", case.project.id), offer("project", case.project.id, action="project.look")]]
    await turn.say("exp.cancelled", rows, title=case.project.title)


async def _changed(turn: Turn, case: Case, after: str) -> None:
    await turn.note("experiment", case.experiment.id, _RUNNING, after)
    await settle(turn, case.project)
