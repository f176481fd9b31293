"""What organisers see of an event besides: its frame, the phases ahead, what is missing, and what they can do."""

from collections.abc import Sequence

from flows.chat import Block, Style
from flows.events.moving import lacking, sentences
from flows.events.rules import BEFORE_THE_DAY, By, Lack, following, may
from flows.events.words import NONE, phase_dates, size_of_it
from flows.ideas.card import owner_name
from flows.texts import Offer, Ours, Words, offer
from flows.turn import Turn
from flows.workdays import is_working_day
from storage.models import Event, EventPhase

_SATURDAY = 5
_PLANS_AHEAD = (EventPhase.FOLLOW_THROUGH, EventPhase.EVALUATED)


async def frame(turn: Turn, event: Event) -> Sequence[Block]:
    """Return the frame of an event, as an organiser sees it."""
    words, post = turn.words, turn.post
    after = following(event.phase)
    missing = await lacking(post, event, after) if after else ()
    blocks = [*words.blocks("event.frame", (), goal=event.goal or NONE, **size_of_it(words, event))]
    if event.phase is EventPhase.DRAFT:
        blocks += _of_draft(words, event)
    if clash := clash_of(turn, event):
        blocks += words.blocks(f"event.clash_{clash}")
    if event.day and event.phase is not EventPhase.CANCELLED:
        blocks += words.blocks("event.phases", phases=phase_dates(words, post, event))
    if event.held_at is not None and after:
        blocks += words.blocks("event.held", phase=words.line(f"event.phase_{after}"))
    if shown := _to_show(event, missing):
        blocks += words.blocks("event.missing", missing=sentences(words, shown))
    return [*blocks, *(words.row(row) for row in _ways(event, missing) if row)]


def clash_of(turn: Turn, event: Event) -> str | None:
    """Return why few will come on its day: "weekend" or "holiday"; None when it is a working day."""
    if event.day is None or event.phase not in BEFORE_THE_DAY or is_working_day(event.day, turn.policy.country):
        return None
    return "weekend" if event.day.weekday() >= _SATURDAY else "holiday"


def _of_draft(words: Words, event: Event) -> Sequence[Block]:
    if event.sponsor is None:
        return ()
    confirmed = Ours("yes" if event.confirmed_at else "no")
    return words.blocks("event.sponsor_asked", sponsor=owner_name(words, event.sponsor), confirmed=confirmed)


def _to_show(event: Event, missing: Sequence[Lack]) -> list[Lack]:
    """Return what is worth saying: not that the day has to come first."""
    return [lack for lack in missing if lack is not Lack.AHEAD and not (lack is Lack.CONFIRMED and event.sponsor)]


def _ways(event: Event, missing: Sequence[Lack]) -> list[list[Offer]]:
    after, before_the_day = following(event.phase), event.phase in BEFORE_THE_DAY
    opens = after is not None and may(event, after, By.ORGANISER) and not missing
    onward = [offer(f"event.begin_{after}", event.id, str(after), action="event.open_phase", style=Style.MAIN)]
    waits = event.phase is not EventPhase.DRAFT and after is not None
    hold = offer("event.go_on", event.id) if event.held_at else offer("event.hold", event.id)
    return [
        [*(onward if opens else ()), *([hold] if waits else ())],
        [offer("event.ask_sponsor", event.id)] if Lack.CONFIRMED in missing or Lack.SPONSOR in missing else [],
        [offer("event.published", event.id)] if Lack.REPORT in missing else [],
        [offer("event.change", event.id), offer("event.advice", event.id)] if before_the_day else [],
        _away(event) if before_the_day else [],
        [offer("event.next", event.id)] if event.phase in _PLANS_AHEAD else [],
    ]


def _away(event: Event) -> list[Offer]:
    off = offer("event.cancel", event.id)
    return [off] if event.phase is EventPhase.DRAFT else [offer("event.move", event.id), off]
