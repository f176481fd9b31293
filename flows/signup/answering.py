"""Coming, maybe, not: everybody's own answer, changed as often as they like (domain.md 2.2, 3.8)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.signup.line import answer
from flows.signup.saying import about, back_to, standing
from flows.texts import offer
from flows.turn import Turn
from storage.models import COMING, Attending, Event, EventPhase

answering = Capability("signup")


@answering.button("coming", who=MEMBER)
async def comes(turn: Turn, event_id: str) -> None:
    """Come, or wait in line where it is full."""
    await _answer(turn, event_id, Attending.COMING)


@answering.button("maybe", who=MEMBER)
async def may_come(turn: Turn, event_id: str) -> None:
    """Leave it open; a place is given to somebody else."""
    await _answer(turn, event_id, Attending.MAYBE)


@answering.button("not", who=MEMBER)
async def stays_away(turn: Turn, event_id: str) -> None:
    """Stay away, of which nothing is kept: afterwards it is as if nothing had been said."""
    event = await event_to_answer(turn, event_id)
    if event is not None:
        await answer(turn.post, event, turn.me, None)
        turn.home_is_old = True
        rows = [[offer("coming", event.id), offer("maybe", event.id)]]
        said = turn.words.blocks("signup.stays_away", rows, **about(turn.words, event))
        await turn.say_blocks(said, back_to(turn, event), instead=True)


async def event_to_answer(turn: Turn, event_id: str) -> Event | None:
    """Return an event that is still to come, held until the turn is over; else say why there is nothing to answer."""
    which = int(event_id) if event_id.isdecimal() else 0
    event = await turn.work.events.of(turn.organisation.id, which)
    if event is None or event.day is None or event.phase is EventPhase.DRAFT:
        turn.notice("form.stale")
    elif event.phase is EventPhase.CANCELLED:
        await turn.say("signup.is_off", when=about(turn.words, event)["when"])
    elif event.phase not in COMING:
        await turn.say("signup.is_over", when=about(turn.words, event)["when"])
    else:
        return event
    return None


async def _answer(turn: Turn, event_id: str, wanted: Attending) -> None:
    event = await event_to_answer(turn, event_id)
    if event is not None:
        own = await answer(turn.post, event, turn.me, wanted)
        turn.home_is_old = True
        said = await standing(turn.work, turn.words, event, own)
        await turn.say_blocks(said, back_to(turn, event), instead=True)
