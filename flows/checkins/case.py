"""A check-in with its project, as the questions need them; and whether it may be answered now."""

from dataclasses import dataclass
from datetime import date

from flows.checkins.plans import Plan, last_plan
from flows.checkins.rules import local_day, may_change
from flows.ideas.card import owner_name
from flows.projects.moving import not_allowed
from flows.texts import offer
from flows.turn import Turn
from storage.models import CheckIn, CheckInState, ExperimentState, Member, Project, ProjectState
from storage.work import Work

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Case:
    """One check-in, and what it asks about."""

    check_in: CheckIn
    project: Project
    """Its owner and sponsor loaded."""
    week: int
    """How many weeks the project is under way, 1 upwards."""
    last: float | None
    """The metric as it was last known."""
    planned: Plan | None
    """What was planned the last time: the small step, or the if-then plan of what runs now."""
    overdue: date | None
    """The day on which the experiment or the project should have ended; None while there is time."""
    help_too: bool
    """Whether it is time again to ask whether they want help: every second time."""


async def case_of(work: Work, project: Project, check_in: CheckIn, today: date, reader: Member | None = None) -> Case:
    """Return a check-in with what stands around it, for its owner or another reader."""
    before = [one for one in await work.check_ins.answered(project.id, 2) if one.id != check_in.id]
    running = await work.experiments.of_project(project.id, ExperimentState.RUNNING)
    ends = [one.ends_on for one in running if one.ends_on]
    ends += [project.due_on] if project.due_on else []
    begun = project.started_at or project.created_at
    since = local_day(project.owner, begun) if project.owner else begun.date()
    return Case(
        check_in=check_in,
        project=project,
        week=max((today - since).days // _WEEK + 1, 1),
        last=await work.projects.last_value(project),
        planned=await last_plan(work, project, before[0] if before else None, reader or project.owner),
        overdue=min((day for day in ends if day < today), default=None),
        help_too=bool(before) and before[0].help_from is None,
    )


async def found_case(turn: Turn, check_in_id: int) -> Case | None:
    """Return a check-in of this organisation; None when there is none."""
    check_in = await turn.work.check_ins.of(turn.organisation.id, check_in_id)
    project = await turn.work.projects.of(turn.organisation.id, check_in.project_id) if check_in else None
    if check_in is None or project is None:
        return None
    return await case_of(turn.work, project, check_in, turn.today, turn.me)


async def to_answer(turn: Turn, check_in_id: str, *, adding: bool = False) -> Case | None:
    """Return a check-in that this person may answer, or change the answer of; else say why not, and return None.

    What another one answered is only gone on with by who knows that (`adding`).
    """
    case = await found_case(turn, int(check_in_id))
    if case is None or case.check_in.state is CheckInState.DROPPED:
        turn.notice("checkin.dropped")
    elif case.project.state is not ProjectState.ACTIVE:
        not_allowed(turn, case.project)
    elif await _another_followed(turn, case):
        turn.notice("checkin.newer")
    elif not _in_time(turn, case.check_in):
        turn.notice("checkin.too_late")
    elif not adding and case.check_in.answered_by not in {None, turn.me.id}:
        await _tell_who_answered(turn, case)
    else:
        return case
    return None


async def _another_followed(turn: Turn, case: Case) -> bool:
    latest = await turn.work.check_ins.latest_of(case.project.id)
    return latest is not None and latest.id != case.check_in.id


def _in_time(turn: Turn, check_in: CheckIn) -> bool:
    answered = check_in.answered_at
    return answered is None or may_change(local_day(turn.me, answered), turn.today, turn.policy.country)


async def _tell_who_answered(turn: Turn, case: Case) -> None:
    by = await turn.work.members.get(case.check_in.answered_by or 0)
    await turn.say(
        "checkin.answered_by",
        [[offer("add", case.check_in.id)]],
        name=owner_name(turn.words, by),
        title=case.project.title,
        going=turn.words.line(f"checkin.going_{case.check_in.progress}"),
    )
