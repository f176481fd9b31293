"""Who may use a handler. Every handler declares one of these; without it, it does not build."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.texts import offer
from storage.models import MemberState, Role

if TYPE_CHECKING:
    from flows.capability import Handler
    from flows.turn import Turn

DECIDERS = frozenset({Role.ORGANISER, Role.SPONSOR})
"""Who answers ideas."""
Args = tuple[str, ...]
Check = Callable[["Turn", Args], Awaitable[str | None]]
"""Returns None when allowed, else the key of the sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Access:
    """A named rule, given the turn and the handler's arguments."""

    name: str
    check: Check


async def _anyone(_turn: "Turn", _args: Args) -> str | None:
    return None


async def _member(turn: "Turn", _args: Args) -> str | None:
    if turn.member is None or turn.member.state is MemberState.INVITED:
        return "access.join_first"
    if turn.member.state in {MemberState.LEFT, MemberState.DECLINED}:
        return "access.come_back"
    return None


async def _organiser(turn: "Turn", args: Args) -> str | None:
    return await _member(turn, args) or (None if Role.ORGANISER in await turn.roles() else "access.organisers_only")


async def _facilitator(turn: "Turn", args: Args) -> str | None:
    if refusal := await _member(turn, args):
        return refusal
    return None if await turn.roles() & {Role.ORGANISER, Role.FACILITATOR} else "access.facilitators_only"


async def _decider(turn: "Turn", args: Args) -> str | None:
    may = DECIDERS & await turn.roles()
    return await _member(turn, args) or (None if may else "access.deciders_only")


async def _inviter(turn: "Turn", args: Args) -> str | None:
    refusal = await _organiser(turn, args)
    return refusal or ("access.guests_do_not_invite" if turn.incoming.sender.outsider else None)


async def refuse(turn: "Turn", refusal: str) -> None:
    """Say why not, and offer the way in to whoever has not joined."""
    await turn.say(refusal, [[offer("tell", action="onboarding.tell")]] if refusal == "access.join_first" else ())


async def allowed(turn: "Turn", handler: "Handler", *args: str) -> None:
    """Call a handler, or say why this person may not use it."""
    if refusal := await handler.who.check(turn, args):
        await refuse(turn, refusal)
    else:
        await handler.call(turn, *args)


ANYONE = Access("anyone", _anyone)
"""Whoever may join, members or not; strangers never get as far as a handler."""
MEMBER = Access("member", _member)
"""People who joined, also while they pause."""
ORGANISER = Access("organiser", _organiser)
INVITER = Access("organiser who is no guest", _inviter)
"""Organisers; one whose account became a guest's brings nobody in."""
FACILITATOR = Access("facilitator", _facilitator)
"""Facilitators, and organisers."""
DECIDER = Access("decider", _decider)
"""Organisers and sponsors, who answer ideas."""
