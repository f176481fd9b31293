"""Who may do what with an idea."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args
from storage.models import Role

if TYPE_CHECKING:
    from flows.turn import Turn


async def _owner(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    idea = await turn.work.ideas.of(turn.organisation.id, int(args[0]))
    owns = idea is not None and turn.member is not None and idea.owner_id == turn.member.id
    return None if owns else "access.owner_only"


async def _carrier(turn: "Turn", args: Args) -> str | None:
    if (refusal := await _owner(turn, args)) != "access.owner_only":
        return refusal
    carries = await turn.work.co_owners.carries(int(args[0]), turn.me.id)
    return None if carries else "access.carriers_only"


async def _leader(turn: "Turn", args: Args) -> str | None:
    refusal = await _owner(turn, args)
    return None if refusal == "access.owner_only" and Role.ORGANISER in await turn.roles() else refusal


async def _sender(turn: "Turn", args: Args) -> str | None:
    return await MEMBER.check(turn, args) if turn.by_steps else None


IDEA_OWNER = Access("owner of the idea", _owner)
"""The owner of the idea whose id is the handler's first argument."""
IDEA_CARRIER = Access("owner or co-owner of the idea", _carrier)
"""The owner, and those who carry the idea along."""
IDEA_LEADER = Access("owner of the idea or organiser", _leader)
"""The owner, and the organisers, who may propose something about any idea."""
IDEA_SENDER = Access("sender of an idea", _sender)
"""Members; where a form is one page, which says so, others join by posting."""
