"""What a request for help may become, who makes it so, and when somebody is reminded of it; no chat, no database (2.7).

Passing it on leaves it open: the next one answers it, and the organisers hear of it as early as they would have.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.policy import Policy
from flows.workdays import add_working_days
from storage.models import SupportRequest, SupportState

REMINDED, ESCALATED = 1, 2
"""What `SupportRequest.reminders` comes to."""


class By(StrEnum):
    """In what capacity somebody moves a request on."""

    OWNER = "owner"
    """Who asked, or who carries the project with them."""
    HELPER = "helper"
    """The sponsor, whoever it was passed on to, whoever offered to help; and the organisers, who step in."""


Move = tuple[SupportState, SupportState]


def _moves(befores: Iterable[SupportState], after: SupportState, *who: By) -> dict[Move, frozenset[By]]:
    return {(before, after): frozenset(who) for before in befores}


_OPEN, _TAKEN = SupportState.OPEN, SupportState.ACKNOWLEDGED
TRANSITIONS = {
    **_moves([_OPEN], _TAKEN, By.HELPER),
    **_moves([_TAKEN], SupportState.RESOLVED, By.HELPER, By.OWNER),
    **_moves([_OPEN, _TAKEN], SupportState.NOT_POSSIBLE, By.HELPER),
    **_moves([_OPEN, _TAKEN], SupportState.WITHDRAWN, By.OWNER),
}
"""Every change of state there is, and who may make it; whatever is not here is forbidden."""


class NotAllowed(Exception):
    """A request cannot become this now, or not by this person; people are told with `support.settled`."""


def may(request: SupportRequest, after: SupportState, by: By) -> bool:
    """Tell whether a request may become this, made so by somebody in this capacity."""
    return by in TRANSITIONS.get((request.state, after), ())


def move(request: SupportRequest, after: SupportState, by: By, now: datetime) -> SupportState:
    """Bring a request into another state, after which nobody is reminded of it; returns the one before.

    Raises `NotAllowed`.
    """
    if not may(request, after, by):
        raise NotAllowed(f"{request.state} -> {after} by {by}")
    before, request.state, request.remind_at = request.state, after, None
    if after is not _TAKEN:
        request.closed_at = now
    return before


@dataclass(frozen=True, slots=True)
class Clock:
    """How working days go by in an organisation."""

    zone: str
    policy: Policy

    def after(self, moment: datetime, working_days: int) -> datetime:
        """Return the same time of day so many working days later."""
        local = moment.astimezone(ZoneInfo(self.zone))
        day = add_working_days(local.date(), working_days, self.policy.country)
        return datetime.combine(day, local.time(), local.tzinfo)


def ask(request: SupportRequest, helper_id: int, now: datetime, clock: Clock) -> None:
    """Let an open request be for this person from now on, who is reminded once, unless somebody was before."""
    request.helper_id = helper_id
    escalation = clock.after(request.at, clock.policy.support_escalate_wd)
    reminder = clock.after(now, clock.policy.support_reminder_wd)
    if request.reminders == 0 and reminder < escalation:
        request.remind_at = reminder
    elif request.reminders < ESCALATED:
        request.reminders, request.remind_at = REMINDED, escalation
    else:
        request.remind_at = None


def ask_organisers(request: SupportRequest) -> None:
    """Let a request be for the organisers, who hear of it now, and of whom nobody is reminded."""
    request.helper_id, request.reminders, request.remind_at = None, ESCALATED, None


def remind(request: SupportRequest, now: datetime, clock: Clock) -> int:
    """Take the next step with a request of which somebody is to hear: `REMINDED` or `ESCALATED`.

    After a long time away of ours the organisers hear of it at once, and nobody is reminded any more.
    """
    escalation = clock.after(request.at, clock.policy.support_escalate_wd)
    late = request.reminders >= REMINDED or now >= escalation
    request.reminders = ESCALATED if late else REMINDED
    request.remind_at = None if late else escalation
    return request.reminders
