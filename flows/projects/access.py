"""Who may do what with a project: the one whose id is a handler's first argument, or that a form is about.

What a form is about may say more behind that id and a point.
"""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args
from storage.models import Project, Role

if TYPE_CHECKING:
    from flows.turn import Turn


async def _project(turn: "Turn", args: Args) -> Project | None:
    which = (args[0] if args else turn.about).partition(".")[0]
    return await turn.work.projects.of(turn.organisation.id, int(which)) if which.isdecimal() else None


async def _owner(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    project = await _project(turn, args)
    return None if project is not None and project.owner_id == turn.me.id else "access.project_owner_only"


async def _carrier(turn: "Turn", args: Args) -> str | None:
    if (refusal := await _owner(turn, args)) != "access.project_owner_only":
        return refusal
    project = await _project(turn, args)
    carries = project is not None and await turn.work.projects.carries(project.id, turn.me.id)
    return None if carries else "access.project_carriers_only"


async def _sponsor(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    project = await _project(turn, args)
    return None if project is not None and project.sponsor_id == turn.me.id else "access.project_sponsor_only"


async def _leader(turn: "Turn", args: Args) -> str | None:
    if (refusal := await _owner(turn, args)) != "access.project_owner_only":
        return refusal
    return None if await _sponsor(turn, args) is None else "access.project_leaders_only"


async def _keeper(turn: "Turn", args: Args) -> str | None:
    refusal = await _owner(turn, args)
    if refusal == "access.project_owner_only":
        return None if Role.ORGANISER in await turn.roles() else "access.project_keepers_only"
    return refusal


async def _involved(turn: "Turn", args: Args) -> str | None:
    if await _carrier(turn, args) is None or Role.ORGANISER in await turn.roles():
        return await MEMBER.check(turn, args)
    refusal = await _sponsor(turn, args)
    return "access.project_involved_only" if refusal == "access.project_sponsor_only" else refusal


PROJECT_OWNER = Access("owner of the project", _owner)
PROJECT_CARRIER = Access("owner or co-owner of the project", _carrier)
"""The owner, and those who carry the project along."""
PROJECT_SPONSOR = Access("sponsor of the project", _sponsor)
PROJECT_LEADER = Access("owner or sponsor of the project", _leader)
PROJECT_KEEPER = Access("owner of the project or organiser", _keeper)
PROJECT_INVOLVED = Access("owner, co-owner, sponsor or organiser", _involved)
"""Who sees what the owner answered: the owner, co-owners, the sponsor, and organisers (domain.md 2.6)."""
