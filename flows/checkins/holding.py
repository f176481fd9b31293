"""What is on hold, overdue or finished: when to ask again, and what other capabilities do about it."""

from datetime import date, timedelta

from flows.access import allowed
from flows.capability import Capability
from flows.checkins.access import CHECK_IN_CARRIER, CHECK_IN_OWNER
from flows.checkins.case import Case, to_answer
from flows.checkins.planning import plan_next, plan_on, running
from flows.checkins.recording import ask_question, close, keep, onward, thank
from flows.checkins.rules import Question, opening_on
from flows.moments import months_after
from flows.projects.moving import moved
from flows.projects.rules import LONGEST_PAUSE_WEEKS, By
from flows.turn import Turn
from storage.models import ExperimentState, Obstacle, Progress, ProjectState

checkins = Capability("checkin")
PAUSE_WEEKS = 4
_TWO_WEEKS = timedelta(weeks=2)


@checkins.button("again", who=CHECK_IN_CARRIER)
async def again(turn: Turn, check_in_id: str, until: str) -> None:
    """Ask again after two weeks or a month; or never, which pauses the project: that is for its owner to say."""
    case = await to_answer(turn, check_in_id)
    if case is None:
        return
    if until == "never" and turn.me.id != case.project.owner_id:
        turn.notice("access.project_owner_only")
        return
    await keep(turn, case, progress=Progress.ON_HOLD)
    if until == "never":
        await _pause(turn, case, turn.today + timedelta(weeks=LONGEST_PAUSE_WEEKS))
    else:
        plan_on(
            turn.post, case.project, turn.today + _TWO_WEEKS if until == "two_weeks" else months_after(turn.today, 1)
        )
        await thank(turn, case)


@checkins.button("outcome", who=CHECK_IN_CARRIER)
async def outcome(turn: Turn, check_in_id: str, way: str) -> None:
    """Note the outcome right away, or leave that for later."""
    case = await to_answer(turn, check_in_id)
    if case is not None:
        await keep(turn, case, progress=Progress.FINISHED)
        await _hand_on(turn, case, f"project.{'finish' if way == 'now' else ''}", case.project.id)


@checkins.button("overdue", who=CHECK_IN_CARRIER)
async def overdue(turn: Turn, check_in_id: str, way: str) -> None:
    """Wrap up, go on for two weeks, pause or stop what should have ended."""
    case = await to_answer(turn, check_in_id)
    if case is None:
        return
    going = {"longer": Progress.ON_TRACK, "pause": Progress.ON_HOLD}.get(way, Progress.FINISHED)
    await keep(turn, case, progress=going)
    await plan_next(turn.post, case.project)
    late = await _overdue_experiment(turn, case)
    if way == "pause":
        await _pause(turn, case, turn.today + timedelta(weeks=PAUSE_WEEKS))
    elif late is not None:
        await _hand_on(turn, case, f"exp.{'cancel' if way == 'stop' else way}", late)
    else:
        await _hand_on(turn, case, f"project.{'finish' if way == 'wrap_up' else way}", case.project.id)


@checkins.button("relief", who=CHECK_IN_OWNER)
async def relief(turn: Turn, check_in_id: str, way: str) -> None:
    """Get help, or four weeks without questions."""
    case = await to_answer(turn, check_in_id)
    if case is None:
        return
    if way == "help":
        await keep(turn, case, progress=Progress.STUCK, obstacle=case.check_in.obstacle or Obstacle.TIME)
        await ask_question(turn, case, Question.HELP)
    else:
        await keep(turn, case, progress=Progress.ON_HOLD)
        await _pause(turn, case, turn.today + timedelta(weeks=PAUSE_WEEKS))


async def _pause(turn: Turn, case: Case, day: date) -> None:
    """Pause the project until a day; while an experiment runs it goes on, and only the questions stop until then."""
    project = case.project
    await close(turn, case)
    if await running(turn.post, project):
        plan_on(turn.post, project, day)
        await turn.say("checkin.quiet_until", instead=True, title=project.title, day=day)
    elif await moved(turn, project, ProjectState.PAUSED, By.OWNER, "check_in"):
        project.pause_over_at = opening_on(turn.me, turn.policy, day)
        waits = case.check_in.waits_for
        project.pause_reason = turn.words.line(f"checkin.hold_q2.{waits}") if waits else None
        await turn.say("checkin.paused", instead=True, title=project.title, day=day)


async def _hand_on(turn: Turn, case: Case, action: str, about: int) -> None:
    """Let the capability that knows how take over, the check-in being answered by that; else go on with this one."""
    handler = turn.house.repertoire.buttons.get(action)
    if handler is None:
        await onward(turn, case, Question.OUTCOME)
        return
    await close(turn, case)
    await allowed(turn, handler, str(about))
    turn.keeps_nothing = False  # the tap that led there is an answer, whatever becomes of a page


async def _overdue_experiment(turn: Turn, case: Case) -> int | None:
    found = await turn.work.experiments.of_project(case.project.id, ExperimentState.RUNNING)
    return next((one.id for one in found if one.ends_on and one.ends_on < turn.today), None)
