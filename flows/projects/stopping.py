"""Stopping a project, with what it taught: a result, not a failure; and undoing it for a short while (2.4)."""

from datetime import timedelta
from typing import Annotated

from flows.asking import ask
from flows.capability import Capability
from flows.checkins.planning import plan_next
from flows.experiments.that_run import go_on_with
from flows.forms import Form, Prose
from flows.nudges.nudge import withdraw
from flows.projects.access import PROJECT_LEADER
from flows.projects.card import post_card
from flows.projects.moving import capacity, moved, plan_review, show_calls, still_to_become, to_become
from flows.projects.rules import By
from flows.projects.telling import people_of, tell, tell_all, told_under
from flows.texts import offer
from flows.turn import Turn
from storage.models import ExperimentState, ProjectState

projects = Capability("project")
UNDO = timedelta(minutes=10)
LEARNED = Prose(15, 600)


class Stopping(Form, key="halt"):
    """What a project taught that stops."""

    learned: Annotated[str, LEARNED]


@projects.button("stop", who=PROJECT_LEADER, opens=True)
async def stop(turn: Turn, project_id: str) -> None:
    """Ask what the project taught."""
    if project := await to_become(turn, project_id, ProjectState.STOPPED, By.SPONSOR):
        await ask(turn, Stopping, about=project.id, topic=project.title)


@projects.done(Stopping, who=PROJECT_LEADER)
async def stopped(turn: Turn, told: Stopping) -> None:
    """Stop it, and tell its people what it taught."""
    project = await still_to_become(turn, ProjectState.STOPPED, By.SPONSOR, "project.stopped_already")
    if project is None:
        return
    project.learned = told.learned
    running = len(await turn.work.experiments.of_project(project.id, ExperimentState.RUNNING))
    if await moved(turn, project, ProjectState.STOPPED, capacity(turn, project, By.SPONSOR)):
        title, learned = project.title, told.learned
        await tell_all(
            turn.post,
            project,
            turn.me,
            "stopped",
            lambda words: words.message("project.stopped", title=title, learned=learned),
        )
        rows = [[offer("unstop", project.id), offer("look", project.id)]]
        (said, *_) = turn.words.blocks("project.stopped", rows, title=title, learned=learned)
        also = turn.words.blocks("project.experiments_ended", n=running) if running else ()
        await turn.say_blocks([said], also)


@projects.button("unstop", who=PROJECT_LEADER)
async def unstop(turn: Turn, project_id: str) -> None:
    """Go on after all, shortly after it was stopped."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    before = await turn.work.audit.before(turn.organisation.id, "project", int(project_id), ProjectState.STOPPED)
    over = project is not None and turn.now - project.state_since > UNDO
    if project is None or project.state is not ProjectState.STOPPED or before is None or over:
        turn.notice("project.stopped_for_good")
        return
    at, project.learned = project.state_since, None
    project.state, project.state_since = ProjectState(before), turn.now
    await go_on_with(turn.post, project, at, turn.me)
    await turn.work.flush()
    await turn.note("project", project.id, ProjectState.STOPPED, project.state, "undo")
    plan_review(turn.post, project)
    await plan_next(turn.post, project)
    await post_card(turn.post, project)
    await show_calls(turn.post, project)
    for one in await people_of(turn.post, project):
        heard = not await withdraw(turn.post, told_under("stopped", project, one.id, at))
        if one.id != turn.me.id and heard:
            message = turn.post.words_of(one).message("project.goes_on", title=project.title)
            await tell(turn.post, project, one, "goes_on", message)
    await turn.say("project.goes_on", [[offer("look", project.id)]], instead=True, title=project.title)
