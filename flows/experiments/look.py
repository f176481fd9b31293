"""Looking at experiments: one of them, all of a project, below the project, and among what waits."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.experiments.asking import ways_to_end
from flows.experiments.cases import case_of
from flows.experiments.following import scale_note
from flows.experiments.measures import bare_threshold, brief, is_condition
from flows.experiments.rules import ALIVE, may_be_longer, thrown_away
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.texts import Offer, Ours, Words, offer
from flows.turn import Turn
from storage.models import GOING_ON, Experiment, ExperimentState, NextMove, Project

looking = Capability("exp")
_DRAFT, _RUNNING, _CONCLUDED = ExperimentState.DRAFT, ExperimentState.RUNNING, ExperimentState.CONCLUDED
_MOST_WAITING = 3


@looking.button("look", who=MEMBER)
async def look(turn: Turn, experiment_id: str) -> None:
    """Show one experiment, with what this person can do about it; a draft only to those who carry the project."""
    case = await case_of(turn, experiment_id)
    if case is None or (_is_a_draft(case.experiment) and not await _carries(turn, case.project)):
        turn.notice("exp.gone")
        return
    ways = await _ways_on(turn, case.experiment, case.project)
    back = [offer("exp.all", f"{case.project.id}.1", action="exp.list")]
    rows = [turn.words.row(row) for row in (ways, back) if row]
    await turn.say_blocks(view(turn.words, case.experiment, case.project), rows, instead=True)


@looking.button("list", who=MEMBER)
async def all_of(turn: Turn, where_and_page: str) -> None:
    """List a project's experiments: `where_and_page` is its id and the page's number, such as "12.1"."""
    project_id, number = (int(part) for part in where_and_page.split("."))
    project = await turn.work.projects.of(turn.organisation.id, project_id)
    if project is None:
        turn.notice("project.gone")
        return
    found = await turn.work.experiments.page(project.id, number, PAGE_SIZE, await _shown(turn, project))
    first = 1 + PAGE_SIZE * (found.number - 1)
    entries = [block for n, one in enumerate(found.items, first) for block in _entry(turn.words, one, n)]
    title = turn.words.blocks("exp.list_title", title=project.title, n=found.total)
    ways = leafing(turn.words, found, "exp.list", lambda page: f"{project.id}.{page}")
    new = [offer("exp.new", project.id)] if await _may_begin(turn, project) else []
    back = turn.words.row([*new, offer("exp.back", project.id, action="project.look")])
    await turn.say_blocks(title, entries, ways, [back], instead=True)


@looking.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """Offer the list of experiments and a new one, and ask the owner about what is over."""
    if project.state not in GOING_ON:
        return await _the_list(turn, project)
    over = []
    if project.owner_id == turn.me.id:
        running = await turn.work.experiments.of_project(project.id, _RUNNING)
        over = [one for one in running if one.ends_on is not None and one.ends_on <= turn.today]
    asked = [block for one in over for block in _over(turn, one, project)]
    new = [offer("exp.new", project.id)] if await _may_begin(turn, project) else []
    return [*asked, *await _the_list(turn, project, *new)]


@looking.waits
async def waiting(turn: Turn) -> list[Block]:
    """Which experiments of this person are over, and wait to be wrapped up."""
    found = await turn.work.experiments.over(turn.me.id, turn.today, _MOST_WAITING) if turn.joined else ()
    return [block for one, project in found for block in _over(turn, one, project)]


def view(words: Words, experiment: Experiment, project: Project) -> list[Block]:
    """Return an experiment as everybody may see it: what is expected, how it is tested, and what came of it."""
    shown = words.blocks(
        "exp.view",
        title=project.title,
        state=words.line(f"exp.state_{experiment.state}"),
        hypothesis=experiment.hypothesis,
        test=experiment.smallest_test,
        measure=experiment.measure,
        threshold=bare_threshold(experiment.success_threshold),
        worked=Ours("if" if is_condition(experiment.success_threshold) else "from"),
        plan=experiment.if_then_plan or Ours("none"),
    )
    if experiment.starts_on and experiment.ends_on:
        shown += words.blocks("exp.span", start=experiment.starts_on, end=experiment.ends_on)
    return [*shown, *_outcome(words, experiment)]


def _outcome(words: Words, experiment: Experiment) -> Sequence[Block]:
    if experiment.ended_with_project:
        return words.blocks("exp.ended_too")
    if experiment.state is ExperimentState.CANCELLED and experiment.cancelled_because:
        return words.blocks("exp.why", reason=experiment.cancelled_because)
    if experiment.state is not _CONCLUDED:
        return ()
    verdict = words.line(f"exp.q_verdict.{experiment.verdict}")
    decision = words.line(f"exp.q_decision.{experiment.decision}")
    told = {"outcome": experiment.outcome_text or "", "learned": experiment.learned or ""}
    note = scale_note(experiment)
    scaled = words.blocks("exp.scale_note", who=note[0], where=note[1], cost=note[2]) if note else ()
    return [*words.blocks("exp.came_out", verdict=verdict, decision=decision, **told), *scaled]


def _entry(words: Words, one: Experiment, n: int) -> tuple[Block, ...]:
    rows = [[offer("look", one.id)]]
    test = brief(one.smallest_test)
    if one.state is _CONCLUDED:
        verdict, learned = words.line(f"exp.q_verdict.{one.verdict}"), brief(one.learned or "", 200)
        return words.blocks("exp.concluded", rows, n=n, test=test, verdict=verdict, learned=learned)
    if one.state is _RUNNING and one.ends_on is not None:
        return words.blocks("exp.running", rows, n=n, test=test, end=one.ends_on)
    return words.blocks("exp.drafted", rows, n=n, test=test)


def _over(turn: Turn, one: Experiment, project: Project) -> tuple[Block, ...]:
    end, test = one.ends_on or one.created_at.date(), brief(one.smallest_test)
    return turn.words.blocks("exp.waits", ways_to_end(one, turn.policy), title=project.title, test=test, end=end)


async def _the_list(turn: Turn, project: Project, *more: Offer) -> list[Block]:
    there = await turn.work.experiments.page(project.id, 1, 1, await _shown(turn, project))
    listed = [offer("exp.all", f"{project.id}.1", action="exp.list")] if there.total else []
    return [turn.words.row([*more, *listed])] if more or listed else []


async def _ways_on(turn: Turn, one: Experiment, project: Project) -> list[Offer]:
    mine = turn.me.id == project.owner_id
    if one.state is _DRAFT:
        begin = offer("exp.start", one.id) if one.starts_on else offer("exp.dates", one.id)
        throw = [offer("exp.drop", one.id)] if mine else []
        return [begin, offer("exp.take_up", one.id), *throw]
    if one.state is _RUNNING and mine:
        longer = [offer("exp.longer", one.id)] if may_be_longer(one, turn.policy) else []
        return [offer("exp.wrap_up", one.id), *longer, offer("exp.cancel", one.id)]
    scales = one.state is _CONCLUDED and one.decision is NextMove.SCALE
    return [offer("exp.scale", one.id)] if scales and mine else []


def _is_a_draft(one: Experiment) -> bool:
    """Tell whether it never began, also when it was thrown away."""
    return one.state is _DRAFT or thrown_away(one)


async def _may_begin(turn: Turn, project: Project) -> bool:
    if project.state not in ALIVE or not await _carries(turn, project):
        return False
    return len(await turn.work.experiments.of_project(project.id, _RUNNING)) < turn.policy.running_experiments


async def _carries(turn: Turn, project: Project) -> bool:
    mine = project.owner_id == turn.me.id
    return mine or await turn.work.projects.carries(project.id, turn.me.id)


async def _shown(turn: Turn, project: Project) -> tuple[ExperimentState, ...]:
    """Return the states of what this person sees: drafts are for those who carry the project."""
    return (_RUNNING, _DRAFT, _CONCLUDED) if await _carries(turn, project) else (_RUNNING, _CONCLUDED)
