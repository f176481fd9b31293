"""Who may look for a new owner of a project, and name one: the project whose id is a handler's first argument."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args
from flows.projects.access import PROJECT_OWNER, PROJECT_SPONSOR
from storage.models import Role

if TYPE_CHECKING:
    from flows.turn import Turn


async def _leader(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    leads = Role.ORGANISER in await turn.roles() or await PROJECT_SPONSOR.check(turn, args) is None
    return None if leads else "access.heir_leaders_only"


async def _giver(turn: "Turn", args: Args) -> str | None:
    if await PROJECT_OWNER.check(turn, args) is None or await _leader(turn, args) is None:
        return None
    return await MEMBER.check(turn, args) or "access.heir_givers_only"


PROJECT_LEADER = Access("sponsor of the project or organiser", _leader)
PROJECT_GIVER = Access("owner, sponsor or organiser", _giver)
"""Who may name the next owner: the owner, and while one is sought the sponsor and the organisers."""
