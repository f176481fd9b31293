"""What belongs to an event of its size and format, and how its day goes: advice for who organises it."""

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Block
from flows.events.advice import advise
from flows.events.agenda import agenda
from flows.events.cases import event_of
from flows.texts import Ours, Value, offer
from flows.turn import Turn
from storage.models import Event

advising = Capability("event")


@advising.button("advice", who=ORGANISER)
async def advice(turn: Turn, event_id: str) -> None:
    """Show the advice and the agenda."""
    event = await event_of(turn, event_id)
    if event is not None:
        back = turn.words.row([offer("event.back_to", event.id, action="event.look")])
        await turn.say_blocks(_advice(turn, event), await agenda_blocks(turn, event), [back])


def _advice(turn: Turn, event: Event) -> tuple[Block, ...]:
    words = turn.words
    if event.size is None or event.format is None:
        return words.blocks("event.no_advice")
    found = advise(event.size, event.format)
    specials = Ours("\n".join(words.line(f"event.special_{name}") for name in found.specials))
    counted: dict[str, Value] = {
        "tracks": found.tracks,
        "facilitators": found.facilitators,
        "organisers": found.organisers,
    }
    return words.blocks("event.advice_is", (), size=event.size, pitches=found.pitch_slots, specials=specials, **counted)


async def agenda_blocks(turn: Turn, event: Event) -> tuple[Block, ...]:
    """Return how the day goes, part by part with its time; nothing while its format or its beginning is not settled."""
    words = turn.words
    if event.format is None or event.starts is None:
        return ()
    first = await turn.work.events.is_first(event)
    slots = agenda(event.format, event.starts, first_year=first)
    lines = [
        words.line("event.slot", start=words.clock(slot.starts), part=words.line(f"event.part_{slot.part}"))
        for slot in slots
    ]
    ends = words.line("event.slot", start=words.clock(slots[-1].ends), part=words.line("event.part_end"))
    return words.blocks("event.agenda", slots=Ours("\n".join([*lines, ends])))
