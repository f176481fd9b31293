"""Who comes in when there is room; no chat and no database here (domain.md 2.2)."""

from datetime import date, datetime, timedelta

from storage.models import Attending

ASKED_BEFORE = timedelta(weeks=2)
"""How long before the day those who may come are asked once more."""
UNDO_ARRIVAL = timedelta(minutes=5)


def let_in(room: int | None, coming: int, waiting: int) -> int:
    """Return how many of those who wait come in now; nobody is put out where the room became smaller."""
    return waiting if room is None else max(0, min(waiting, room - coming))


def wish_of(said: Attending) -> Attending:
    """Return what somebody who stands so wants: who waits wants to come."""
    return Attending.COMING if said is Attending.WAITING else said


def begins_as(wanted: Attending) -> Attending:
    """Return how somebody who wants this stands at first: who wants to come joins the line, if only for a moment."""
    return Attending.WAITING if wanted is Attending.COMING else wanted


def is_asked_again(day: date, today: date) -> bool:
    """Tell whether somebody who may come today is asked once more: not when the day is near already."""
    return today < day - ASKED_BEFORE


def can_undo_arrival(arrived_at: datetime | None, now: datetime) -> bool:
    """Tell whether somebody can still say that they are not there after all."""
    return arrived_at is not None and now <= arrived_at + UNDO_ARRIVAL
