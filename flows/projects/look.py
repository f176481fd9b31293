"""A look at one project: its card, and what one can do with it."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.projects.card import around, card
from flows.texts import offer
from flows.turn import Turn
from storage.models import Project, ProjectState, Role

projects = Capability("project")


@projects.button("look", who=MEMBER)
async def look(turn: Turn, project_id: str) -> None:
    """Show one project."""
    found = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if found is None or not await may_see(turn, found):
        turn.notice("project.gone")
    else:
        await show_project(turn, found, instead=True)


async def may_see(turn: Turn, project: Project) -> bool:
    """Tell whether this person sees a project: everybody does, once it is no draft any more."""
    if project.state is not ProjectState.DRAFT or turn.me.id in {project.owner_id, project.sponsor_id}:
        return True
    return Role.ORGANISER in await turn.roles() or await turn.work.projects.carries(project.id, turn.me.id)


async def show_project(turn: Turn, project: Project, *, instead: bool = False) -> None:
    """Show a project, its people loaded, with what each capability adds below it, and the way back to one's own."""
    below = [block for blocks in turn.house.repertoire.on_project for block in await blocks(turn, project)]
    shown = card(turn.words, project, await around(turn.work, project))
    back = turn.words.row([offer("project.card.back", 1, action="project.mine")])
    await turn.say_blocks(shown, below, [back], instead=instead)
