"""Calling an event off, with the reason that colleagues read; ideas stay in the pool (domain.md 2.2)."""

from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.events.announcing import CANCELLED, offers_of
from flows.events.cases import event_of
from flows.events.moving import moved
from flows.events.rules import BEFORE_THE_DAY
from flows.forms import Form, Prose
from flows.texts import offer
from flows.turn import Turn
from storage.models import EventPhase

cancelling = Capability("event")


class CallOff(Form, key="call_off"):
    """Why it is off."""

    reason: Annotated[str, Prose(10, 300)]


@cancelling.button("cancel", who=ORGANISER, opens=True)
async def cancel(turn: Turn, event_id: str) -> None:
    """Ask why."""
    if event := await event_of(turn, event_id, *BEFORE_THE_DAY):
        await ask(turn, CallOff, about=event.id)


@cancelling.done(CallOff, who=ORGANISER)
async def called_off(turn: Turn, told: CallOff) -> None:
    """Call it off, and offer to tell people, where they knew of it."""
    event = await event_of(turn, turn.about, *BEFORE_THE_DAY)
    if event is None:
        return
    was_known = event.phase is not EventPhase.DRAFT
    if await moved(turn, event, EventPhase.CANCELLED):
        event.reason, event.changed = told.reason, event.changed + 1
        tells = offers_of(event, CANCELLED) if was_known else []
        await turn.say("event.called_off", [[offer("back", event.id)], tells])
