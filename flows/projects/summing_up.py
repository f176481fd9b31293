"""After a goal was set: what is hard to measure is asked about once, another learning goal offered, and all shown."""

from flows.amounts import amount
from flows.capability import Capability
from flows.chat import Style
from flows.ideas.card import owner_name
from flows.projects.access import PROJECT_OWNER
from flows.projects.getting_ready import get_ready
from flows.projects.look import show_project
from flows.projects.rules import GOALS, GOALS_OPEN, lacks
from flows.projects.sponsoring import show_sponsors
from flows.projects.vagueness import is_vague
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Project, ProjectState

projects = Capability("project")
METRIC = "metric"
"""Which goal is meant: the performance goal by its metric; a learning goal by its place, "1" to "3"."""


async def after_goal(turn: Turn, project: Project, item: str, *, first: bool, instead: bool = False) -> None:
    """Go on after a goal was set: sharpen it, or, the `first` time, come to the next; in the end show them all."""
    goals = await turn.work.projects.goals(project.id)
    text = project.metric if item == METRIC else next((one.text for one in goals if str(one.place) == item), None)
    if text and is_vague(text):
        which = project.id, item, int(first)
        rows = [[offer("improve", *which, style=Style.MAIN), offer("leave", *which)]]
        await turn.say("project.check_vague", rows, instead=instead, text=text)
    else:
        await _onward(turn, project, item, first=first, instead=instead)


@projects.button("leave", who=PROJECT_OWNER)
async def leave(turn: Turn, project_id: str, item: str, first: str) -> None:
    """Leave a goal as it is, hard to measure or not."""
    if project := await turn.work.projects.of(turn.organisation.id, int(project_id)):
        await _onward(turn, project, item, first=first == "1", instead=True)


@projects.button("enough", who=PROJECT_OWNER)
async def enough(turn: Turn, project_id: str) -> None:
    """Show all goals together."""
    if project := await turn.work.projects.of(turn.organisation.id, int(project_id)):
        await _show_all(turn, project, instead=True)


@projects.button("edit", who=PROJECT_OWNER)
async def edit(turn: Turn, project_id: str) -> None:
    """Show what can be changed."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None or project.state not in GOALS_OPEN:
        turn.notice("form.stale")
        return
    goals = await turn.work.projects.goals(project.id)
    more = [offer("add", project.id)] if len(goals) < turn.policy.learning_goals_max else []
    rows: Rows = [
        [offer("performance", project.id)],
        [offer(f"learning_{goal.place}", project.id, goal.place, action="project.learning") for goal in goals],
        more,
        [offer("enough", project.id)],
    ]
    await turn.say("project.change_what", rows, instead=True, title=project.title)


@projects.button("confirm", who=PROJECT_OWNER)
async def confirm(turn: Turn, project_id: str) -> None:
    """Take the goals as they are; a draft then needs a sponsor, and is ready."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        turn.notice("project.gone")
        return
    lacking = lacks(project, await turn.work.projects.goals(project.id))
    if project.state is not ProjectState.DRAFT or GOALS & set(lacking):
        await show_project(turn, project, instead=True)
    elif lacking:
        await show_sponsors(turn, project)
    else:
        await get_ready(turn, project)


async def _onward(turn: Turn, project: Project, item: str, *, first: bool, instead: bool) -> None:
    if first and item == METRIC:
        await after_goal(turn, project, "1", first=True, instead=instead)
    elif first and len(await turn.work.projects.goals(project.id)) < turn.policy.learning_goals_max:
        rows = [[offer("add", project.id), offer("enough", project.id, style=Style.MAIN)]]
        await turn.say("project.learning_more", rows, instead=instead)
    else:
        await _show_all(turn, project, instead=instead)


async def _show_all(turn: Turn, project: Project, *, instead: bool) -> None:
    words = turn.words
    if project.metric is None or project.target is None or project.due_on is None:
        turn.notice("form.stale")
        return
    goals = await turn.work.projects.goals(project.id)
    start = words.line("project.not_known") if project.baseline is None else amount(words, project.baseline)
    nobody = words.line("project.nobody")
    rows: Rows = [[offer("confirm", project.id, style=Style.MAIN), offer("edit", project.id)]]
    await turn.say(
        "project.summary",
        rows,
        instead=instead,
        title=project.title,
        metric=project.metric,
        baseline=start,
        target=amount(words, project.target),
        unit=project.unit or "",
        due=project.due_on,
        learning_goals="; ".join(goal.text for goal in goals),
        owner=owner_name(words, project.owner) if project.owner_id else nobody,
        sponsor=owner_name(words, project.sponsor) if project.sponsor_id else nobody,
    )
