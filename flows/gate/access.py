"""Who holds the gate: the sponsor who is asked, and any sponsor with an objection (domain.md 7.4)."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args
from storage.models import Role

if TYPE_CHECKING:
    from flows.turn import Turn


async def _keeper(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    which = args[0] if args else turn.about
    gate = await turn.work.gates.of(turn.organisation.id, int(which)) if which.isdecimal() else None
    return None if gate is not None and gate.sponsor_id == turn.me.id else "access.gatekeeper_only"


async def _sponsor(turn: "Turn", args: Args) -> str | None:
    refusal = await MEMBER.check(turn, args)
    return refusal or (None if Role.SPONSOR in await turn.roles() else "access.sponsors_only")


GATEKEEPER = Access("sponsor who is asked at the gate", _keeper)
SPONSOR = Access("sponsor", _sponsor)
"""Whoever has that role."""
