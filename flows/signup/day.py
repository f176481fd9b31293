"""The day itself: saying that one is there, and the programme with one's own table (domain.md 2.2, 3.8)."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.events.advising import agenda_blocks
from flows.signup.answering import event_to_answer
from flows.signup.line import answer
from flows.signup.rules import can_undo_arrival
from flows.signup.saying import about, back_to
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Attending, Event, SignUp

the_day = Capability("signup")


@the_day.button("here", who=MEMBER)
async def here(turn: Turn, event_id: str) -> None:
    """Note that somebody is there, on the day alone; whoever comes unannounced is welcome as well."""
    event = await event_to_answer(turn, event_id)
    if event is None:
        return
    if event.day != turn.post.today:
        await turn.say("signup.not_today", when=about(turn.words, event)["when"])
        return
    own = await turn.work.sign_ups.of(event.id, turn.me.id) or await answer(turn.post, event, turn.me, Attending.COMING)
    if own is not None:
        await _arrives(turn, event, own)


@the_day.button("not_here", who=MEMBER)
async def not_here(turn: Turn, event_id: str) -> None:
    """Take that back, for some minutes; one's place stays."""
    event = await event_to_answer(turn, event_id)
    own = await turn.work.sign_ups.of(event.id, turn.me.id) if event else None
    if event is None:
        return
    if own is None or not can_undo_arrival(own.arrived_at, turn.now):
        turn.notice("form.stale")
        return
    own.arrived_at = None
    await turn.say("signup.not_there", [[offer("here", event.id), offer("programme", event.id)]], instead=True)


@the_day.button("programme", who=MEMBER)
async def programme(turn: Turn, event_id: str) -> None:
    """Show how the day goes, and where one sits."""
    event = await event_to_answer(turn, event_id)
    if event is not None:
        title = turn.words.blocks("signup.programme", (), **about(turn.words, event))
        own = await turn.work.sign_ups.said_by(event.id, turn.me.id)
        parts = await agenda_blocks(turn, event)
        await turn.say_blocks(title, await _table(turn, own), parts, back_to(turn, event))


async def _arrives(turn: Turn, event: Event, own: SignUp) -> None:
    own.answer = Attending.COMING  # they are there, whether there was room or not
    own.arrived_at = own.arrived_at or turn.now
    await turn.work.flush()
    rows = [[offer("programme", event.id), offer("not_here", event.id)]]
    await turn.say_blocks(await _table(turn, own), turn.words.blocks("signup.is_here", rows), instead=True)


async def _table(turn: Turn, own: SignUp | None) -> Sequence[Block]:
    """Return where somebody sits, and with whom; nothing while there are no tables, or they do not come."""
    if own is None or own.table_number is None:
        return ()
    people = await turn.work.sign_ups.at_table(own.event_id, own.table_number)
    names = ", ".join(one.member.name for one in people if one.member_id != own.member_id)
    return turn.words.blocks("signup.your_table", table=own.table_number, names=names or Ours("none"))
