"""What organisers see of an announcement that goes out or went: how far it is, what became of it, what to do next."""

from collections.abc import Sequence

from flows.announcements.rules import NOT_BEGUN, By, State, may
from flows.announcements.tally import Tally
from flows.chat import Block
from flows.post import Post
from flows.texts import Ours, Rows, Words, offer
from flows.turn import Turn
from storage.models import Announcement, Audience


async def report_blocks(turn: Turn, announcement: Announcement) -> Sequence[Block]:
    """Return how far an announcement is and what can be done about it; nothing for one of which nobody has anything."""
    return await blocks_of(turn.post, announcement, turn.words)


async def blocks_of(post: Post, announcement: Announcement, words: Words) -> Sequence[Block]:
    """Return the same in a language."""
    if announcement.state in {*NOT_BEGUN, State.CANCELLED}:
        return ()
    tally = await Tally.of(post, announcement)
    if announcement.audience is Audience.CHANNEL:
        return words.blocks("announce.posted", [[offer("correct", announcement.id)]])
    if announcement.state is State.SENDING or tally.open:
        return _progress(announcement, tally, words)
    return _report(announcement, tally, words)


def _progress(announcement: Announcement, tally: Tally, words: Words) -> Sequence[Block]:
    can_stop = may(announcement, State.STOPPED, By.ORGANISER)
    stop = [offer("stop", announcement.id)] if can_stop else []
    rows: Rows = [[*stop, offer("correct", announcement.id)]]
    return words.blocks("announce.progress", rows, **tally.values())


def _report(announcement: Announcement, tally: Tally, words: Words) -> Sequence[Block]:
    again = [offer("retry", announcement.id)] if tally.failed and not announcement.totals else []
    rows: Rows = [[offer("correct", announcement.id), *again]]
    seen = words.blocks("announce.seen_by", n=tally.seen) if announcement.has_seen else ()
    how = Ours("stopped" if announcement.state is State.STOPPED else "sent")
    told = words.blocks("announce.report", rows, how=how, **tally.values())
    return (*seen, *told) if seen else told
