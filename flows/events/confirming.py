"""A sponsor confirms the day, the budget and the limits of a small yes, and promises to be there (domain.md 2.2)."""

from collections.abc import Callable, Sequence
from zlib import crc32

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Block, Message, Style
from flows.events.access import EVENT_SPONSOR
from flows.events.cases import event_of
from flows.events.page import show
from flows.events.words import facts, size_of_it
from flows.nudges.nudge import NudgeKind, nudge
from flows.sharing.colleagues import on_button
from flows.texts import Rows, Words, offer
from flows.turn import Turn
from storage.models import Event, EventPhase, Member, Role

confirming = Capability("event")
_MOST = 5


@confirming.button("ask_sponsor", who=ORGANISER)
async def ask_sponsor(turn: Turn, event_id: str) -> None:
    """Have a sponsor asked: the only one, or one to choose."""
    event = await _to_confirm(turn, event_id)
    if event is None:
        return
    sponsors = await turn.work.members.with_role(turn.organisation.id, Role.SPONSOR, turn.now)
    if not sponsors:
        await turn.say("event.no_sponsor", [[offer("look", event.id)]])
    elif len(sponsors) == 1:
        await _ask(turn, event, sponsors[0])
    else:
        blocks = [*turn.words.blocks("event.which_sponsor")]
        for one in sponsors[:_MOST]:
            pick = [[offer("to", event.id, one.id)]]
            blocks += turn.words.blocks("event.sponsor_is", pick, name=one.name, first=on_button(one))
        await turn.say_blocks(blocks)


@confirming.button("to", who=ORGANISER)
async def ask_this_one(turn: Turn, event_id: str, member_id: str) -> None:
    """Have this sponsor asked."""
    event = await _to_confirm(turn, event_id)
    if event is None:
        return
    sponsors = await turn.work.members.with_role(turn.organisation.id, Role.SPONSOR, turn.now)
    chosen = next((one for one in sponsors if str(one.id) == member_id), None)
    if chosen is None:
        turn.notice("event.sponsor_gone")
    else:
        await _ask(turn, event, chosen)


@confirming.button("confirm", who=EVENT_SPONSOR)
async def confirm(turn: Turn, event_id: str, stamp: str = "") -> None:
    """Note the sponsor's yes, and tell the organisers; to what was changed meanwhile, nobody said yes."""
    event = await event_of(turn, event_id, EventPhase.DRAFT)
    if event is None:
        return
    if stamp != stamp_of(event):
        await turn.say_blocks(turn.words.blocks("event.changed_since"), question(turn.words, event), instead=True)
        return
    event.confirmed_at = event.confirmed_at or turn.now
    await turn.note("event", event.id, event.phase, event.phase, "confirmed")
    await turn.say("event.confirmed", [[offer("look", event.id)]], instead=True, day=event.day or turn.today)
    sponsor = turn.me.name
    await _tell(
        turn,
        event,
        lambda words: words.message("event.sponsor_confirmed", [[offer("look", event_id)]], sponsor=sponsor),
    )


@confirming.button("talk", who=EVENT_SPONSOR)
async def talk(turn: Turn, event_id: str) -> None:
    """Tell the organisers that the sponsor would rather talk about it first."""
    event = await event_of(turn, event_id, EventPhase.DRAFT)
    if event is None:
        return
    await turn.note("event", event.id, event.phase, event.phase, "to be talked about")
    ways = [[offer("confirm", event.id, stamp_of(event))]]
    await turn.say("event.talked", ways, instead=True)
    sponsor = turn.me.name
    await _tell(
        turn, event, lambda words: words.message("event.sponsor_talks", [[offer("look", event_id)]], sponsor=sponsor)
    )


@confirming.waits
async def waiting(turn: Turn) -> Sequence[Block]:
    """What a sponsor is asked to confirm."""
    event = await turn.work.events.coming(turn.organisation.id) if turn.joined else None
    asked = event is not None and event.phase is EventPhase.DRAFT and event.sponsor_id == turn.me.id
    return question(turn.words, event) if event and asked and event.confirmed_at is None else ()


def question(words: Words, event: Event) -> tuple[Block, ...]:
    """Return what the sponsor is asked."""
    yes = offer("confirm", event.id, stamp_of(event), style=Style.MAIN)
    ways: Rows = [[yes, offer("talk", event.id)]]
    return words.blocks("event.confirm_ask", ways, **facts(words, event), **size_of_it(words, event))


def stamp_of(event: Event) -> str:
    """Return a short stamp of what is confirmed: another one when any of it changes."""
    promised = (event.day, event.format, event.size, event.budget)
    return f"{crc32(repr(promised).encode()):x}"


async def _to_confirm(turn: Turn, event_id: str) -> Event | None:
    event = await event_of(turn, event_id, EventPhase.DRAFT)
    if event is not None and (event.day is None or event.format is None):
        await turn.say("event.day_first", [[offer("change", event.id)]])
        return None
    return event


async def _ask(turn: Turn, event: Event, sponsor: Member) -> None:
    """Put the question in the organiser's name, by which no cap holds it back; to oneself, right here."""
    event.sponsor_id, event.confirmed_at = sponsor.id, None
    await turn.work.flush()
    await turn.note("event", event.id, event.phase, event.phase, "sponsor asked")
    if sponsor.id == turn.me.id:
        await turn.say_blocks(question(turn.words, event))
        return
    words = turn.post.words_of(sponsor)
    message = Message((*words.blocks("event.asked_by", name=turn.me.name), *question(words, event)))
    key = f"event:{event.id}:sponsor:{sponsor.id}:{turn.now.timestamp():.6f}"
    if await nudge(turn.post, sponsor, message, kind=NudgeKind.DUTY, key=key, by_person=True):
        asked = await turn.work.events.anew(event)
        await show(turn, asked, "event.sponsor_is_asked")
    else:
        event.sponsor_id = None
        turn.notice("event.sponsor_gone")


async def _tell(turn: Turn, event: Event, said: Callable[[Words], Message]) -> None:
    """Tell the organisers what the sponsor said."""
    for one in await turn.work.members.with_role(turn.organisation.id, Role.ORGANISER, turn.now):
        if one.id != turn.me.id:
            key = f"event:{event.id}:sponsor_said:{one.id}:{turn.now.timestamp():.6f}"
            message = said(turn.post.words_of(one))
            await nudge(turn.post, one, message, kind=NudgeKind.DUTY, key=key, by_person=True)
