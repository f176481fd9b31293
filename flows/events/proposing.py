"""A working day before a phase begins its organisers are asked: as planned, with which announcement, or not yet."""

from datetime import datetime

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Message, Style
from flows.events.announcing import offers_at
from flows.events.asked import asked_under
from flows.events.cases import event_of
from flows.events.moving import calendar_of, lacking, sentences
from flows.events.rules import Lack, following
from flows.events.timing import Ask, Step, asked_now, begins_at
from flows.events.words import next_day
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import Offer, Words, offer
from flows.turn import Turn
from storage.models import Event, EventPhase, Role

proposing = Capability("event")
_BEGIN_BY_THEMSELVES = frozenset(Step) - {Step.ANNOUNCED, Step.THANKS, Step.RESULTS}
"""Unless they are held."""


async def propose(post: Post, at_most: int) -> int:
    """Ask the organisers about what comes next in each event for which it is time."""
    due = await post.work.events.due(post.organisation.id, "warn_at", post.now, at_most)
    for event in due:
        about = asked_now(event, calendar_of(post), post.now)
        if about is not None and not _is_over(event, about.step):
            await _ask(post, event, about)
    return len(due)


async def next_proposal(post: Post) -> datetime | None:
    """Return when organisers are asked about something next."""
    return await post.work.events.next_due(post.organisation.id, "warn_at")


@proposing.button("then", who=ORGANISER)
async def then(turn: Turn, event_id: str, after: str = "") -> None:
    """Leave it as planned: the phase begins by itself on its day."""
    event = await event_of(turn, event_id)
    if event is None:
        return
    coming, day = following(event.phase), next_day(turn.post, event)
    by_itself = coming is not None and coming.value in _BEGIN_BY_THEMSELVES and event.held_at is None
    if coming is None or day is None or not by_itself or after not in {"", coming}:
        turn.notice("event.settled")
        return
    rows = [offers_at(event, Step(coming.value)), [offer("look", event.id)]]
    phase = turn.words.line(f"event.phase_{coming}")
    await turn.say("event.begins_then", rows, instead=True, phase=phase, day=day)


async def _ask(post: Post, event: Event, about: Ask) -> None:
    step = about.step
    begins = begins_at(event, EventPhase(step.value), calendar_of(post)) if step in _BEGIN_BY_THEMSELVES else None
    for one in await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now):
        message = await _proposal(post, post.words_of(one), event, step)
        await nudge(post, one, message, kind=NudgeKind.DUTY, key=asked_under(event, about, one), expires=begins)


async def _proposal(post: Post, words: Words, event: Event, step: Step) -> Message:
    missing = await _missing(post, event, step)
    told = words.blocks(f"event.ask_{step}", day=next_day(post, event) or post.today, event_day=event.day or post.today)
    lacks = words.blocks("event.missing", missing=sentences(words, missing)) if missing else ()
    look = offer("event.back_to", event.id, action="event.look")
    rows = [_ways(event, step, complete=not missing), [*offers_at(event, step), look]]
    return Message((*told, *lacks, *(words.row(row) for row in rows if row)))


async def _missing(post: Post, event: Event, step: Step) -> tuple[Lack, ...]:
    """Return what the phase asked about waits for, the day itself left aside."""
    if step in {Step.THANKS, Step.RESULTS, Step.LIVE}:
        return ()
    return await lacking(post, event, EventPhase(step.value))


def _ways(event: Event, step: Step, *, complete: bool) -> list[Offer]:
    """Return the ways to answer about what begins by itself: as planned, where nothing is missing, or not yet."""
    if step not in _BEGIN_BY_THEMSELVES:
        return []
    hold = offer("event.hold", event.id)
    return [offer("event.then", event.id, str(step), style=Style.MAIN), hold] if complete else [hold]


def _is_over(event: Event, step: Step) -> bool:
    return step in _BEGIN_BY_THEMSELVES and event.phase_due_at is None
