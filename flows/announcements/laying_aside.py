"""An announcement that does not go, or not like this: laid aside, cancelled, taken up again, back to be changed."""

from flows.access import ORGANISER
from flows.announcements.cases import announcement_of, moved
from flows.announcements.facts import forget_counts
from flows.announcements.looking import show, title_of
from flows.announcements.rules import By
from flows.announcements.second import no_longer
from flows.capability import Capability
from flows.texts import offer
from flows.turn import Turn
from storage.models import AnnouncementState

laying_aside = Capability("announce")
_DRAFT, _CANCELLED = AnnouncementState.DRAFT, AnnouncementState.CANCELLED


@laying_aside.button("lay_aside", who=ORGANISER)
async def lay_aside(turn: Turn, announcement_id: str) -> None:
    """Put a draft away; nobody got anything."""
    await _ends(turn, announcement_id, "announce.laid_aside")


@laying_aside.button("cancel", who=ORGANISER)
async def cancel(turn: Turn, announcement_id: str) -> None:
    """Let what waits for its moment not go, whoever of the organisers made it."""
    await _ends(turn, announcement_id, "announce.cancelled")


@laying_aside.button("again", who=ORGANISER)
async def again(turn: Turn, announcement_id: str) -> None:
    """Take up what was laid aside or cancelled; it is a draft of whoever takes it up."""
    await _draft_again(turn, announcement_id, take_over=True)


@laying_aside.button("edit", who=ORGANISER)
async def edit(turn: Turn, announcement_id: str) -> None:
    """Make it a draft again, to change it; what was agreed does not hold for other words."""
    await _draft_again(turn, announcement_id, take_over=False)


@laying_aside.button("take_over", who=ORGANISER)
async def take_over(turn: Turn, announcement_id: str) -> None:
    """Make a colleague's one's own, as a draft; whoever writes it does not read along."""
    await _draft_again(turn, announcement_id, take_over=True)


async def _ends(turn: Turn, announcement_id: str, key: str) -> None:
    found = await announcement_of(turn, announcement_id)
    if found is None:
        return
    await no_longer(turn.post, found)
    if await moved(turn, found, _CANCELLED, By.ORGANISER):
        rows = [[offer("announce.again", found.id), offer("announce.list", 1)]]
        await turn.say(key, rows, instead=True, title=title_of(turn.words, found))


async def _draft_again(turn: Turn, announcement_id: str, *, take_over: bool) -> None:
    found = await announcement_of(turn, announcement_id)
    if found is None:
        return
    if not take_over and found.author_id != turn.me.id:
        turn.notice("announce.settled")
        return
    await no_longer(turn.post, found)
    if found.state is not _DRAFT and not await moved(turn, found, _DRAFT, By.AUTHOR):
        return
    if found.author_id != turn.me.id:
        await turn.note("announcement", found.id, found.state, found.state, reason="taken over")
        found.author_id, found.asked_at = turn.me.id, None
        await turn.work.flush()
    forget_counts(found)
    await show(turn, found, instead=True)
