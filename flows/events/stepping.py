"""By itself: phases begin on their day, or their organisers hear once what is missing; they go on when it is there."""

from datetime import datetime, timedelta

from flows.chat import Message
from flows.events.moving import bring, calendar_of, lacking, sentences
from flows.events.rules import By, Lack, following
from flows.events.timing import MORNING
from flows.events.words import goes_on
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import Words, offer
from storage.models import Event, EventPhase, Role


async def begin_phases(post: Post, at_most: int) -> int:
    """Bring events into the phases whose time has come, as far as nothing is missing."""
    due = await post.work.events.due(post.organisation.id, "phase_due_at", post.now, at_most)
    for event in due:
        await _begin(post, event)
    return len(due)


async def next_phase(post: Post) -> datetime | None:
    """Return when a phase begins next."""
    return await post.work.events.next_due(post.organisation.id, "phase_due_at")


async def _begin(post: Post, event: Event) -> None:
    """Bring it on as far as it should be by now; who organises hears of it once, unless they were asked before."""
    unasked = event.warn_at is not None and event.warn_at <= post.now
    begun = 0
    while (after := following(event.phase)) and event.phase_due_at is not None and event.phase_due_at <= post.now:
        if missing := await lacking(post, event, after):
            event.phase_due_at = _tomorrow(post)
            await _tell_missing(post, event, after, missing)
            break
        await bring(post, event, after, By.ITSELF)
        begun += 1
    if begun > 1 or (begun and unasked):
        await _tell_where(post, event)


def _tomorrow(post: Post) -> datetime:
    return calendar_of(post).at(post.today + timedelta(days=1), MORNING)


async def _tell_missing(post: Post, event: Event, after: EventPhase, missing: tuple[Lack, ...]) -> None:
    for one in await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now):
        words = post.words_of(one)
        phase = words.line(f"event.phase_{after}")
        ways = [[offer("look", event.id), offer("event.hold", event.id)]]
        message = words.message("event.waits", ways, phase=phase, missing=sentences(words, missing))
        key = f"event:{event.id}:waits:{after}:{event.day}:{one.id}"
        await nudge(post, one, message, kind=NudgeKind.DUTY, key=key)


async def _tell_where(post: Post, event: Event) -> None:
    for one in await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now):
        key = f"event:{event.id}:began:{event.phase}:{event.day}:{one.id}"
        await nudge(post, one, _where(post, post.words_of(one), event), kind=NudgeKind.DUTY, key=key)


def _where(post: Post, words: Words, event: Event) -> Message:
    began = words.blocks("event.began_by_itself", phase=words.line(f"event.phase_{event.phase}"))
    return Message(
        (*began, *goes_on(words, post, event), words.row([offer("event.back_to", event.id, action="event.look")]))
    )
