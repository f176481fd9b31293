"""The experiments of a project that run: named where they are in the way, and brought to an end with it."""

from collections.abc import Sequence
from datetime import datetime

from flows.chat import Block
from flows.experiments.asking import plan_ask, unask
from flows.experiments.measures import brief
from flows.experiments.rules import REMINDERS_WD, By, may_be_longer, move
from flows.post import Post
from flows.texts import offer
from flows.turn import Turn
from storage.models import Experiment, ExperimentState, Member, Project

_RUNNING, _CANCELLED = ExperimentState.RUNNING, ExperimentState.CANCELLED


def that_run(turn: Turn, running: Sequence[Experiment], *, end: bool = False, longer: bool = False) -> list[Block]:
    """Return which experiments run, by number, each with the ways to wrap it up and to give it more time, if wanted."""
    return [block for n, one in enumerate(running, 1) for block in _entry(turn, one, n, end=end, longer=longer)]


async def hush(post: Post, project: Project, until: datetime) -> None:
    """Let what runs in a project run on, and ask nothing about it until this moment."""
    for experiment in await post.work.experiments.of_project(project.id, _RUNNING):
        if experiment.ask_at is not None:
            experiment.ask_at = max(experiment.ask_at, until)


async def end_with(post: Post, project: Project, actor: Member | None) -> None:
    """End what runs in a project that ended or was parked: nobody is asked about it, and it has no conclusion."""
    for experiment in await post.work.experiments.of_project(project.id, _RUNNING):
        await unask(post, experiment, project.owner)
        before = move(experiment, _CANCELLED, By.PROJECT)
        await post.note("experiment", experiment.id, before, experiment.state, "project ended", actor=actor)


async def go_on_with(post: Post, project: Project, since: datetime, actor: Member | None) -> None:
    """Let run on what ended with a project at this moment or later, as it goes on; nobody is asked more often."""
    for experiment in await post.work.experiments.of_project(project.id, _CANCELLED):
        if experiment.ended_with_project and await _ended_at(post, experiment) >= since:
            asked, before = experiment.asked, move(experiment, _RUNNING, By.PROJECT)
            if asked <= len(REMINDERS_WD):
                plan_ask(post, experiment, project.owner)
            experiment.asked = asked
            await post.note("experiment", experiment.id, before, experiment.state, "undo", actor=actor)


async def _ended_at(post: Post, experiment: Experiment) -> datetime:
    *_, last = await post.work.audit.of(post.organisation.id, "experiment", experiment.id)
    return last.at


def _entry(turn: Turn, one: Experiment, n: int, *, end: bool, longer: bool) -> Sequence[Block]:
    ways = [offer("wrap_up", one.id)] if end else []
    ways += [offer("longer", one.id)] if longer and may_be_longer(one, turn.policy) else []
    last = one.ends_on or one.created_at.date()
    return turn.words.blocks("exp.runs", [ways], n=n, test=brief(one.smallest_test), end=last)
