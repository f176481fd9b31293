"""Setting a project's goals and changing them: what was asked is kept, and what it replaces goes to the audit log."""

from flows.amounts import same_unit
from flows.asking import ask
from flows.asking.reading import asker
from flows.capability import Capability
from flows.projects.access import PROJECT_OWNER
from flows.projects.asking_goals import Goals, Learning, Metric, Performance, performance_answers, read_measure
from flows.projects.card import performance, post_card
from flows.projects.moving import not_allowed, plan_review
from flows.projects.rules import GOALS_OPEN
from flows.projects.summing_up import METRIC, after_goal
from flows.turn import Turn
from storage.models import Direction, Project

projects = Capability("project")


@projects.button("goals", who=PROJECT_OWNER, opens=True)
async def goals(turn: Turn, project_id: str) -> None:
    """Ask for the goals, from the beginning."""
    if project := await _open(turn, project_id):
        await ask(turn, Goals, performance_answers(turn.words, project), about=project.id, topic=project.title)


@projects.done(Goals, who=PROJECT_OWNER)
async def goals_set(turn: Turn, new: Goals) -> None:
    """Keep the performance goal and the first learning goal."""
    if project := await _open(turn, turn.about):
        await _keep_performance(turn, project, new.metric, new.baseline, new.target, new.direction)
        await _keep_learning(turn, project, 1, new.learning, new.learning_sign)
        await after_goal(turn, project, METRIC, first=True)


@projects.button("performance", who=PROJECT_OWNER, opens=True)
async def change_performance(turn: Turn, project_id: str) -> None:
    """Ask for the performance goal again."""
    if project := await _open(turn, project_id):
        await ask(turn, Performance, performance_answers(turn.words, project), about=project.id, topic=project.title)


@projects.done(Performance, who=PROJECT_OWNER)
async def performance_changed(turn: Turn, new: Performance) -> None:
    """Put the new performance goal in the place of the old one."""
    if project := await _open(turn, turn.about):
        await _keep_performance(turn, project, new.metric, new.baseline, new.target, new.direction)
        await after_goal(turn, project, METRIC, first=False)


@projects.button("improve", who=PROJECT_OWNER, opens=True)
async def improve(turn: Turn, project_id: str, item: str, first: str) -> None:
    """Ask again for what was hard to measure: the metric, or the learning goal at this place."""
    if project := await _open(turn, project_id):
        about = f"{project.id}.{item}.{first}"
        if item == METRIC:
            await ask(turn, Metric, {"metric": project.metric or ""}, about=about, topic=project.title)
        else:
            await _ask_learning(turn, project, item, about)


@projects.done(Metric, who=PROJECT_OWNER)
async def metric_improved(turn: Turn, new: Metric) -> None:
    """Keep the sharper metric."""
    about, _, first = _read(turn.about)
    if project := await _open(turn, about):
        await _note_performance(turn, project)
        project.metric = new.metric
        await _shown(turn, project)
        await after_goal(turn, project, METRIC, first=first)


@projects.button("add", who=PROJECT_OWNER, opens=True)
async def add(turn: Turn, project_id: str) -> None:
    """Ask for one more learning goal."""
    if project := await _open(turn, project_id):
        place = len(await turn.work.projects.goals(project.id)) + 1
        if place > turn.policy.learning_goals_max:
            turn.notice("project.goals_enough")
        else:
            await ask(turn, Learning, about=f"{project.id}.{place}.1", topic=project.title)


@projects.button("learning", who=PROJECT_OWNER, opens=True)
async def change_learning(turn: Turn, project_id: str, item: str) -> None:
    """Ask for a learning goal again."""
    if project := await _open(turn, project_id):
        await _ask_learning(turn, project, item, f"{project.id}.{item}.0")


@projects.done(Learning, who=PROJECT_OWNER)
async def learning_set(turn: Turn, new: Learning) -> None:
    """Keep a learning goal, a new one or in the place of another."""
    about, item, first = _read(turn.about)
    if (project := await _open(turn, about)) and item.isdecimal():
        place = await _keep_learning(turn, project, int(item), new.text, new.sign)
        await after_goal(turn, project, str(place), first=first)


async def _open(turn: Turn, project_id: str) -> Project | None:
    """Return the project, its people loaded, if its goals can be changed; else say that they cannot."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        turn.notice("project.gone")
    elif project.state not in GOALS_OPEN:
        not_allowed(turn, project)
    else:
        return project
    return None


async def _ask_learning(turn: Turn, project: Project, item: str, about: str) -> None:
    found = [goal for goal in await turn.work.projects.goals(project.id) if str(goal.place) == item]
    if not found:
        turn.notice("form.stale")
    else:
        known = {name: said for name, said in (("text", found[0].text), ("sign", found[0].sign)) if said}
        await ask(turn, Learning, known, about=about, topic=project.title)


def _read(about: str) -> tuple[str, str, bool]:
    """Return what a form is about: the project's id, which goal, and whether the goals are set for the first time."""
    project_id, item, first = [*about.split("."), "", ""][:3]
    return project_id, item, first == "1"


async def _keep_performance(
    turn: Turn, project: Project, metric: str, baseline: str | None, target: str, direction: Direction | None
) -> None:
    measure = read_measure(baseline, target, asker(turn))
    await _note_performance(turn, project)
    before, project.metric, project.unit, project.due_on = project.unit, metric, measure.unit, measure.due_on
    project.baseline, project.target = measure.baseline, measure.target
    project.direction = measure.direction or direction
    if before and before != measure.unit and same_unit(before, measure.unit):
        await turn.work.projects.rename_unit(project, before)
    await turn.work.flush()
    await _shown(turn, project)


async def _note_performance(turn: Turn, project: Project) -> None:
    old = str(performance(turn.post.words, project, None)) if project.metric else None
    await turn.note("performance_goal", project.id, "set" if old else None, "changed" if old else "set", old)


async def _keep_learning(turn: Turn, project: Project, place: int, text: str, sign: str) -> int:
    """Keep a learning goal at this place, or behind the last; returns the place it has."""
    there = {goal.place: goal for goal in await turn.work.projects.goals(project.id)}
    if place in there:
        goal = there[place]
        await turn.note("learning_goal", goal.id, "set", "changed", f"{goal.text} ({goal.sign})")
        goal.text, goal.sign = text, sign
    elif len(there) < turn.policy.learning_goals_max:
        goal = await turn.work.projects.add_goal(project, text, sign)
        await turn.note("learning_goal", goal.id, None, "set")
    else:
        return turn.policy.learning_goals_max
    await turn.work.flush()
    await _shown(turn, project)
    return goal.place


async def _shown(turn: Turn, project: Project) -> None:
    """Bring up to date what follows from the goals: when the project is looked back upon, and its card."""
    plan_review(turn.post, project)
    await post_card(turn.post, project)
