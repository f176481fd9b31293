"""Whom an announcement is for, and what kind of message it is to each of them (domain.md 3.9)."""

from datetime import date

from flows.announcements.templates import TEMPLATES
from flows.nudges.kinds import OFTEN_ENOUGH, NudgeKind
from flows.policy import Policy
from flows.workdays import working_days_after
from storage.models import COMING, Announcement, Event
from storage.repositories import Aim, Concerned

OF_THE_DAY = frozenset(name for name, template in TEMPLATES.items() if template.kind is NudgeKind.EVENT)
"""Templates that whoever they are for has to hear, whatever they muted: otherwise they come on the wrong day."""
_NEAR = 5
"""Working days before the day within which its participants are told of it as what they take part in."""


def aim_of(announcement: Announcement, event: Event | None, policy: Policy, today: date) -> Aim:
    """Return whom an announcement is for, with the event that it is about."""
    return Aim(
        announcement.organisation_id,
        announcement.audience,
        announcement.audience_of,
        announcement.event_id,
        concerned(announcement, event, policy, today),
        kind=NudgeKind.BROADCAST,
        enough=OFTEN_ENOUGH,
    )


def concerned(announcement: Announcement, event: Event | None, policy: Policy, today: date) -> Concerned:
    """Return to whom it says something about a Learnathon that is theirs, and near."""
    if announcement.template in OF_THE_DAY:
        return Concerned.ALL
    if event is None or event.day is None or event.phase not in COMING or event.day < today:
        return Concerned.NOBODY
    near = working_days_after(today, event.day, policy.country) <= _NEAR
    return Concerned.SIGNED_UP if near else Concerned.NOBODY


def kind_for(who: Concerned, *, signed_up: bool) -> NudgeKind:
    """Return what kind of message it is to somebody."""
    concerns = who is Concerned.ALL or (who is Concerned.SIGNED_UP and signed_up)
    return NudgeKind.EVENT if concerns else NudgeKind.BROADCAST
