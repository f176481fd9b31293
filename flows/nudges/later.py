"""When what was put off comes back. Pure (domain.md 2.6, 3.9)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.nudges.kinds import NudgeKind
from flows.nudges.rhythm import opening_for
from flows.policy import Policy
from flows.workdays import add_working_days, is_working_day
from storage.models import Member

LONGEST = timedelta(days=28)
SNOOZED = "snoozed"
"""Why it waits."""


def day_of(choice: str, today: date, country: str) -> date | None:
    """Return the working day that is meant by tomorrow or next week; None for what we do not offer."""
    if choice == "day":
        return add_working_days(today, 1, country)
    day = today + timedelta(days=7)
    if choice != "week":
        return None
    return day if is_working_day(day, country) else add_working_days(day, 1, country)


def may_wait_until(day: date, today: date) -> bool:
    """Tell whether something may be put off until this day: from tomorrow on, at most four weeks."""
    return today < day <= today + LONGEST


def comes_back(member: Member, kind: NudgeKind, policy: Policy, day: date) -> datetime:
    """Return when it comes back, on the member's clock: at the first opening from the beginning of that day on."""
    morning = datetime.combine(day, time.min, ZoneInfo(member.time_zone))
    return opening_for(member, kind, policy, morning, spread=True)
