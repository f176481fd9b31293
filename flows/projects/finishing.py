"""Finishing a project: what the metric became, what was learned, and what came of each learning goal (2.4)."""

from typing import Annotated

from flows.amounts import amount, read_amount, same_unit
from flows.appreciation.prompting import prompt_thanks
from flows.asking import ask, ask_again
from flows.capability import Capability
from flows.chat import Message, Style
from flows.experiments.that_run import that_run
from flows.forms import Answers, Form, Line, Problem, Quantity, asked_when
from flows.projects.access import PROJECT_OWNER
from flows.projects.card import performance
from flows.projects.moving import bring, moved, not_allowed
from flows.projects.outcome import measured, unmeasured
from flows.projects.rules import By
from flows.projects.stopping import LEARNED
from flows.projects.telling import tell_all
from flows.texts import Ours, Words, offer
from flows.turn import Turn
from storage.models import ExperimentState, GoalStatus, Project, ProjectState

projects = Capability("project")
_ANYWAY = "anyway"
_CAN_END = {ProjectState.ACTIVE, ProjectState.IN_REVIEW}


def _not_measurable(so_far: Answers) -> bool:
    return "actual" in so_far and not so_far["actual"]


class Finishing(Form, key="finish"):
    """What came of a project."""

    actual: Annotated[str | None, Quantity()]
    why: Annotated[str, Line(5, 200), asked_when(_not_measurable)]
    learned: Annotated[str, LEARNED]


@projects.button("finish", who=PROJECT_OWNER, opens=True)
async def finish(turn: Turn, project_id: str, anyway: str = "") -> None:
    """Ask what came of it, the goal above the questions; what still runs is better wrapped up first."""
    project = await _can_end(turn, project_id)
    if project is None:
        return
    running = await turn.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    if running and anyway != _ANYWAY:
        said = turn.words.blocks("project.experiment_left", title=project.title, n=len(running))
        go_on = offer("project.experiment_left.finish", project.id, _ANYWAY, action="project.finish")
        await turn.say_blocks(said, that_run(turn, running, end=True), [turn.words.row([go_on])])
    else:
        known = _told_before(turn.words, project)
        await ask(turn, Finishing, known, about=project.id, topic=str(performance(turn.words, project, None)))


@projects.done(Finishing, who=PROJECT_OWNER)
async def told(turn: Turn, end: Finishing) -> None:
    """Keep what came of it, then ask for each learning goal."""
    project = await _can_end(turn, turn.about)
    found = read_amount(end.actual, turn.words.language) if end.actual else None
    if project is None:
        turn.unsent = True
    elif found and found.unit and project.unit and not same_unit(found.unit, project.unit):
        why = Problem("project.actual_unit", unit=project.unit)
        given = {"actual": end.actual, "learned": end.learned}
        await ask_again(turn, Finishing, given, "actual", why, topic=str(performance(turn.words, project, None)))
    else:
        await _keep_value(turn, project, found.value if found else None)
        project.not_measured, project.learned = end.why, end.learned
        if project.state is ProjectState.ACTIVE:
            await bring(turn.post, project, ProjectState.IN_REVIEW, By.ITSELF, actor=turn.me)
        await _ask_goal(turn, project, instead=False)


@projects.button("status", who=PROJECT_OWNER)
async def status(turn: Turn, project_id: str, item: str, became: str) -> None:
    """Keep what came of a learning goal, and ask for the next."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    goals = await turn.work.projects.goals(project.id) if project else []
    goal = next((one for one in goals if str(one.place) == item), None)
    known = became in {one.value for one in GoalStatus} - {GoalStatus.OPEN.value}
    if project is None or goal is None or not known or project.state is not ProjectState.IN_REVIEW:
        turn.notice("form.stale")
        return
    before, goal.status = goal.status, GoalStatus(became)
    await turn.note("learning_goal", goal.id, before, goal.status)
    await _ask_goal(turn, project, instead=True)


@projects.button("later", who=PROJECT_OWNER)
async def later(turn: Turn, project_id: str) -> None:
    """Leave the securing for later; it stays among what waits."""
    await turn.say("project.secure_later", [[offer("look", project_id)]], instead=True)


async def _keep_value(turn: Turn, project: Project, value: float | None) -> None:
    """Keep what the metric became, in the place of what was told the last time, before each goal had its word."""
    if project.actual is not None:
        told = await turn.work.projects.measured_since(project.id, project.state_since, turn.me.id)
        if told is not None and told.value == project.actual:
            await turn.work.projects.unmeasure(told)
    project.actual = value
    if value is not None:
        await turn.work.projects.measure(project, value, turn.now, turn.me.id)


async def _ask_goal(turn: Turn, project: Project, *, instead: bool) -> None:
    goals = await turn.work.projects.goals(project.id)
    unknown = next((goal for goal in goals if goal.status is GoalStatus.OPEN), None)
    if unknown is None:
        await _finish(turn, project, instead=instead)
        return
    which = project.id, unknown.place
    reached = offer("reached", *which, "reached", action="project.status")
    partly = offer("partly", *which, "partly", action="project.status")
    rows = [[reached, partly], [offer("dropped", *which, "dropped", action="project.status")]]
    await turn.say("project.what_of_goal", rows, instead=instead, text=unknown.text, sign=unknown.sign or Ours("none"))


async def _finish(turn: Turn, project: Project, *, instead: bool) -> None:
    if not project.learned or not await moved(turn, project, ProjectState.FINISHED, By.OWNER):
        return
    about = {"title": project.title, "learned": project.learned}

    def say(words: Words) -> Message:
        if project.actual is None:
            return words.message("project.finished_told_unmeasured", (), **about, **unmeasured(project))
        return words.message("project.finished_told", (), **about, **measured(words, project))

    heard = project.sponsor if await prompt_thanks(turn.post, project, say) else None
    await tell_all(turn.post, project, turn.me, "finished", say, heard=heard)
    rows = [[offer("secure", project.id, style=Style.MAIN), offer("later", project.id)]]
    if project.actual is None:
        await turn.say("project.finished_unmeasured", rows, instead=instead, **about, **unmeasured(project))
    else:
        await turn.say("project.finished", rows, instead=instead, **about, **measured(turn.words, project))


def _told_before(words: Words, project: Project) -> dict[str, str | None]:
    """Return what was told the last time, where it was left before each learning goal had its word."""
    told: dict[str, str | None] = {"learned": project.learned} if project.learned else {}
    if project.actual is not None:
        actual = words.line("project.amount", n=amount(words, project.actual), unit=project.unit or "")
        told["actual"] = str(actual)
    elif project.not_measured:
        told |= {"actual": None, "why": project.not_measured}
    return told


async def _can_end(turn: Turn, project_id: str) -> Project | None:
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is not None and project.state not in _CAN_END:
        not_allowed(turn, project)
        return None
    return project
