"""A project pauses for a while, with a reason, and its owner is asked on the day the pause is over (domain.md 2.4)."""

from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from flows.asking import ask
from flows.capability import Capability
from flows.chat import Style
from flows.experiments.that_run import that_run
from flows.forms import Answers, Asker, Day, Form, Line, Problem
from flows.moments import read_day
from flows.nudges.nudge import NudgeKind, nudge
from flows.policy import Policy
from flows.post import Post
from flows.projects.access import PROJECT_OWNER
from flows.projects.moving import moved, not_allowed
from flows.projects.rules import By, may
from flows.projects.telling import tell_all
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import ExperimentState, Project, ProjectState

projects = Capability("project")
_MORE = timedelta(weeks=4)


class Pausing(Form, key="rest"):
    """Why a project pauses, and until when."""

    reason: Annotated[str, Line(3, 200)]
    until: Annotated[str, Day()]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """The day is to come, and not too far away."""
        if name == "until":
            read_end(answers["until"] or "", asker.today, asker.policy)


def read_end(typed: str, today: date, policy: Policy) -> date:
    """Return the day on which a pause is over. Raises `Problem`."""
    day = read_day(typed, today)
    if day is None:
        raise Problem("form.not_a_day")
    if day <= today:
        raise Problem("rest.day_over")
    if day > today + timedelta(weeks=policy.pause_max_weeks):
        raise Problem("rest.too_long")
    return day


@projects.button("pause", who=PROJECT_OWNER, opens=True)
async def pause(turn: Turn, project_id: str, weeks: str = "") -> None:
    """Ask why and until when; or pause for so many weeks at once."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None or not await _may_pause(turn, project):
        return
    if weeks.isdecimal() and 0 < int(weeks) <= turn.policy.pause_max_weeks:
        await _pause(turn, project, turn.today + timedelta(weeks=int(weeks)), None)
    else:
        await ask(turn, Pausing, about=project.id, topic=project.title)


@projects.done(Pausing, who=PROJECT_OWNER)
async def paused(turn: Turn, wish: Pausing) -> None:
    """Pause until that day."""
    project = await turn.work.projects.of(turn.organisation.id, int(turn.about))
    if project is not None and await _may_pause(turn, project):
        await _pause(turn, project, read_end(wish.until, turn.today, turn.policy), wish.reason)


@projects.button("resume", who=PROJECT_OWNER)
async def resume(turn: Turn, project_id: str) -> None:
    """Pick a project up again."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is not None and project.state is not ProjectState.PAUSED:
        not_allowed(turn, project)
    elif project is not None and await moved(turn, project, ProjectState.ACTIVE, By.OWNER):
        await turn.say("project.resumed", [[offer("look", project.id)]], instead=True, title=project.title)


@projects.button("longer", who=PROJECT_OWNER)
async def longer(turn: Turn, project_id: str) -> None:
    """Pause four weeks more, as long as the whole pause is not too long."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None or project.state is not ProjectState.PAUSED:
        turn.notice("form.stale")
        return
    began = project.state_since.astimezone(ZoneInfo(turn.me.time_zone)).date()
    until = min(turn.today + _MORE, began + timedelta(weeks=turn.policy.pause_max_weeks))
    if until <= turn.today:
        turn.notice("project.paused_long")
        return
    await turn.note("project", project.id, project.state, project.state, "longer")
    project.pause_over_at = _over_on(turn, until)
    await _say_until(turn, project, until)


async def end_pauses(post: Post, at_most: int) -> int:
    """Ask the owners whose project's pause is over what becomes of it. Returns how many."""
    due = await post.work.projects.due(post.organisation.id, "pause_over_at", post.now, at_most)
    for project in due:
        project.pause_over_at = None
        if project.owner is not None:
            message = post.words_of(project.owner).message(
                "project.pause_over", after_pause(project), title=project.title
            )
            key = f"project.pause_over:{project.id}:{post.today:%Y-%m-%d}"
            await nudge(post, project.owner, message, kind=NudgeKind.PROJECT, key=key)
    return len(due)


async def next_pause_over(post: Post) -> datetime | None:
    """Return when the next pause of a project is over."""
    return await post.work.projects.next_due(post.organisation.id, "pause_over_at")


def after_pause(project: Project) -> Rows:
    """Return what can become of a project whose pause is over."""
    pick_up = offer("resume", project.id, style=Style.MAIN)
    return [
        [pick_up, offer("longer", project.id)],
        [offer("stop", project.id), offer("owner", project.id, action="heir.seek")],
    ]


async def _may_pause(turn: Turn, project: Project) -> bool:
    """Tell whether a project can pause; else say why not: what runs is wrapped up or extended first."""
    if not may(project, ProjectState.PAUSED, By.OWNER):
        not_allowed(turn, project)
        return False
    running = await turn.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    in_the_way = [one for one in running if not one.extensions]
    if in_the_way:
        said = turn.words.blocks("project.experiment_runs", title=project.title, n=len(in_the_way))
        back = offer("project.experiment_runs.look", project.id, action="project.look")
        listed = that_run(turn, in_the_way, end=True, longer=True)
        await turn.say_blocks(said, listed, [turn.words.row([back])])
        return False
    return True


async def rest(turn: Turn, project: Project, until: date, why: str | None, reason: str | None = None) -> bool:
    """Pause a project, its people loaded, until a day, for a reason of theirs; its people hear so. False if it may not.

    `why` stands in the audit log.
    """
    if not await moved(turn, project, ProjectState.PAUSED, By.OWNER, why):
        return False
    project.pause_reason, project.pause_over_at, title = reason, _over_on(turn, until), project.title
    await tell_all(
        turn.post, project, turn.me, "pauses", lambda words: words.message("project.pauses", title=title, day=until)
    )
    return True


async def _pause(turn: Turn, project: Project, until: date, reason: str | None) -> None:
    if await rest(turn, project, until, reason, reason):
        await _say_until(turn, project, until)


def _over_on(turn: Turn, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(turn.me.time_zone))


async def _say_until(turn: Turn, project: Project, until: date) -> None:
    rows = [[offer("resume", project.id), offer("look", project.id)]]
    await turn.say("project.paused", rows, instead=True, title=project.title, day=until)
