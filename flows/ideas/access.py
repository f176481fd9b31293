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


IDEA_OWNER = Access("owner of the idea", _owner)
"""The owner of the idea whose id is the handler's first argument."""
