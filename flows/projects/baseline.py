"""A baseline that is not known yet: the first experiment measures it, else its owner is asked for it (2.4, 3.3)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from flows.amounts import amount, read_amount, same_unit
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Form, Quantity, Says
from flows.nudges.nudge import NudgeKind, nudge
from flows.nudges.windows import next_opening
from flows.post import Post
from flows.projects.access import PROJECT_OWNER
from flows.projects.card import post_card
from flows.projects.moving import not_allowed
from flows.projects.rules import GOALS_OPEN, can_begin_at
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Member, Project, ProjectState

projects = Capability("project")
_AGAIN = timedelta(weeks=1)
"""How long one waits that is paused, or looks for an owner."""
_MOST = 5


class Baseline(Form, key="baseline"):
    """Where a metric stands at the start."""

    value: Annotated[str, Quantity(), Says("project.q_baseline")]


def is_sought(project: Project) -> bool:
    """Tell whether a project has a goal, and does not know yet where it starts."""
    return project.metric is not None and project.baseline is None and project.state in GOALS_OPEN


def plan_measuring(post: Post, project: Project, begins: date) -> None:
    """Have the owner of a project be asked some weeks after its first experiment begins, if it is sought until then."""
    if is_sought(project) and project.measure_by is None and project.owner is not None:
        day = begins + timedelta(weeks=post.policy.baseline_weeks)
        midnight = datetime.combine(day, time(), ZoneInfo(project.owner.time_zone))
        project.measure_by = next_opening(project.owner, post.policy, midnight)


async def keep_value(post: Post, project: Project, value: float, by: Member) -> None:
    """Keep a value of the metric; the first one is where it started, when that is not known."""
    await post.work.projects.measure(project, value, post.now, by.id)
    await start_at(post, project, value, by)


async def start_at(post: Post, project: Project, value: float, by: Member) -> None:
    """Take a value for the baseline that is sought; nothing happens where none is, or the target is there already."""
    if is_sought(project) and can_begin_at(project, value):
        project.baseline, project.measure_by = value, None
        await post.note("performance_goal", project.id, "sought", "measured", actor=by)


async def ask_for_baselines(post: Post, at_most: int) -> int:
    """Ask the owners whose first experiment did not measure it. Returns how many were dealt with."""
    due = await post.work.projects.due(post.organisation.id, "measure_by", post.now, at_most)
    for project in due:
        await _ask_owner(post, project)
    return len(due)


async def next_baseline(post: Post) -> datetime | None:
    """Return when the next owner is asked."""
    return await post.work.projects.next_due(post.organisation.id, "measure_by")


@projects.button("baseline", who=PROJECT_OWNER, opens=True)
async def baseline(turn: Turn, project_id: str) -> None:
    """Ask where the metric stands."""
    if project := await _sought(turn, project_id):
        await ask(turn, Baseline, about=project.id, topic=project.metric or "")


@projects.done(Baseline, who=PROJECT_OWNER)
async def baseline_told(turn: Turn, told: Baseline) -> None:
    """Keep it, where it goes with the target."""
    project = await _sought(turn, turn.about)
    found = read_amount(told.value, turn.words.language)
    turn.unsent = True
    if project is None or found is None:
        return
    unit, target = project.unit or "", amount(turn.words, project.target or 0.0)
    if found.unit and not same_unit(found.unit, unit):
        await turn.say("project.baseline_unit", [[offer("baseline", project.id)]], unit=unit)
    elif not can_begin_at(project, found.value):
        ways = [offer("baseline", project.id), offer("performance", project.id)]
        await turn.say(
            "project.baseline_there", [ways], value=amount(turn.words, found.value), target=target, unit=unit
        )
    else:
        turn.unsent, turn.home_is_old = False, True
        await keep_value(turn.post, project, found.value, turn.me)
        await post_card(turn.post, project)
        rows: Rows = [[offer("look", project.id)]]
        metric, value = project.metric or "", amount(turn.words, found.value)
        await turn.say("project.baseline_kept", rows, metric=metric, value=value, target=target, unit=unit)


@projects.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """Offer its owner to say it, once it goes on."""
    if project.owner_id != turn.me.id or project.state is not ProjectState.ACTIVE or not is_sought(project):
        return ()
    return [turn.words.row([offer("project.say_baseline", project.id, action="project.baseline")])]


@projects.waits
async def waiting(turn: Turn) -> Sequence[Block]:
    """The active projects of mine that should know by now where they started."""
    found = await turn.work.projects.of_member(turn.me.id, 1, _MOST, [ProjectState.ACTIVE])
    late = [one for one in found.items if one.owner_id == turn.me.id and is_sought(one) and _is_late(turn, one)]
    return [block for one in late for block in turn.words.blocks("project.baseline_due", _rows(one), **_about(one))]


async def _ask_owner(post: Post, project: Project) -> None:
    project.measure_by, owner = None, project.owner
    if not is_sought(project):
        return
    if project.state is not ProjectState.ACTIVE or owner is None:
        project.measure_by = post.now + _AGAIN
    elif (opening := next_opening(owner, post.policy, post.now)) > post.now:
        project.measure_by = opening
    else:
        message = post.words_of(owner).message("project.baseline_due", _rows(project), **_about(project))
        key = f"project.baseline:{project.id}"
        await nudge(post, owner, message, kind=NudgeKind.PROJECT, key=key, asks=True)


def _rows(project: Project) -> Rows:
    return [[offer("baseline", project.id), offer("look", project.id)]]


def _about(project: Project) -> dict[str, str]:
    return {"title": project.title, "metric": project.metric or ""}


def _is_late(turn: Turn, project: Project) -> bool:
    """Tell whether its first experiment began so long ago."""
    begun = project.started_at or project.created_at
    return project.measure_by is None and turn.now - begun > timedelta(weeks=turn.policy.baseline_weeks)


async def _sought(turn: Turn, project_id: str) -> Project | None:
    """Return a project whose baseline is sought; else say that it is known, or not asked any more."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        turn.notice("project.gone")
    elif project.state not in GOALS_OPEN:
        not_allowed(turn, project)
    elif not is_sought(project):
        turn.notice("project.baseline_known")
    else:
        return project
    return None
