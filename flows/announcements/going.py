"""What stands in the way of an announcement, and that it goes once nothing does."""

from flows.announcements.beginning import begin
from flows.announcements.describing import when
from flows.announcements.facts import follow_event, forget_counts
from flows.announcements.looking import title_of
from flows.announcements.reaching import reach_of
from flows.announcements.rules import By, is_agreed, move
from flows.announcements.second import ask_readers
from flows.announcements.words import Speech, speech_of
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState, Audience, EventPhase, Timing


async def in_the_way(turn: Turn, announcement: Announcement) -> bool:
    """Say what has to be mended before it can go, with the way to do it; False when nothing has."""
    if (found := await _obstacle(turn, announcement)) is None:
        return False
    key, way_out = found
    await turn.say(key, [[way_out, offer("announce.look", announcement.id)]])
    return True


async def gone(turn: Turn, announcement: Announcement, key: str) -> None:
    """Let what was agreed to go, now or when its moment comes, and say so."""
    await begin(turn.post, announcement)
    title, rows = title_of(turn.words, announcement), [[offer("announce.look", announcement.id)]]
    speech = await speech_of(turn.post, announcement)
    planned = await when(turn.post, turn.words, announcement, speech.facts.event)
    people = (await reach_of(turn.post, announcement)).gets
    await turn.say(key, rows, instead=True, title=title, people=people, when=planned)


async def still_agreed(post: Post, announcement: Announcement) -> bool:
    """Tell whether what waited for its moment may go now; if not, it is a draft again, and its author hears why.

    Meanwhile more people may take part than its author may write to alone: then somebody is asked to read it first.
    Or the Learnathon that it is about may be off, or have no day any more.
    """
    event = await follow_event(post, announcement)
    people = (await reach_of(post, announcement)).gets
    if event is not None and event.phase is EventPhase.CANCELLED and announcement.template not in {None, "cancelled"}:
        await _back_to_draft(post, announcement, "announce.learnathon_off", reason="off")
        return False
    speech = await speech_of(post, announcement)
    if speech.is_early:
        await _back_to_draft(post, announcement, "announce.early_again", reason="early")
        return False
    if speech.missing:
        await _back_to_draft(post, announcement, "announce.not_whole_now", reason="not whole")
        return False
    if is_agreed(announcement, people, post.policy.four_eyes):
        return True
    await _back_to_draft(post, announcement, "announce.grew", reason="grew", people=people)
    await ask_readers(post, await speech_of(post, announcement))
    return False


async def _back_to_draft(post: Post, announcement: Announcement, key: str, *, reason: str, **values: int) -> None:
    before = move(announcement, AnnouncementState.DRAFT, By.ITSELF, post.now)
    forget_counts(announcement)
    await post.note("announcement", announcement.id, before, announcement.state, reason=reason)
    author = await post.work.members.get(announcement.author_id) if announcement.author_id else None
    if author is not None:
        words = post.words_of(author)
        rows = [[offer("announce.look", announcement.id)]]
        message = words.message(key, rows, title=title_of(words, announcement), **values)
        told_under = f"announcement:{announcement.id}:{reason}:{int(post.now.timestamp())}"
        await nudge(post, author, message, kind=NudgeKind.DUTY, key=told_under)


async def _obstacle(turn: Turn, announcement: Announcement) -> tuple[str, Offer] | None:
    """Return what is said of what stands in the way, and the button to mend it."""
    speech = await speech_of(turn.post, announcement)
    if speech.is_early:
        return "announce.too_early", offer("event.back_to", announcement.event_id or 0, action="event.look")
    found = await _lacking(turn, announcement, speech)
    return (found[0], offer(found[1], announcement.id)) if found else None


async def _lacking(turn: Turn, announcement: Announcement, speech: Speech) -> tuple[str, str] | None:
    if speech.unknown:
        return "announce.no_day", "announce.text"
    if speech.missing:
        return "announce.not_whole", "announce.text"
    if announcement.expires_at is not None and announcement.expires_at <= turn.now:
        return "announce.over", "announce.lay_aside"
    if is_over(turn.post, announcement):
        return "announce.moment_over", "announce.when"
    if announcement.audience is Audience.CHANNEL:
        return None if turn.policy.pools else ("announce.no_channel", "announce.whom")
    reach = await reach_of(turn.post, announcement)
    return None if reach.gets else ("announce.nobody_gets_it", "announce.whom")


def is_over(post: Post, announcement: Announcement) -> bool:
    """Tell whether the moment chosen for it has passed; a morning lasts until the end of its day."""
    if announcement.timing is Timing.NOW or announcement.starts_at is None:
        return False
    if announcement.timing is Timing.MORNING:
        return announcement.starts_at.date() < post.today and announcement.starts_at < post.now
    return announcement.starts_at <= post.now
