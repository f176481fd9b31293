"""Who may read thanks, and when somebody hears of them; no chat, no database (domain.md 2.10, 3.9)."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.nudges.kinds import NudgeKind
from flows.nudges.rhythm import opening_for
from flows.policy import Policy
from storage.models import Appreciation, AppreciationState, Member


def decide(thanks: Appreciation, after: AppreciationState) -> bool:
    """Let whoever got it say who may read it, once; False when they have said so before."""
    if thanks.state is not AppreciationState.SENT or after is AppreciationState.SENT:
        return False
    thanks.state = after
    return True


def told_at(receiver: Member, told_last: datetime | None, policy: Policy, now: datetime) -> datetime:
    """Return when somebody may hear of new thanks: in their hours, and not on a day on which they heard of some."""
    return opening_for(receiver, NudgeKind.SUPPORT, policy, max(now, _day_after(receiver, told_last) or now))


def _day_after(receiver: Member, moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    zone = ZoneInfo(receiver.time_zone)
    return datetime.combine(moment.astimezone(zone).date() + timedelta(days=1), time(), zone)
