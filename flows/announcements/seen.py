"""Saying that one has seen an announcement, with five minutes to take it back; only how many did is ever told."""

from dataclasses import replace
from datetime import timedelta

from flows.access import MEMBER
from flows.announcements.rendering import rendering_of, seen_button
from flows.capability import Capability
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import Announcement

seen = Capability("announce")
TO_UNDO = timedelta(minutes=5)


@seen.button("seen", who=MEMBER)
async def say_seen(turn: Turn, announcement_id: str) -> None:
    """Count this person among those who have seen it."""
    announcement = await _of(turn, announcement_id)
    if announcement is None:
        return
    if await turn.work.recipients.see(announcement.id, turn.me.id, turn.now):
        await _show(turn, announcement, offer("announce.unseen", announcement.id))
    turn.notice("announce.thanks_for_seeing")


@seen.button("unseen", who=MEMBER)
async def take_back(turn: Turn, announcement_id: str) -> None:
    """Count them no longer, within five minutes."""
    announcement = await _of(turn, announcement_id)
    if announcement is None:
        return
    if await turn.work.recipients.unsee(announcement.id, turn.me.id, turn.now - TO_UNDO):
        await _show(turn, announcement, seen_button(announcement))
    else:
        await _show(turn, announcement, None)
        turn.notice("announce.too_late_to_undo")


async def _of(turn: Turn, announcement_id: str) -> Announcement | None:
    """Return an announcement that went to this person; else say that the button is old."""
    which = int(announcement_id)
    announcement = await turn.work.announcements.of(turn.organisation.id, which)
    if announcement is None or await turn.work.recipients.of(which, turn.me.id) is None:
        turn.notice("form.stale")
        return None
    return announcement


async def _show(turn: Turn, announcement: Announcement, last: Offer | None) -> None:
    """Show the announcement where it stands, with another button."""
    event_id = announcement.event_id
    sign_up = await turn.work.sign_ups.of(event_id, turn.me.id) if event_id else None
    message = (await rendering_of(turn.post, announcement)).message(turn.me, sign_up, last=last)
    fewer = turn.words.row([offer("fewer.messages", turn.me.fewer)])
    await turn.show(replace(message, blocks=(*message.blocks, fewer)), instead=True)
