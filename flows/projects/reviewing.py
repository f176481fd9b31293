"""Looking back once the due date is over: with what was measured and learned so far, to finish or to go on (2.4)."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.amounts import amount
from flows.capability import Capability
from flows.chat import Block
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.projects.access import PROJECT_INVOLVED
from flows.projects.card import performance
from flows.projects.moving import bring
from flows.projects.rules import By, may, progress
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Experiment, ExperimentState, LearningGoal, Measurement, Project, ProjectState

projects = Capability("project")
_MOST = 5
"""Measurements and experiments that are shown, the last ones."""


async def begin_reviews(post: Post, at_most: int) -> int:
    """Look back on the projects whose due date is over; each owner hears so. Returns how many."""
    due = await post.work.projects.due(post.organisation.id, "review_at", post.now, at_most)
    for project in due:
        project.review_at = None
        if may(project, ProjectState.IN_REVIEW, By.ITSELF):
            await bring(post, project, ProjectState.IN_REVIEW, By.ITSELF)
            await _tell_owner(post, project)
    return len(due)


async def next_review(post: Post) -> datetime | None:
    """Return when the next due date is over."""
    return await post.work.projects.next_due(post.organisation.id, "review_at")


@projects.button("pack", who=PROJECT_INVOLVED)
async def pack(turn: Turn, project_id: str) -> None:
    """Show what there is to look back upon."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        turn.notice("project.gone")
        return
    tried = await turn.work.experiments.of_project(project.id)
    tried = [one for one in tried if one.state in {ExperimentState.RUNNING, ExperimentState.CONCLUDED}]
    back = turn.words.row([offer("project.back_to_it", project.id, action="project.look")])
    await turn.say_blocks(
        await _measured(turn, project),
        [block for goal in await turn.work.projects.goals(project.id) for block in _learning(turn, goal)],
        [block for one in tried[-_MOST:] for block in _tried(turn, one)] or turn.words.blocks("project.pack_no_trial"),
        [back],
        instead=True,
    )


async def _tell_owner(post: Post, project: Project) -> None:
    if project.owner is None:
        return
    rows = [
        [offer("pack", project.id), offer("finish", project.id)],
        [offer("prolong", project.id), offer("stop", project.id)],
    ]
    message = post.words_of(project.owner).message("project.in_review", rows, title=project.title)
    key = f"project.in_review:{project.id}:{project.due_on}"
    await nudge(post, project.owner, message, kind=NudgeKind.PROJECT, key=key)


async def _measured(turn: Turn, project: Project) -> Sequence[Block]:
    words, found = turn.words, await turn.work.projects.measurements(project.id)
    values = "; ".join(_value(turn, project, one) for one in found[-_MOST:]) or Ours("none")
    return words.blocks(
        "project.pack",
        title=project.title,
        perform=performance(words, project, None),
        values=values,
        far=_far(project, found),
    )


def _far(project: Project, found: Sequence[Measurement]) -> int | Ours:
    """Return how far the metric came, in percent; "none" where nothing tells it."""
    if not found or project.baseline is None or project.target in {None, project.baseline}:
        return Ours("none")
    return round(100 * progress(project.baseline, project.target or 0.0, found[-1].value))


def _value(turn: Turn, project: Project, one: Measurement) -> Ours:
    day = one.at.astimezone(ZoneInfo(turn.organisation.time_zone)).date()
    return turn.words.line("project.measured", day=day, n=amount(turn.words, one.value), unit=project.unit or "")


def _learning(turn: Turn, goal: LearningGoal) -> Sequence[Block]:
    status = turn.words.line(f"project.status_{goal.status}")
    return turn.words.blocks("project.pack_learning", text=goal.text, sign=goal.sign or Ours("none"), status=status)


def _tried(turn: Turn, one: Experiment) -> Sequence[Block]:
    return turn.words.blocks("project.pack_trial", hypothesis=one.hypothesis, learned=one.learned or Ours("none"))
