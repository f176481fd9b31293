"""What stands in the way of an announcement, and that it goes once nothing does."""

from flows.announcements.beginning import begin
from flows.announcements.describing import when
from flows.announcements.looking import title_of
from flows.announcements.reaching import reach_of
from flows.announcements.rules import By, is_agreed, move
from flows.announcements.second import ask_readers
from flows.announcements.words import speech_of
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import offer
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState, Audience, Timing


async def in_the_way(turn: Turn, announcement: Announcement) -> bool:
    """Say what has to be mended before it can go, with the way to do it; False when nothing has."""
    if (found := await _obstacle(turn, announcement)) is None:
        return False
    key, button = found
    rows = [[offer(button, announcement.id), offer("announce.look", announcement.id)]]
    await turn.say(key, rows)
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
    """Tell whether it may go to all whom it reaches by now; if not, somebody is asked to read it first.

    An announcement waits for its moment, and more people take part meanwhile than its author may write to alone.
    """
    people = (await reach_of(post, announcement)).gets
    if is_agreed(announcement, people, post.policy.four_eyes):
        return True
    before = move(announcement, AnnouncementState.DRAFT, By.ITSELF, post.now)
    await post.note("announcement", announcement.id, before, announcement.state, reason="grew")
    speech = await speech_of(post, announcement)
    await ask_readers(post, speech)
    if speech.author is not None:
        words = post.words_of(speech.author)
        title = title_of(words, announcement)
        rows = [[offer("announce.look", announcement.id)]]
        message = words.message("announce.grew", rows, title=title, people=people)
        key = f"announcement:{announcement.id}:grew:{int(post.now.timestamp())}"
        await nudge(post, speech.author, message, kind=NudgeKind.DUTY, key=key)
    return False


async def _obstacle(turn: Turn, announcement: Announcement) -> tuple[str, str] | None:
    """Return what is said of what stands in the way, and the button to mend it."""
    speech = await speech_of(turn.post, announcement)
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
