"""Stopping an announcement half-way, and sending it again to those with whom it failed; any organiser does so."""

from flows.access import ORGANISER
from flows.announcements.cases import announcement_of, moved
from flows.announcements.places import progress_of, slot_of
from flows.announcements.progress import is_told
from flows.announcements.reporting import report_blocks
from flows.announcements.rules import By, State
from flows.capability import Capability
from flows.chat import Pressed
from flows.turn import Turn
from storage.models import Announcement, RecipientState

stopping = Capability("announce")


@stopping.button("stop", who=ORGANISER)
async def stop(turn: Turn, announcement_id: str) -> None:
    """Let nobody get it any more: neither those who wait, nor those for whom it waits in the outbox."""
    announcement = await announcement_of(turn, announcement_id)
    if announcement is None or not await moved(turn, announcement, State.STOPPED, By.ORGANISER):
        return
    recipients = turn.work.recipients
    await recipients.call_back(announcement.id, slot_of(announcement), turn.now)
    await recipients.end_waiting(announcement.id, RecipientState.STOPPED, turn.now)
    announcement.is_addressed = True
    await _show(turn, announcement)


@stopping.button("retry", who=ORGANISER)
async def retry(turn: Turn, announcement_id: str) -> None:
    """Send it once more to those with whom it failed, and to nobody else."""
    announcement = await announcement_of(turn, announcement_id)
    if announcement is None:
        return
    counts = await turn.work.recipients.counts(announcement.id)
    if not counts[RecipientState.FAILED]:
        turn.notice("announce.nothing_failed")
    elif await moved(turn, announcement, State.SENDING, By.ORGANISER):
        await turn.work.recipients.try_again(announcement.id, turn.now)
        await _show(turn, announcement)


async def _show(turn: Turn, announcement: Announcement) -> None:
    """Show how it stands now, and look soon what becomes of what is on its way."""
    announcement.due_at, announcement.ended_at = turn.now, None
    await turn.say_blocks(await report_blocks(turn, announcement), instead=True)
    if await _is_progress(turn, announcement):
        await is_told(turn.post, announcement)


async def _is_progress(turn: Turn, announcement: Announcement) -> bool:
    """Tell whether the button stood in the message that shows its author how far it is."""
    act = turn.incoming.act
    receipt = act.receipt if isinstance(act, Pressed) else None
    slot = await turn.work.postings.slot_of(turn.incoming.sender.platform, receipt) if receipt else None
    return slot == progress_of(announcement)
