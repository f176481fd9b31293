"""What an announcement may become, and who makes it so; no chat and no database here (domain.md 2.10).

Above a number of people somebody else reads along before it goes, and what is changed after that is read anew.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from storage.models import Announcement, AnnouncementState

State = AnnouncementState


class By(StrEnum):
    """In what capacity somebody moves an announcement on."""

    AUTHOR = "author"
    ORGANISER = "organiser"
    """Any of them, the author included."""
    SECOND = "second"
    """Another organiser, or a sponsor, who read it."""
    ITSELF = "itself"
    """Its moment has come, everybody has it, or it grew beyond what one may send alone."""


Move = tuple[State, State]


def _moves(befores: Iterable[State], after: State, *who: By) -> Mapping[Move, frozenset[By]]:
    return {(before, after): frozenset(who) for before in befores}


TRANSITIONS: Mapping[Move, frozenset[By]] = {
    **_moves([State.DRAFT], State.APPROVED, By.AUTHOR, By.SECOND),
    **_moves([State.APPROVED], State.SCHEDULED, By.ITSELF),
    **_moves([State.APPROVED, State.SCHEDULED], State.SENDING, By.ITSELF),
    **_moves([State.SENDING], State.SENT, By.ITSELF),
    **_moves([State.SENDING], State.STOPPED, By.ORGANISER),
    **_moves([State.SENT, State.STOPPED], State.SENDING, By.ORGANISER),  # again, to those with whom it failed
    **_moves([State.APPROVED, State.SCHEDULED], State.DRAFT, By.AUTHOR, By.ITSELF),
    **_moves([State.DRAFT, State.APPROVED, State.SCHEDULED], State.CANCELLED, By.ORGANISER),
    **_moves([State.CANCELLED], State.DRAFT, By.AUTHOR),
}
"""Every change of state there is, and who may make it; whatever is not here is forbidden."""
NOT_BEGUN = (State.DRAFT, State.APPROVED, State.SCHEDULED)
"""Nobody has it yet."""
LEFT = (State.SENDING, State.SENT, State.STOPPED)
"""People have it, or get it just now."""


class NotAllowed(Exception):
    """An announcement cannot become this now, or not by this person; people are told with `announce.settled`."""


def may(announcement: Announcement, after: AnnouncementState, by: By) -> bool:
    """Tell whether an announcement may become this, made so by somebody in this capacity."""
    return by in TRANSITIONS.get((announcement.state, after), ())


def move(announcement: Announcement, after: AnnouncementState, by: By, now: datetime) -> AnnouncementState:
    """Bring an announcement into another state and return the one before; as a draft, nobody has agreed to it.

    Raises `NotAllowed`.
    """
    if not may(announcement, after, by):
        raise NotAllowed(f"{announcement.state} -> {after} by {by}")
    before, announcement.state, announcement.state_since = announcement.state, after, now
    if after in {State.DRAFT, State.CANCELLED}:
        changed(announcement)
        announcement.approver_id = announcement.approved_at = announcement.due_at = None
    return before


def needs_second(people: int, four_eyes: int) -> bool:
    """Tell whether somebody else has to read it before it goes to so many people."""
    return people > four_eyes


def approve(announcement: Announcement, approver_id: int, people: int, four_eyes: int, now: datetime) -> By:
    """Agree to an announcement that goes to so many people; returns in what capacity.

    Raises `NotAllowed` when it is no draft, or goes to more people than one may write to alone and this is its author,
    or is somebody whom nobody asked.
    """
    by = By.AUTHOR if approver_id == announcement.author_id else By.SECOND
    alone = by is By.AUTHOR and not needs_second(people, four_eyes)
    if not alone and not (by is By.SECOND and announcement.asked_at is not None):
        raise NotAllowed(f"{by}, of {people} people")
    move(announcement, State.APPROVED, by, now)
    announcement.approver_id, announcement.approved_at = approver_id, now
    return by


def is_agreed(announcement: Announcement, people: int, four_eyes: int) -> bool:
    """Tell whether what was agreed holds for so many people: the author alone, or together with somebody else."""
    if announcement.approved_at is None:
        return False
    return announcement.approver_id != announcement.author_id or not needs_second(people, four_eyes)


def changed(announcement: Announcement) -> None:
    """Note that a draft is not what somebody was asked to read any more."""
    announcement.asked_at = None
