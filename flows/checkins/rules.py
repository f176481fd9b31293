"""When an owner is asked, reminded and left in peace, and which questions there are. Pure (domain.md 2.6, 3.5, 3.6)."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.nudges.fresh import fresh_day, fresh_start
from flows.nudges.windows import next_opening
from flows.policy import Policy
from flows.workdays import add_working_days, half_way
from storage.models import Member, Progress

Span = tuple[date, date]
"""First and last day of an experiment."""
EXPIRES_WD = 5
"""Working days after which a check-in that found no room is not sent any more, and an answer not changed any more."""
SILENCE = timedelta(hours=24)
"""After this, who answered a part will not answer the rest."""
LAST_STEP = 4
"""The step of the ladder after which nothing more is asked."""
_LATE_FROM = 2
"""An answer after this step of the ladder is late, and so many late ones in a row double the rhythm."""


class Question(StrEnum):
    """What is asked in a check-in, after how it is going."""

    SEEN = "seen"
    NUMBER = "number"
    OBSTACLE = "obstacle"
    STEP = "step"
    HOLD = "hold"
    OUTCOME = "outcome"
    HELP = "help"


_QUESTIONS = {
    Progress.ON_TRACK: (Question.SEEN, Question.NUMBER, Question.HELP),
    Progress.STUCK: (Question.OBSTACLE, Question.STEP, Question.HELP),
    Progress.ON_HOLD: (Question.HOLD,),
    Progress.FINISHED: (Question.OUTCOME,),
}


def questions(progress: Progress, *, measured: bool, help_too: bool) -> tuple[Question, ...]:
    """Return what is asked of a project that is going like this: its number only where there is one to measure.

    Whether they want help is asked of who is stuck, and of others when it is its turn (`help_too`).
    """
    left_out = {
        Question.NUMBER: not measured,
        Question.HELP: progress is not Progress.STUCK and not help_too,
    }
    return tuple(one for one in _QUESTIONS[progress] if not left_out.get(one))


def next_day(
    today: date, policy: Policy, running: Iterable[Span], late_answers: int, *, fewer: bool = False, anew: bool = False
) -> date:
    """Return the working day on which an owner is asked again: by the rhythm, or half-way an experiment before that.

    The rhythm doubles for who answered late twice in a row, and for who asked for fewer messages. One that begins anew
    does so at a fresh start.
    """
    spans = list(running)
    days = policy.check_in_running_wd if spans else policy.check_in_wd
    regular = add_working_days(today, days * (2 if fewer or late_answers >= _LATE_FROM else 1), policy.country)
    regular = fresh_day(regular, policy) if anew else regular
    halves = [(half_way(first, last, policy.country), last) for first, last in spans]
    return min([regular, *(half for half, last in halves if today < half < last)])


def late_answers_after(before: int, reminders: int) -> int:
    """Return how many answers in a row were late, after one that took so many reminders."""
    return before + 1 if reminders >= _LATE_FROM else 0


def step_day(asked_on: date, taken: int, today: date, policy: Policy) -> date:
    """Return the day of the next step of the ladder, when so many are taken, the last of them today.

    Days are working days after the check-in. Where one was late (a pause, a bot that was off), the next keeps its
    distance to it, so that nobody ever comes back to a pile of reminders.
    """
    ladder = (0, *policy.ladder_wd)
    planned = add_working_days(asked_on, ladder[taken + 1], policy.country)
    return max(planned, add_working_days(today, ladder[taken + 1] - ladder[taken], policy.country))


def wakes_at(owner: Member, policy: Policy, now: datetime) -> datetime:
    """Return when the owner of a project that falls asleep is asked once more: at next month's first fresh start."""
    first = (local_day(owner, now).replace(day=1) + timedelta(days=32)).replace(day=1)
    return fresh_start(owner, policy, datetime.combine(first, time(), ZoneInfo(owner.time_zone)))


def may_change(answered_on: date, today: date, country: str) -> bool:
    """Tell whether an answer may still be changed, as long as no other check-in followed."""
    return today <= add_working_days(answered_on, EXPIRES_WD, country)


def local_day(member: Member, now: datetime) -> date:
    """Return the date where a member is."""
    return now.astimezone(ZoneInfo(member.time_zone)).date()


def opening_on(member: Member, policy: Policy, day: date) -> datetime:
    """Return the first moment from this day on, by the member's own calendar, at which we may write to them."""
    return next_opening(member, policy, datetime.combine(day, time(), ZoneInfo(member.time_zone)))
