"""From a draft to an experiment that runs: while there is room, and on days that will do."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.checkins.planning import plan_next
from flows.experiments.access import EXPERIMENT_CARRIER, EXPERIMENT_OWNER
from flows.experiments.asking import plan_ask
from flows.experiments.cases import Case, capacity, case_in, case_to_end
from flows.experiments.days import When, chosen, why_not
from flows.experiments.measures import brief
from flows.experiments.rules import ALIVE, Hindrance, hindrance, move, thrown_away
from flows.experiments.that_run import that_run
from flows.projects.baseline import is_sought, plan_measuring
from flows.projects.card import post_card
from flows.projects.moving import moved
from flows.projects.rules import By as InProject
from flows.texts import Rows, offer
from flows.turn import Turn
from flows.workdays import half_way
from storage.models import Experiment, ExperimentState, Project, ProjectState

beginning = Capability("exp")
_DRAFT, _RUNNING = ExperimentState.DRAFT, ExperimentState.RUNNING


async def begin(turn: Turn, case: Case, *, instead: bool = False) -> None:
    """Begin an experiment that is written down; where that cannot be now, say why: it stays a draft."""
    experiment, project = case.experiment, case.project
    if project.state not in ALIVE:
        state = turn.words.line(f"project.state_{project.state}")
        await turn.say("exp.not_now", _to_see(case), instead=instead, title=project.title, state=state)
        return
    running = await turn.work.experiments.of_project(project.id, _RUNNING)
    measures = await measures_first(turn, project)
    before = await predecessor(turn, experiment)
    match hindrance(experiment, running, before, turn.today, turn.policy, measures=measures):
        case Hindrance.SAME:
            change = [[offer("take_up", experiment.id), offer("look", experiment.id)]]
            await turn.say("exp.same", change, instead=instead, hypothesis=experiment.hypothesis)
        case Hindrance.FULL:
            await too_many_run(turn, project, running, "exp.third", kept=experiment, instead=instead)
        case Hindrance.DAYS:
            why = why_not(turn, experiment)
            rows = [[offer("dates", experiment.id), offer("look", experiment.id)]]
            await turn.say("exp.other_days", rows, instead=instead, why=why)
        case Hindrance.MEASURE:
            await _measure_first(turn, case, instead=instead)
        case None:
            await _begin(turn, case, measures=measures, instead=instead)


async def measures_first(turn: Turn, project: Project) -> bool:
    """Tell whether the next experiment has to measure where the project starts: it is the first, and that is sought."""
    begun = await turn.work.experiments.of_project(project.id, _RUNNING, ExperimentState.CONCLUDED)
    return is_sought(project) and not begun


async def predecessor(turn: Turn, experiment: Experiment) -> Experiment | None:
    """Return the experiment that this one follows, not to be changed."""
    if experiment.follows_id is None:
        return None
    siblings = await turn.work.experiments.of_project(experiment.project_id)
    return next((one for one in siblings if one.id == experiment.follows_id), None)


async def too_many_run(
    turn: Turn,
    project: Project,
    running: Sequence[Experiment],
    key: str,
    *,
    kept: Experiment | None = None,
    instead: bool = False,
) -> None:
    """Say which experiments run, with a way to wrap each up; a third one can wait as a draft."""
    title = turn.words.blocks(key, title=project.title)
    mine = project.owner_id == turn.me.id
    listed = that_run(turn, running, end=mine)
    if kept is None:
        below = turn.words.blocks("exp.or_draft", [[offer("draft", project.id)]])
    else:
        ways = [offer("look", kept.id), *([offer("drop", kept.id)] if mine else [])]
        below = turn.words.blocks("exp.or_later", [ways])
    await turn.say_blocks(title, listed, below, instead=instead)


async def say_kept(turn: Turn, case: Case, *, instead: bool = False) -> None:
    """Say that it is kept as a draft."""
    await turn.say("exp.saved", _to_see(case), instead=instead, title=case.project.title)


@beginning.button("start", who=EXPERIMENT_CARRIER)
async def start(turn: Turn, experiment_id: str) -> None:
    """Begin a draft."""
    if case := await case_in(turn, experiment_id, _DRAFT):
        await begin(turn, case, instead=True)


@beginning.button("dates", who=EXPERIMENT_CARRIER, opens=True)
async def dates(turn: Turn, experiment_id: str) -> None:
    """Ask when a draft begins and ends."""
    if case := await case_in(turn, experiment_id, _DRAFT):
        await ask(turn, When, about=experiment_id, topic=brief(case.experiment.smallest_test))


@beginning.done(When, who=MEMBER)
async def on_days(turn: Turn, when: When) -> None:
    """Begin it then."""
    if case := await case_to_end(turn, EXPERIMENT_CARRIER, _DRAFT):
        span = chosen(when.dates, when.starts, when.ends, turn.today, turn.policy.country)
        case.experiment.starts_on, case.experiment.ends_on = span or (None, None)
        await begin(turn, case)


@beginning.button("drop", who=EXPERIMENT_OWNER)
async def drop(turn: Turn, experiment_id: str) -> None:
    """Throw a draft away."""
    if case := await case_in(turn, experiment_id, _DRAFT):
        before = move(case.experiment, ExperimentState.CANCELLED, capacity(turn, case.project))
        await turn.note("experiment", case.experiment.id, before, case.experiment.state)
        await turn.say("exp.dropped", [[offer("undrop", case.experiment.id)]], instead=True)


@beginning.button("undrop", who=EXPERIMENT_OWNER)
async def undrop(turn: Turn, experiment_id: str) -> None:
    """Bring back a draft that was thrown away."""
    case = await case_in(turn, experiment_id, ExperimentState.CANCELLED)
    if case is None:
        return
    if not thrown_away(case.experiment):
        turn.notice("exp.settled")
        return
    before = move(case.experiment, _DRAFT, capacity(turn, case.project))
    await turn.note("experiment", case.experiment.id, before, _DRAFT)
    await say_kept(turn, case, instead=True)


async def _begin(turn: Turn, case: Case, *, measures: bool, instead: bool) -> None:
    experiment, project = case.experiment, case.project
    starts, ends = experiment.starts_on, experiment.ends_on
    if starts is None or ends is None:
        raise RuntimeError("an experiment without days cannot begin")
    if project.state is ProjectState.READY and not await moved(turn, project, ProjectState.ACTIVE, InProject.OWNER):
        return
    before = move(experiment, _RUNNING, capacity(turn, project))
    plan_ask(turn.post, experiment, project.owner)
    if not await _began_before(turn, case):
        plan_measuring(turn.post, project, starts)
    await turn.note("experiment", experiment.id, before, experiment.state)
    await turn.work.flush()
    await plan_next(turn.post, project)
    await post_card(turn.post, project)
    rows = [[offer("look", experiment.id), offer("project", project.id, action="project.look")]]
    mid = half_way(starts, ends, turn.policy.country)
    (said, *_) = turn.words.blocks("exp.started", rows, title=project.title, end=ends, mid=mid)
    also = turn.words.blocks("exp.measures", metric=project.metric or "") if measures else ()
    await turn.say_blocks([said], also, instead=instead)


async def _began_before(turn: Turn, case: Case) -> bool:
    """Tell whether this is not the first experiment of its project: where that starts was asked with the first."""
    began = ExperimentState.RUNNING, ExperimentState.CONCLUDED
    found = await turn.work.experiments.of_project(case.project.id, *began)
    return any(one.id != case.experiment.id for one in found)


async def _measure_first(turn: Turn, case: Case, *, instead: bool) -> None:
    """Say that the first experiment measures where the project starts; whoever knows that can say it."""
    ways = [offer("dates", case.experiment.id), offer("baseline", case.project.id, action="project.baseline")]
    ways_on = [ways, [offer("look", case.experiment.id)]]
    await turn.say("exp.measure_first", ways_on, instead=instead, title=case.project.title)


def _to_see(case: Case) -> Rows:
    return [[offer("look", case.experiment.id), offer("project", case.project.id, action="project.look")]]
