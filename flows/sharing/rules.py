"""Who carries ideas, how many do, and until when one can object; no chat, no database (domain.md 2.3, 11)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.ideas.rules import By, may
from flows.members.rules import takes_part
from flows.policy import Policy
from flows.workdays import add_working_days, is_working_day
from storage.models import OPEN_IDEAS, CoOwner, CoOwnerState, Idea, IdeaState, Member, MemberState

HOURS = 6
"""What co-owners are told it takes: about an hour a week."""
CARRIED = frozenset({*OPEN_IDEAS, IdeaState.PARKED})
"""The states in which there is something to carry."""


def can_be_carried(idea: Idea) -> bool:
    """Tell whether there is still something to carry."""
    return idea.state in CARRIED


def has_owner(idea: Idea) -> bool:
    """Tell whether an idea, its owner loaded, has an owner who takes part and can answer."""
    return idea.owner is not None and takes_part(idea.owner)


def in_the_way(source: Idea, target: Idea) -> Idea | None:
    """Return which of two ideas cannot be part of a merger as it stands; None when both can."""
    if target.state not in OPEN_IDEAS:
        return target
    return None if may(source, IdeaState.MERGED, By.OWNERS) else source


def back_on(member: Member, now: datetime) -> datetime:
    """Return `now` for who is here, else the moment at which their pause is over."""
    back = member.ask_again_at if member.state is MemberState.PAUSED else None
    return max(now, back or now)


def objections_over(since: datetime, zone: str, policy: Policy) -> datetime:
    """Return when it is too late to object to what is asked `since`: as the hours begin after the last day for it.

    What then happens is heard at once, with a whole day left to undo it.
    """
    day = add_working_days(since.astimezone(ZoneInfo(zone)).date(), policy.reaction_wd + 1, policy.country)
    return datetime.combine(day, policy.window_start, ZoneInfo(zone))


def last_day_to_object(over: datetime, zone: str, policy: Policy) -> date:
    """Return the working day before objections are over."""
    day = over.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    while not is_working_day(day, policy.country):
        day -= timedelta(days=1)
    return day


def has_room(co_owners: Sequence[CoOwner], policy: Policy) -> bool:
    """Tell whether one more can come on board."""
    return sum(takes_place(one) for one in co_owners) < policy.co_owners_max


def takes_place(one: CoOwner) -> bool:
    """Tell whether a place is kept for somebody: who is on board, and who was asked; an offer takes none."""
    return one.state is CoOwnerState.ACCEPTED or (one.state is CoOwnerState.INVITED and not asked_themselves(one))


def asked_themselves(one: CoOwner) -> bool:
    """Tell whether somebody offered to join, and it is the owner who has to answer."""
    return one.state is CoOwnerState.INVITED and one.invited_by == one.member_id
