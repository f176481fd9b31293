"""Who may do what with an idea."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args

if TYPE_CHECKING:
    from flows.turn import Turn


async def _owner(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    idea = await turn.work.ideas.of(turn.organisation.id, int(args[0]))
    owns = idea is not None and turn.member is not None and idea.owner_id == turn.member.id
    return None if owns else "access.owner_only"


async def _sender(turn: "Turn", args: Args) -> str | None:
    return await MEMBER.check(turn, args) if turn.by_steps else None


IDEA_OWNER = Access("owner of the idea", _owner)
"""The owner of the idea whose id is the handler's first argument."""
IDEA_SENDER = Access("sender of an idea", _sender)
"""Members; where a form is one page, which says so, others join by posting."""
