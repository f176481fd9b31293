"""The line for an event: who wants to come joins its end, and its first come in as long as there is room.

Whoever changes anything here holds the event's row, so that two at once cannot take the last place. None of it is
written to the audit log: who once came and does not any more would be a list of who stays away.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.nudges.nudge import NudgeKind, nudge
from flows.nudges.saying import on_its_way
from flows.post import Post
from flows.signup.rules import begins_as, is_asked_again, let_in, wish_of
from flows.signup.saying import about
from flows.signup.seating import smallest
from flows.texts import offer
from storage.models import Attending, Event, Member, SignUp


async def answer(post: Post, event: Event, member: Member, wanted: Attending | None) -> SignUp | None:
    """Keep what a member says to an event that is held; None for not coming, of which nothing is kept at all."""
    sign_ups = post.work.sign_ups
    own = await sign_ups.of(event.id, member.id)
    await _forget_told(post, asked_about(event.id, member.id) if wanted else keys_about(event.id, member.id), member)
    if wanted is None:
        if own is not None:
            await sign_ups.remove(own)
        own = None
    elif own is None:
        own = await sign_ups.add(
            SignUp(
                event_id=event.id,
                member_id=member.id,
                organisation_id=event.organisation_id,
                answer=begins_as(wanted),
                signed_at=post.now,
            )
        )
    elif wish_of(own.answer) is not wanted:
        own.answer, own.signed_at, own.table_number = begins_as(wanted), post.now, None
    if own is not None and event.day is not None and not is_asked_again(event.day, post.today):
        own.asked_at = own.asked_at or post.now
    await post.work.flush()
    await fill(post, event, besides=member)
    return own


async def fill(post: Post, event: Event, *, besides: Member | None = None) -> int:
    """Let in who waits for an event that is held, as many as there is room for; each is told, but for who acts."""
    counts = await post.work.sign_ups.counts(event.id)
    more = let_in(event.room, counts[Attending.COMING], counts[Attending.WAITING])
    first = await post.work.sign_ups.first_waiting(event.id, more) if more else ()
    for one in first:
        one.answer, one.table_number = Attending.COMING, smallest(await post.work.sign_ups.table_sizes(event.id))
        await post.work.flush()
        if besides is None or one.member_id != besides.id:
            await _tell(post, event, one)
    await post.work.flush()
    return len(first)


async def give_place_free(post: Post, member: Member) -> None:
    """Take somebody who leaves off all events to come; the next in line comes in."""
    for event_id in await post.work.sign_ups.coming_of(member.id):
        if (event := await post.work.events.of(post.organisation.id, event_id)) is not None:
            await answer(post, event, member, None)


async def fill_all(post: Post, at_most: int) -> int:
    """Let in who waits wherever there is room, such as when an organiser found a larger one."""
    done = 0
    for event_id in (await post.work.sign_ups.with_line(post.organisation.id))[:at_most]:
        event = await post.work.events.of(post.organisation.id, event_id)
        done += await fill(post, event) if event is not None else 0
    return done


def keys_about(event_id: int, member_id: int) -> str:
    """Return how the keys begin under which a member is told of their own place."""
    return f"signup:{event_id}:{member_id}:"


def asked_about(event_id: int, member_id: int) -> str:
    """Return how those begin of which the next answer makes an end, whichever it is."""
    return f"{keys_about(event_id, member_id)}ask:"


def over_at(post: Post, event: Event) -> datetime | None:
    """Return when an event's day is over, after which nothing about it is said any more."""
    zone = ZoneInfo(post.organisation.time_zone)
    return datetime.combine(event.day + timedelta(days=1), time(), zone) if event.day else None


async def _forget_told(post: Post, keys: str, member: Member) -> None:
    """Take back what a member is told or asked under keys that begin so, and forget that they were."""
    told = await post.work.nudges.forget_about(member.id, keys)
    await post.work.outbox.forget([key for one in told for key in (on_its_way(one), f"{on_its_way(one)}+")])


async def _tell(post: Post, event: Event, one: SignUp) -> None:
    words = post.words_of(one.member)
    rows = [[offer("fine", event.id, action="signup.coming"), offer("not", event.id)]]
    message = words.message("signup.comes_in", rows, **about(words, event))
    key = f"{asked_about(event.id, one.member_id)}in:{post.now.timestamp():.0f}"
    expires = over_at(post, event)
    await nudge(post, one.member, message, kind=NudgeKind.EVENT, key=key, expires=expires, asked_for=True)
