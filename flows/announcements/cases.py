"""The announcement that somebody acts on: there, theirs, still to be changed; else it is said what is the matter."""

from flows.announcements.rules import By, NotAllowed, changed, move
from flows.announcements.second import no_longer
from flows.texts import offer
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState


async def announcement_of(turn: Turn, announcement_id: str) -> Announcement | None:
    """Return an announcement, to change; else say that it is gone."""
    which = int(announcement_id) if announcement_id.isdecimal() else 0
    found = await turn.work.announcements.of(turn.organisation.id, which)
    if found is None:
        await turn.too_late("announce.gone")
    return found


async def own_draft(turn: Turn, announcement_id: str) -> Announcement | None:
    """Return a draft of this person's, to change; else say why it is not theirs to change."""
    found = await announcement_of(turn, announcement_id)
    if found is None:
        return None
    if found.state is not AnnouncementState.DRAFT:
        await turn.too_late("announce.settled")
        return None
    if found.author_id != turn.me.id:
        turn.unsent = True
        name = found.author.name if found.author else turn.words.line("idea.former_colleague")
        await turn.say("announce.not_yours", [[offer("take_over", found.id)]], name=name)
        return None
    return found


async def moved(turn: Turn, announcement: Announcement, after: AnnouncementState, by: By) -> bool:
    """Bring an announcement into another state, with its audit row; where it may not, say so and return False."""
    try:
        before = move(announcement, after, by, turn.now)
    except NotAllowed:
        await turn.too_late("announce.settled")
        return False
    await turn.note("announcement", announcement.id, before, after)
    return True


async def edited(turn: Turn, announcement: Announcement) -> None:
    """Note that a draft says something else, or to others: whoever was asked to read it is asked anew."""
    await no_longer(turn.post, announcement)
    changed(announcement)
    turn.home_is_old = True
