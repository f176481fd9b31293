"""When the next call for ideas is; no chat and no database here (domain.md 2.2)."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from flows.events.calendar import day_of
from flows.policy import Policy
from storage.models import EventPhase


def call_for(learnathon: date, policy: Policy) -> date:
    """Return the day of the call for ideas before a Learnathon: the first working day of its week."""
    return day_of(EventPhase.CALL_FOR_IDEAS, learnathon, policy.lead, policy.country)


def next_call(policy: Policy, today: date) -> date | None:
    """Return the day on which ideas that are parked today come back; None while nobody knows."""
    if policy.next_learnathon is None:
        return None
    call = call_for(policy.next_learnathon, policy)
    return call if call > today else None


def running_call(policy: Policy, now: datetime, zone: str) -> datetime | None:
    """Return when the call began that goes on until the coming Learnathon; None when there is none now."""
    began = begin_of_call(policy, now, zone)
    return began if began is not None and began <= now else None


def begin_of_call(policy: Policy, now: datetime, zone: str) -> datetime | None:
    """Return when the call before the coming Learnathon begins or began; None while nobody knows of one."""
    today = now.astimezone(ZoneInfo(zone)).date()
    if policy.next_learnathon is None or today > policy.next_learnathon:
        return None
    return datetime.combine(call_for(policy.next_learnathon, policy), time(), ZoneInfo(zone))
