"""Who may confirm an event: the sponsor who is asked."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args

if TYPE_CHECKING:
    from flows.turn import Turn


async def _sponsor(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    event = await turn.work.events.of(turn.organisation.id, int(args[0])) if args and args[0].isdecimal() else None
    return None if event is not None and event.sponsor_id == turn.me.id else "access.event_sponsor_only"


EVENT_SPONSOR = Access("sponsor who is asked about the event", _sponsor)
