"""Under which slots and keys an announcement goes out."""

from storage.models import Announcement


def slot_of(announcement: Announcement) -> str:
    """Return the slot of the announcement itself, in each reader's chat."""
    return f"announcement:{announcement.id}"


def progress_of(announcement: Announcement) -> str:
    """Return the slot in its author's chat that shows how far it is."""
    return f"announcement:{announcement.id}:progress"


def key_for(announcement: Announcement, member_id: int, tried: int) -> str:
    """Return the key of the nudge that says it to a member: once for each round."""
    return f"announcement:{announcement.id}:{member_id}:{tried}"
