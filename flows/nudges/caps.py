"""How much we say of our own accord: a day, a week and a month hold so many messages, over all flows. Pure (3.9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.policy import Policy
from storage.models import Member

WEEK, MONTH = timedelta(days=7), timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Caps:
    """How many messages one person gets at most."""

    day: int
    week: int
    month: int
    event_day: int

    @property
    def closed(self) -> bool:
        """Whether there is never room for anything."""
        return 0 in (self.day, self.week, self.month)


def caps_of(member: Member, policy: Policy) -> Caps:
    """Return the caps for a member: half of them, but at least one, for who asked for fewer messages."""
    caps = policy.cap_week, policy.cap_30d
    week, month = (min(cap, max(1, cap // 2)) if member.fewer else cap for cap in caps)
    return Caps(policy.cap_day, week, month, policy.event_day_cap)


def room_from(told: Sequence[datetime], member: Member, policy: Policy, now: datetime) -> datetime | None:
    """Return `now` when one more message fits, else the moment from which it does; None for never.

    `told` is when the member was told something that counts, the last 30 days at least.
    """
    caps, zone = caps_of(member, policy), ZoneInfo(member.time_zone)
    days = [at.astimezone(zone).date() for at in told]
    usual = [at for at, day in zip(told, days, strict=True) if day != policy.next_learnathon]

    def fits(at: datetime) -> bool:
        day = at.astimezone(zone).date()
        if day == policy.next_learnathon:
            return days.count(day) < caps.event_day
        in_week, in_month = (sum(at - span < one <= at for one in usual) for span in (WEEK, MONTH))
        return days.count(day) < caps.day and in_week < caps.week and in_month < caps.month

    if caps.closed:
        return now if _is_event(policy, now, zone) and fits(now) else None
    turns = [now, *_midnights(now, zone, policy), *(one + span for one in usual for span in (WEEK, MONTH))]
    return min(at for at in turns if at >= now and fits(at))


def _is_event(policy: Policy, now: datetime, zone: ZoneInfo) -> bool:
    return now.astimezone(zone).date() == policy.next_learnathon


def _midnights(now: datetime, zone: ZoneInfo, policy: Policy) -> list[datetime]:
    """Return the beginnings of tomorrow and of a Learnathon's day, on which there may be room again."""
    today = now.astimezone(zone).date()
    days = [today + timedelta(days=1), policy.next_learnathon]
    return [_midnight(day, zone) for day in days if day is not None]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.min, zone)
