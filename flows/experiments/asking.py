"""Asking the owner to wrap up, on an experiment's last day; then it stays in sight (domain.md 3.4, 3.9).

While its project is active that is a check-in of the project, and the ladder of that reminds of both: of one project,
never two things are asked side by side.
"""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.chat import Block, Message
from flows.checkins.sending import ask_of_end
from flows.experiments.measures import brief
from flows.experiments.rules import REMINDERS_WD, may_be_longer
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.nudges.windows import next_opening
from flows.policy import Policy
from flows.post import Post
from flows.texts import Rows, offer
from flows.workdays import add_working_days
from storage.models import GOING_ON, CheckIn, Experiment, ExperimentState, Member, Project, ProjectState

_KEY = re.compile(r"experiment:(\d+):.+")
_RESTS = frozenset({ProjectState.PAUSED, ProjectState.NEEDS_OWNER, ProjectState.PARKED})
_AGAIN = timedelta(weeks=1)
"""How long one waits whose project is paused, sleeps, or looks for an owner."""


async def ask_to_wrap_up(post: Post, at_most: int) -> int:
    """Ask the owners whose experiments end, in their own hours. Returns how many were dealt with."""
    due = await post.work.experiments.due(post.organisation.id, post.now, at_most)
    for experiment in due:
        await _ask(post, experiment)
    return len(due)


async def next_ask(post: Post) -> datetime | None:
    """Return when the next experiment ends, or somebody is asked again."""
    return await post.work.experiments.next_due(post.organisation.id)


def plan_ask(post: Post, experiment: Experiment, owner: Member | None, *, is_new: bool = False) -> None:
    """Set when the owner is asked to wrap it up: on its last day; one who `is_new` gets a day to look around first."""
    experiment.asked, experiment.ask_at = 0, None
    if owner is not None and experiment.ends_on is not None:
        zone = ZoneInfo(owner.time_zone)
        last = datetime.combine(experiment.ends_on, time(), zone)
        tomorrow = datetime.combine(post.now.astimezone(zone).date() + timedelta(days=1), time(), zone)
        experiment.ask_at = next_opening(owner, post.policy, max(last, tomorrow if is_new else post.now))


async def unask(post: Post, experiment: Experiment, owner: Member | None) -> None:
    """Do not ask what was asked last, where nobody has read it yet: it is about to be answered otherwise."""
    if owner is not None and experiment.asked:
        await withdraw(post, _key(experiment, experiment.asked - 1, owner))


def ways_to_end(experiment: Experiment, policy: Policy) -> Rows:
    """Offer to wrap it up, to give it more time while it may have that, and to stop it."""
    longer = [offer("longer", experiment.id)] if may_be_longer(experiment, policy) else []
    return [[offer("wrap_up", experiment.id), *longer, offer("cancel", experiment.id)]]


async def _ask(post: Post, experiment: Experiment) -> None:
    project = await post.work.projects.of(post.organisation.id, experiment.project_id)
    if project is None or project.state not in GOING_ON or experiment.state is not ExperimentState.RUNNING:
        experiment.ask_at = None
        return
    owner = project.owner
    if owner is None or project.state in _RESTS or project.asleep_at is not None:
        experiment.ask_at = post.now + _AGAIN
        return
    opening = next_opening(owner, post.policy, post.now, gently=experiment.asked > 0)
    standing = await post.work.check_ins.unanswered_of(project.id)
    if opening > post.now:
        experiment.ask_at = opening  # what they read should be true when they read it
    elif standing is not None and standing.sent_at != post.now:
        experiment.ask_at = standing.next_step_at  # its reminders speak for this as well
    else:
        await unask(post, experiment, owner)  # this one takes its place
        await _ask_now(post, experiment, project, owner, standing)


async def _ask_now(
    post: Post, experiment: Experiment, project: Project, owner: Member, standing: CheckIn | None
) -> None:
    """Ask, in a check-in of its project if that has any; `standing` is one that goes out in the same moment."""
    zone = ZoneInfo(owner.time_zone)
    today = post.now.astimezone(zone).date()
    midnight = datetime.combine(today + timedelta(days=1), time(), zone)
    message = question(post, experiment, project, owner, today)
    expires = midnight if experiment.ends_on == today else None
    if standing is None and project.state is ProjectState.ACTIVE:
        standing = await ask_of_end(post, project, owner, message, expires)
        if standing is None:
            experiment.ask_at = next_opening(owner, post.policy, midnight)  # they told how it is going today
            return
    else:
        key, gently = _key(experiment, experiment.asked, owner), experiment.asked > 0
        await nudge(post, owner, message, kind=NudgeKind.EXPERIMENT, key=key, gently=gently, expires=expires, asks=True)
    again, ladder = next_reminder(post, experiment.asked, owner, post.now), standing and standing.next_step_at
    experiment.ask_at = again and (ladder or again)
    experiment.asked += 1


def question(post: Post, experiment: Experiment, project: Project, owner: Member, today: date) -> Message:
    """Return what the owner of an experiment that ends is asked on this day."""
    words = post.words_of(owner)
    (which,) = words.blocks("exp.which", test=brief(experiment.smallest_test))
    rows = ways_to_end(experiment, post.policy)
    end = experiment.ends_on or post.today
    if end == today:
        (asked,) = words.blocks("exp.due", rows, title=project.title)
    else:
        (asked,) = words.blocks("exp.over", rows, title=project.title, end=end)
    return Message((Block(asked.text), Block(which.text, asked.buttons)))


def next_reminder(post: Post, before: int, owner: Member, asked_at: datetime) -> datetime | None:
    """Return when the owner is asked again, asked at this moment and so often before that; None for not any more."""
    if before >= len(REMINDERS_WD):
        return None
    zone = ZoneInfo(owner.time_zone)
    day = add_working_days(asked_at.astimezone(zone).date(), REMINDERS_WD[before], post.policy.country)
    return next_opening(owner, post.policy, datetime.combine(day, time(), zone), gently=True)


def _key(experiment: Experiment, asked: int, owner: Member) -> str:
    return f"experiment:{experiment.id}:{experiment.ends_on}:{asked}:{owner.id}"


def read_key(key: str) -> int | None:
    """Return the experiment whose end is asked about under this key; None for any other key."""
    found = _KEY.fullmatch(key)
    return int(found[1]) if found else None
