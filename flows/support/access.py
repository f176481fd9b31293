"""Who may do what with a request for help: the one whose id is a handler's first argument, or that a form is about."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args
from storage.models import Role, SupportRequest

if TYPE_CHECKING:
    from flows.turn import Turn


async def _request(turn: "Turn", args: Args) -> SupportRequest | None:
    which = args[0] if args else turn.about
    return await turn.work.support.of(turn.organisation.id, int(which)) if which.isdecimal() else None


async def _helper(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    request = await _request(turn, args)
    asked = request is not None and request.helper_id == turn.me.id
    return None if asked or Role.ORGANISER in await turn.roles() else "access.helpers_only"


async def _asker(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    request = await _request(turn, args)
    return None if request is not None and await asks(turn, request) else "access.askers_only"


async def _either(turn: "Turn", args: Args) -> str | None:
    return await _helper(turn, args) if await _asker(turn, args) else None


async def asks(turn: "Turn", request: SupportRequest) -> bool:
    """Tell whether this person asked for it, or carries its project."""
    if request.asked_by == turn.me.id:
        return True
    project = await turn.work.projects.of(turn.organisation.id, request.project_id)
    owns = project is not None and project.owner_id == turn.me.id
    return owns or await turn.work.projects.carries(request.project_id, turn.me.id)


HELPER = Access("who was asked for help, or organiser", _helper)
ASKER = Access("who asked for help", _asker)
"""Who asked, and those who carry the project."""
HELPER_OR_ASKER = Access("who asked for help, who was asked, or organiser", _either)
