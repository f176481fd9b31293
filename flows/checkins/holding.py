"""What is on hold, overdue or finished: when to ask again, and what other capabilities do about it."""

from datetime import date, timedelta

from flows.access import allowed
from flows.capability import Capability, Handler
from flows.checkins.access import CHECK_IN_CARRIER, CHECK_IN_OWNER
from flows.checkins.case import Case, to_answer
from flows.checkins.planning import plan_next, plan_on, running
from flows.checkins.recording import ask_question, close, keep, onward, thank
from flows.checkins.rules import Question
from flows.experiments.that_run import hush
from flows.moments import months_after
from flows.projects.pausing import rest
from flows.texts import offer
from flows.turn import Turn
from storage.models import ExperimentState, Obstacle, Progress, Project, WaitsFor

checkins = Capability("checkin")
PAUSE_WEEKS = 4
_TWO_WEEKS = timedelta(weeks=2)
_OF_EXPERIMENT, _OF_PROJECT = {"stop": "cancel"}, {"wrap_up": "finish"}
"""What experiments and projects call these ways, where it is another word."""


@checkins.button("waits", who=CHECK_IN_CARRIER)
async def waits(turn: Turn, check_in_id: str, waits_for: str) -> None:
    """Keep what a project on hold waits for, and ask when to come back; what is over is brought to its end."""
    case = await to_answer(turn, check_in_id)
    if case is None:
        return
    await keep(turn, case, progress=Progress.ON_HOLD, waits_for=WaitsFor(waits_for))
    if waits_for == WaitsFor.OVER and _knows(turn, "project", "stop"):
        await _hand_on(turn, case, "project", "stop", case.project.id)
    else:
        await ask_question(turn, case, Question.HOLD)


@checkins.button("again", who=CHECK_IN_CARRIER)
async def again(turn: Turn, check_in_id: str, until: str) -> None:
    """Ask again after two weeks or a month; or never, which pauses the project."""
    case = await to_answer(turn, check_in_id)
    if case is None or (until == "never" and not _owns(turn, case)):
        return
    await keep(turn, case, progress=Progress.ON_HOLD)
    if until == "never":
        await _pause(turn, case, turn.policy.pause_max_weeks)
        return
    day = turn.today + _TWO_WEEKS if until == "two_weeks" else months_after(turn.today, 1)
    await _quiet_until(turn, case.project, day)
    await thank(turn, case)


@checkins.button("outcome", who=CHECK_IN_CARRIER)
async def outcome(turn: Turn, check_in_id: str, way: str) -> None:
    """Note the outcome right away, or leave that for later."""
    case = await to_answer(turn, check_in_id)
    if case is None:
        return
    await keep(turn, case, progress=Progress.FINISHED)
    if way == "now":
        await _hand_on(turn, case, "project", "finish", case.project.id)
    else:
        await onward(turn, case, Question.OUTCOME)


@checkins.button("overdue", who=CHECK_IN_CARRIER)
async def overdue(turn: Turn, check_in_id: str, way: str) -> None:
    """Wrap up, go on for two weeks, pause or stop what should have ended."""
    case = await to_answer(turn, check_in_id)
    if case is None or (way == "pause" and not _owns(turn, case)):
        return
    going = {"longer": Progress.ON_TRACK, "pause": Progress.ON_HOLD}.get(way, Progress.FINISHED)
    await keep(turn, case, progress=going)
    await plan_next(turn.post, case.project)
    late = await _overdue_experiment(turn, case)
    if way == "pause":
        await _pause(turn, case, PAUSE_WEEKS)
    elif late is not None:
        await _hand_on(turn, case, "exp", _OF_EXPERIMENT.get(way, way), late)
    else:
        await _hand_on(turn, case, "project", _OF_PROJECT.get(way, way), case.project.id)


@checkins.button("relief", who=CHECK_IN_OWNER)
async def relief(turn: Turn, check_in_id: str, way: str) -> None:
    """Get help, four weeks without questions, another owner, or an end."""
    case = await to_answer(turn, check_in_id)
    if case is None:
        return
    going = {"help": Progress.STUCK, "stop": Progress.FINISHED}.get(way, Progress.ON_HOLD)
    await keep(turn, case, progress=going)
    if way == "help":
        case.check_in.obstacle = case.check_in.obstacle or Obstacle.TIME
        await ask_question(turn, case, Question.HELP)
    elif way == "pause":
        await _pause(turn, case, PAUSE_WEEKS)
    elif way == "owner":
        await _hand_on(turn, case, "heir", "seek", case.project.id)
    else:
        await _hand_on(turn, case, "project", "stop", case.project.id)


def _owns(turn: Turn, case: Case) -> bool:
    """Tell whether this is the owner, who alone may pause a project; else say so."""
    owns = turn.me.id == case.project.owner_id
    if not owns:
        turn.notice("access.project_owner_only")
    return owns


async def _pause(turn: Turn, case: Case, weeks: int) -> None:
    """Pause the project for so long; while an experiment runs it goes on, and only the questions stop until then."""
    project, day = case.project, turn.today + timedelta(weeks=min(weeks, turn.policy.pause_max_weeks))
    await close(turn, case)
    if await running(turn.post, project):
        await _quiet_until(turn, project, day)
        look = [[offer("look", project.id, action="project.look")]]
        await turn.say("checkin.quiet_until", look, instead=True, title=project.title, day=day)
    elif await rest(turn, project, day, "check_in"):
        ways = [
            [offer("resume", project.id, action="project.resume"), offer("look", project.id, action="project.look")]
        ]
        await turn.say("checkin.paused", ways, instead=True, title=project.title, day=day)


async def _quiet_until(turn: Turn, project: Project, day: date) -> None:
    """Ask nothing about a project before this day, nor about what runs in it."""
    plan_on(turn.post, project, day)
    await hush(turn.post, project, project.check_in_at or turn.now)


def _knows(turn: Turn, capability: str, name: str) -> Handler | None:
    """Return who does something in this house; None when nobody does."""
    return turn.house.repertoire.buttons.get(f"{capability}.{name}")


async def _hand_on(turn: Turn, case: Case, capability: str, name: str, about: int) -> None:
    """Let the capability that knows how take over, the check-in being answered by that; else go on with this one."""
    handler = _knows(turn, capability, name)
    if handler is None:
        await onward(turn, case, Question.OUTCOME)
        return
    await close(turn, case)
    await allowed(turn, handler, str(about))
    turn.keeps_nothing = False  # the tap that led there is an answer, whatever becomes of a page


async def _overdue_experiment(turn: Turn, case: Case) -> int | None:
    found = await turn.work.experiments.of_project(case.project.id, ExperimentState.RUNNING)
    return next((one.id for one in found if one.ends_on and one.ends_on < turn.today), None)
