"""The announcement that somebody acts on while it goes out, or after."""

from flows.announcements.rules import By, NotAllowed, move
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState


async def found(turn: Turn, announcement_id: str) -> Announcement | None:
    """Return an announcement, to change; else say that it is gone."""
    which = int(announcement_id) if announcement_id.isdecimal() else 0
    announcement = await turn.work.announcements.of(turn.organisation.id, which)
    if announcement is None:
        await turn.too_late("announce.gone")
    return announcement


async def moved(turn: Turn, announcement: Announcement, after: AnnouncementState) -> bool:
    """Bring it into another state, with its audit row; where it may not, say so and return False."""
    try:
        before = move(announcement, after, By.ORGANISER, turn.now)
    except NotAllowed:
        await turn.too_late("announce.settled")
        return False
    await turn.note("announcement", announcement.id, before, after)
    return True
