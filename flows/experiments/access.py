"""Who may do what with an experiment, the one whose id is a handler's first argument: as with its project."""

from typing import TYPE_CHECKING

from flows.access import Access, Args, Check
from flows.projects.access import PROJECT_CARRIER, PROJECT_OWNER

if TYPE_CHECKING:
    from flows.turn import Turn


def _of_its_project(rule: Access) -> Check:
    async def check(turn: "Turn", args: Args) -> str | None:
        which = args[0] if args else turn.about
        found = await turn.work.experiments.of(turn.organisation.id, int(which)) if which.isdecimal() else None
        return await rule.check(turn, (str(found.project_id) if found else "",))

    return check


EXPERIMENT_OWNER = Access("owner of the experiment's project", _of_its_project(PROJECT_OWNER))
EXPERIMENT_CARRIER = Access("owner or co-owner of the experiment's project", _of_its_project(PROJECT_CARRIER))
