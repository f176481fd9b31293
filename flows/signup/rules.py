"""Who comes in when there is room; no chat and no database here (domain.md 2.2)."""

from storage.models import Attending


def let_in(room: int | None, coming: int, waiting: int) -> int:
    """Return how many of those who wait come in now; nobody is put out where the room became smaller."""
    return waiting if room is None else max(0, min(waiting, room - coming))


def wish_of(said: Attending) -> Attending:
    """Return what somebody who stands so wants: who waits wants to come."""
    return Attending.COMING if said is Attending.WAITING else said


def begins_as(wanted: Attending) -> Attending:
    """Return how somebody who wants this stands at first: who wants to come joins the line, if only for a moment."""
    return Attending.WAITING if wanted is Attending.COMING else wanted
