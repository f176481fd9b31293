"""A look at one project: its card, and what one can do with it."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.projects.card import around, card
from flows.turn import Turn
from storage.models import Project

projects = Capability("project")


@projects.button("look", who=MEMBER)
async def look(turn: Turn, project_id: str) -> None:
    """Show one project."""
    found = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if found is None:
        turn.notice("project.gone")
    else:
        await show_project(turn, found, instead=True)


async def show_project(turn: Turn, project: Project, *, instead: bool = False) -> None:
    """Show a project, its people loaded, with what each capability adds below it."""
    below = [block for blocks in turn.house.repertoire.on_project for block in await blocks(turn, project)]
    shown = card(turn.words, project, await around(turn.work, project))
    await turn.say_blocks(shown, below, instead=instead)
