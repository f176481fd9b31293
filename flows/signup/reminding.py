"""By itself: whoever may come is asked once more, about two weeks before the day; in the last week nobody is."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.signup.line import asked_about, over_at
from flows.signup.rules import ASKED_BEFORE
from flows.signup.saying import about
from flows.texts import offer
from storage.models import Attending

_DAY = timedelta(days=1)


async def ask_again(post: Post, at_most: int) -> int:
    """Ask those who may come whether they know by now."""
    near = await post.work.sign_ups.undecided(post.organisation.id, post.today + ASKED_BEFORE + _DAY, at_most)
    for event_id, member_id in near:
        await _ask(post, event_id, member_id)
    return len(near)


async def next_ask_again(post: Post) -> datetime | None:
    """Return when the next of them are asked."""
    day = await post.work.sign_ups.next_day_of_undecided(post.organisation.id)
    return datetime.combine(day - ASKED_BEFORE, time(), ZoneInfo(post.organisation.time_zone)) if day else None


async def _ask(post: Post, event_id: int, member_id: int) -> None:
    event = await post.work.events.of(post.organisation.id, event_id)
    own = await post.work.sign_ups.of(event_id, member_id)
    member = await post.work.members.get(member_id)
    if event is None or own is None or member is None or own.answer is not Attending.MAYBE:
        return  # answered at this very moment
    own.asked_at = post.now
    words = post.words_of(member)
    rows = [[offer("coming", event.id), offer("not", event.id)]]
    message = words.message("signup.still_open", rows, **about(words, event))
    key = f"{asked_about(event_id, member_id)}again"
    expires = over_at(post, event)
    # no cap holds it back: they were told that it comes
    await nudge(post, member, message, kind=NudgeKind.EVENT, key=key, expires=expires, asks=True, asked_for=True)
