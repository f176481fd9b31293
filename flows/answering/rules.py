"""When a decision is done, and how late an answer is; no chat and no database here (domain.md 2.3, 3.9)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.ideas.rules import By
from flows.nudges.windows import next_opening
from flows.policy import Policy
from flows.workdays import add_working_days, is_working_day, working_days_after
from storage.models import Decision, Idea, IdeaState, Member, MemberState, Reason

UNDO = timedelta(minutes=10)
"""How long a decision can be taken back at least."""
_FRESH = frozenset({IdeaState.SUBMITTED, IdeaState.DISCUSSED})


def done_from(owner: Member | None, policy: Policy, now: datetime) -> datetime:
    """Return the moment, `now` or later, at which the owner may hear of a no: in their hours, on no Friday afternoon.

    Nobody waits for an owner who pauses or left.
    """
    if owner is None or owner.state is not MemberState.ACTIVE:
        return now
    return next_opening(owner, policy, now, gently=True)


def capacity_of(decision: Decision) -> By:
    """Return in what capacity a decision is done: an organiser's, or by itself where nobody decided."""
    return By.ITSELF if decision.reason is Reason.NO_DECISION else By.ORGANISER


def awaits_reaction(idea: Idea) -> bool:
    """Tell whether an idea's owner still waits for a first reaction."""
    return idea.state in _FRESH and idea.answered_at is None


def rests_on_words(idea: Idea) -> bool:
    """Tell whether a reaction is all that was answered to an idea: nothing was decided that stays without it."""
    return idea.state in _FRESH | {IdeaState.WITHDRAWN}


def days_late(due: datetime, now: datetime, zone: str, country: str) -> int:
    """Return how many working days an answer is late; 0 on the day it is due, and before."""
    here = ZoneInfo(zone)
    return working_days_after(due.astimezone(here).date(), now.astimezone(here).date(), country)


def late_since(now: datetime, zone: str, country: str) -> datetime:
    """Return the moment before which answers were due that are late now: the start of today, or the last working day.

    So an answer is late from the day on that people read as the one before which it was promised.
    """
    here = ZoneInfo(zone)
    day = now.astimezone(here).date()
    while not is_working_day(day, country):
        day -= timedelta(days=1)
    return _midnight(day, here)


def late_from(due: datetime, zone: str, country: str) -> datetime:
    """Return the moment from which an answer that was due then is late; see `late_since`."""
    here = ZoneInfo(zone)
    return _midnight(add_working_days(due.astimezone(here).date(), 1, country), here)


def due_soon(now: datetime, zone: str, country: str) -> tuple[datetime, datetime]:
    """Return the stretch of time of whose answers one is reminded: from the working day before today to the one after.

    So each is asked for three times at most: the day before it is due, on the day, and once when it is late.
    """
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    start = today - timedelta(days=1)
    while not is_working_day(start, country):
        start -= timedelta(days=1)
    end = add_working_days(today, 1, country) + timedelta(days=1)
    return _midnight(start, here), _midnight(end, here)


def reminded_from(due: datetime, zone: str, country: str) -> date:
    """Return the first day on which one is reminded of an answer that is due then; see `due_soon`."""
    day = due.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    while not is_working_day(day, country):
        day -= timedelta(days=1)
    return day


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
