"""How often we speak first to somebody who asked for fewer messages: half as often. Pure (domain.md 3.9)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.nudges.kinds import OFTEN_ENOUGH, NudgeKind
from flows.nudges.windows import next_opening
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Member

HALF_AS_OFTEN = 1


def opening_for(
    member: Member, kind: NudgeKind, policy: Policy, now: datetime, *, gently: bool = False, spread: bool = False
) -> datetime:
    """Return `now` when this kind of message may be sent to the member, else the moment from which it may."""
    opening = next_opening(member, policy, now, gently=gently, spread=spread)
    if not HALF_AS_OFTEN <= member.fewer < OFTEN_ENOUGH:
        return opening
    zone = ZoneInfo(member.time_zone)
    while not _suits(opening.astimezone(zone).date(), kind, member, policy):
        tomorrow = opening.astimezone(zone).date() + timedelta(days=1)
        morning = datetime.combine(tomorrow, time.min, zone)
        opening = next_opening(member, policy, morning, gently=gently, spread=spread)
    return opening


def _suits(day: date, kind: NudgeKind, member: Member, policy: Policy) -> bool:
    if kind is NudgeKind.COMMENTS:  # every second day, not the same one for everybody
        return day.toordinal() % 2 == (member.id or 0) % 2
    if kind is NudgeKind.FOLLOWED:  # once a week, on its first working day
        monday = day - timedelta(days=day.weekday())
        return not any(is_working_day(monday + timedelta(days=n), policy.country) for n in range(day.weekday()))
    return True
