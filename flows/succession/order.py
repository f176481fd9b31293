"""Whom a project that looks for a new owner is offered to, in which order and until when. Pure (domain.md 2.11, 11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.policy import Policy
from flows.workdays import add_working_days
from storage.models import GOING_ON, OfferStep, Project, ProjectState

MOST_CO_OWNERS = 2
"""Co-owners who are asked, one after the other."""
HOURS = 4
"""What carrying a project takes a month: about an hour a week."""
ASLEEP_WEEKS = 8
"""After which a sponsor or an organiser may look for a new owner of a project that nobody answers for."""
CHANGES_STATE = frozenset({ProjectState.ACTIVE, ProjectState.PAUSED})
"""What becomes `needs_owner` while a new owner is sought; in any other state a project stays as it is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom it was offered to: a member, or all who are involved, or the organisers."""

    step: OfferStep
    member_id: int | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Who can be asked now: who pauses or left is not among them."""

    co_owners: Sequence[int] = ()
    """Those who carry it along, the longest first."""
    can_call: bool = True
    """Whether anybody would read an open call: there is a card, or somebody involved."""
    sponsor: int | None = None


def next_asked(before: Sequence[Asked], people: People) -> Asked | None:
    """Return whom it is offered to after all these, none of which stands; None when everybody had their turn.

    Co-owners come first, the longest there first; then everybody involved; then the sponsor names somebody. The
    organisers do so where there is no sponsor, or where the one who was asked is not there any more.
    """
    had = {one.member_id for one in before}
    turns = sum(one.step is OfferStep.CO_OWNER for one in before)
    steps = [one.step for one in before]
    co_owner = next((one for one in people.co_owners if one not in had), None)
    if OfferStep.OPEN_CALL not in steps and OfferStep.SPONSOR not in steps:
        if turns < MOST_CO_OWNERS and co_owner is not None:
            return Asked(OfferStep.CO_OWNER, co_owner)
        if people.can_call:
            return Asked(OfferStep.OPEN_CALL)
    sponsors = [one.member_id for one in before if one.step is OfferStep.SPONSOR]
    if not sponsors:
        return Asked(OfferStep.SPONSOR, people.sponsor)
    left_alone = None not in sponsors and people.sponsor not in sponsors
    return Asked(OfferStep.SPONSOR, people.sponsor) if left_alone else None


def until(now: datetime, working_days: int, zone: str, policy: Policy) -> datetime:
    """Return the end of the hours on this many working days after today, where the organisation is."""
    local = now.astimezone(ZoneInfo(zone))
    day = add_working_days(local.date(), working_days, policy.country)
    return datetime.combine(day, policy.window_end, ZoneInfo(zone))


def seeks(project: Project) -> bool:
    """Tell whether a new owner is sought for a project that goes on, also while it is parked for want of one."""
    return project.seeks_owner_since is not None and project.state in GOING_ON
