"""Who may become what, and when; no chat and no database here (domain.md 2.1)."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flows.typed import tidy_line
from flows.workdays import add_working_days
from storage.models import Member, MemberState

LONGEST_NAME = 120
UNDO_DAYS = 30
"""How long a member who left can come back as if nothing happened (domain.md 8.2)."""
FORGOTTEN_AFTER: Mapping[MemberState, int] = {
    MemberState.LEFT: UNDO_DAYS,
    MemberState.INVITED: 30,
    MemberState.DECLINED: 365,  # until then, so that they are not asked again
}
"""Days after which the name of somebody who does not take part is forgotten."""


class By(StrEnum):
    """Who brings a member from one state into another."""

    SELF = "self"
    PLATFORM = "platform"
    """Their last account is gone."""
    TIME = "time"
    """The day they chose has come."""


TRANSITIONS: Mapping[tuple[MemberState, MemberState], frozenset[By]] = {
    (MemberState.INVITED, MemberState.ACTIVE): frozenset({By.SELF}),
    (MemberState.INVITED, MemberState.DECLINED): frozenset({By.SELF}),
    (MemberState.ACTIVE, MemberState.PAUSED): frozenset({By.SELF}),
    (MemberState.PAUSED, MemberState.PAUSED): frozenset({By.SELF}),  # until another day
    (MemberState.PAUSED, MemberState.ACTIVE): frozenset({By.SELF, By.TIME}),
    (MemberState.ACTIVE, MemberState.LEFT): frozenset({By.SELF, By.PLATFORM}),
    (MemberState.PAUSED, MemberState.LEFT): frozenset({By.SELF, By.PLATFORM}),
    (MemberState.LEFT, MemberState.ACTIVE): frozenset({By.SELF}),
    (MemberState.DECLINED, MemberState.ACTIVE): frozenset({By.SELF}),
}
"""Every change of state there is, and who may make it; whatever is not here is forbidden (domain.md 2.1)."""


class NotAllowed(Exception):
    """A member cannot become this now, or not in this way."""


def may(state: MemberState, to: MemberState, by: By = By.SELF) -> bool:
    """Tell whether a member in this state may get into that one."""
    return by in TRANSITIONS.get((state, to), ())


def takes_part(member: Member) -> bool:
    """Tell whether somebody is a member now (pausing included)."""
    return member.state in {MemberState.ACTIVE, MemberState.PAUSED}


def back_by(member: Member) -> datetime | None:
    """Return until when somebody who left can come back as if nothing happened; None for whoever did not leave."""
    return member.left_at + timedelta(days=UNDO_DAYS) if member.left_at else None


def move(member: Member, to: MemberState, now: datetime, by: By = By.SELF) -> MemberState:
    """Bring a member into a state; returns the state before, for the audit row. Raises `NotAllowed`."""
    if not may(member.state, to, by):
        raise NotAllowed(f"{member.state} -> {to} by {by}")
    before, member.state, member.state_since = member.state, to, now
    member.ask_again_at = None
    if to is MemberState.ACTIVE:
        member.joined_at = member.joined_at or now
        member.left_at = None
    elif to is MemberState.LEFT:
        member.left_at = now
    return before


def ask_again_on(choice: str, today: date, next_learnathon: date | None, country: str) -> date | None:
    """Return the working day on which somebody wants to be asked again; None for never."""
    if choice == "week":
        return add_working_days(today + timedelta(days=6), 1, country)
    if choice == "event" and next_learnathon is not None:
        return add_working_days(max(next_learnathon, today), 1, country)
    return None


def own_name(given: str, *, otherwise: str) -> str:
    """Return a platform's name of somebody as we keep it: one line, never empty."""
    return tidy_line(given)[:LONGEST_NAME].strip() or otherwise


def own_zone(given: str | None, *, otherwise: str) -> str:
    """Return the time zone a platform tells, if the clocks here know it."""
    try:
        return ZoneInfo(given).key if given else otherwise
    except (ZoneInfoNotFoundError, ValueError, OSError):  # unknown, not a name at all, or a folder's name
        return otherwise


def first_name(name: str) -> str:
    """Return what to call somebody by."""
    return name.split(maxsplit=1)[0] if name.strip() else ""
