"""What an idea may become and by when it is answered; no chat and no database here (domain.md 2.3)."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from flows.policy import Policy
from flows.workdays import add_working_days
from storage.models import Idea, IdeaState

_END_OF_DAY = time(17)


def answer_due(now: datetime, zone: str, policy: Policy) -> datetime:
    """Return the end of the working day before which an organiser reacts to an idea sent now."""
    local = now.astimezone(ZoneInfo(zone))
    day = add_working_days(local.date(), policy.reaction_wd, policy.country)
    return datetime.combine(day, _END_OF_DAY, ZoneInfo(zone))


def submit(idea: Idea, now: datetime, due: datetime) -> IdeaState:
    """Bring an idea into the pool; returns the state before."""
    before, idea.state = idea.state, IdeaState.SUBMITTED
    idea.submitted_at = idea.changed_at = now
    idea.answer_due = due
    return before
