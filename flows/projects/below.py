"""What somebody can do with a project they look at, by its state and their part in it."""

from collections.abc import Sequence

from flows.capability import Capability
from flows.chat import Block
from flows.projects.rules import GOALS_OPEN, lacks
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import Project

projects = Capability("project")


@projects.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """The owner's ways on."""
    ways = await _of_owner(turn, project) if project.owner_id == turn.me.id else []
    return [turn.words.row(ways)] if ways else []


async def _of_owner(turn: Turn, project: Project) -> list[Offer]:
    if project.state not in GOALS_OPEN:
        return []
    open_still = lacks(project, await turn.work.projects.goals(project.id))
    if {"performance", "learning"} & set(open_still):
        return [offer("project.set_goals", project.id, action="project.goals")]
    return [offer("project.change_goals", project.id, action="project.edit")]
