"""What counts as a comment, and when people hear of it; no chat and no database here (domain.md 2.3, 3.9)."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.typed import length
from storage.models import Idea, IdeaState, Member

LONGEST = 3000
"""Characters; the message of a platform that holds more is no comment any more."""
SUBSTANTIVE = 20
"""Characters from which on a comment discusses an idea."""
REST = timedelta(minutes=10)
"""Who says something often says more right after: so long we wait before others hear of it."""
CLOSED = frozenset({IdeaState.DRAFT, IdeaState.WITHDRAWN})
"""What there is nothing to say about."""


def discusses(idea: Idea, author: Member, text: str) -> bool:
    """Tell whether with this comment the idea counts as discussed."""
    return idea.state is IdeaState.SUBMITTED and author.id != idea.owner_id and length(text) >= SUBSTANTIVE


def next_news_day(member: Member, told_at: datetime) -> datetime:
    """Return from when somebody who was told of comments then may be told again: at most one message a day."""
    zone = ZoneInfo(member.time_zone)
    day = told_at.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, time(), zone)
