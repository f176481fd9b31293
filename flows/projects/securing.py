"""Making what worked part of normal work: where it is described, and who keeps it alive (domain.md 2.4)."""

from typing import Annotated

from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Line, Prose
from flows.projects.access import PROJECT_KEEPER
from flows.projects.moving import capacity, moved, still_to_become, to_become
from flows.projects.rules import By
from flows.projects.telling import tell_all
from flows.texts import offer
from flows.turn import Turn
from storage.models import ProjectState

projects = Capability("project")


class Securing(Form, key="secure"):
    """Where others find it, and who keeps it alive."""

    place: Annotated[str, Prose(5, 300)]
    keeper: Annotated[str, Line(2, 120)]


@projects.button("secure", who=PROJECT_KEEPER, opens=True)
async def secure(turn: Turn, project_id: str) -> None:
    """Ask where it is found and who keeps it alive."""
    if project := await to_become(turn, project_id, ProjectState.SECURED, By.ORGANISER):
        await ask(turn, Securing, about=project.id, topic=project.title)


@projects.done(Securing, who=PROJECT_KEEPER)
async def secured(turn: Turn, record: Securing) -> None:
    """Keep it, on the card for all to find."""
    project = await still_to_become(turn, ProjectState.SECURED, By.ORGANISER, "project.secured_already")
    if project is None:
        return
    project.place, project.keeper = record.place, record.keeper
    if await moved(turn, project, ProjectState.SECURED, capacity(turn, project, By.ORGANISER)):
        rows = [[offer("look", project.id)]]
        about = {"title": project.title, "keeper": record.keeper, "place": record.place}
        await tell_all(
            turn.post, project, turn.me, "secured", lambda words: words.message("project.secured", rows, **about)
        )
        await turn.say("project.secured", rows, instead=False, **about)
