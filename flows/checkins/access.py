"""Who may answer a check-in: the one whose id is a handler's first argument."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args, Check
from flows.projects.access import PROJECT_CARRIER, PROJECT_OWNER

if TYPE_CHECKING:
    from flows.turn import Turn


def _of_its_project(access: Access) -> Check:
    async def check(turn: "Turn", args: Args) -> str | None:
        if refusal := await MEMBER.check(turn, args):
            return refusal
        found = await turn.work.check_ins.of(turn.organisation.id, int(args[0])) if args[0].isdecimal() else None
        return await access.check(turn, (str(found.project_id) if found else "0",))

    return check


CHECK_IN_CARRIER = Access(PROJECT_CARRIER.name, _of_its_project(PROJECT_CARRIER))
"""The owner of the check-in's project, and those who carry it along: they answer when the owner cannot."""
CHECK_IN_OWNER = Access(PROJECT_OWNER.name, _of_its_project(PROJECT_OWNER))
"""Its owner alone: for what changes the project itself."""
