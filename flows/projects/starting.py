"""`/project new`: an organiser puts in a project that runs already, for a colleague who carries it (domain.md 2.4)."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Form, Line
from flows.ideas.conversation import TITLE
from flows.projects.access import PROJECT_OWNER
from flows.projects.creating import start_for
from flows.sharing.colleagues import colleague, entries_of, matches, on_button
from flows.texts import offer
from flows.turn import Turn
from storage.models import Member

projects = Capability("project")


class FindProjectOwner(Form, key="whose"):
    """Whose project it is."""

    name: Annotated[str, Line(2, 60)]


class NewProject(Form, key="begin"):
    """What a project is called that runs already."""

    title: Annotated[str, TITLE]


@projects.button("new", who=ORGANISER)
async def new(turn: Turn) -> None:
    """Say how a project is put in that runs already."""
    await turn.say("project.new", [[offer("whose"), offer("mine", 1)]])


@projects.button("whose", who=ORGANISER, opens=True)
async def whose(turn: Turn) -> None:
    """Ask who carries it."""
    await ask(turn, FindProjectOwner)


@projects.done(FindProjectOwner, who=ORGANISER)
async def find(turn: Turn, wanted: FindProjectOwner) -> None:
    """Show who is called that, to choose from."""
    found = await matches(turn, wanted.name)
    blocks = [*turn.words.blocks("project.owner_found" if found else "project.owner_nobody")]

    def asks(one: Member) -> Sequence[Block]:
        return turn.words.blocks("project.owner_match", [[offer("begin", one.id)]], name=one.name, first=on_button(one))

    blocks += entries_of(turn, found, asks)
    await turn.say_blocks(blocks, [turn.words.row([offer("project.another_name", action="project.whose")])])


@projects.button("begin", who=ORGANISER, opens=True)
async def begin(turn: Turn, member_id: str) -> None:
    """Ask what it is called."""
    if owner := await colleague(turn, member_id):
        await ask(turn, NewProject, about=owner.id, topic=owner.name)


@projects.done(NewProject, who=ORGANISER)
async def begun(turn: Turn, wanted: NewProject) -> None:
    """Keep the draft; its owner is asked for the goals."""
    owner = await colleague(turn, turn.about or "0")
    if owner is None:
        turn.unsent = True
        return
    project = await start_for(turn.post, wanted.title, owner, turn.me)
    turn.home_is_old = True
    await turn.say("project.put_in", [[offer("look", project.id)]], title=project.title, name=owner.name)


@projects.button("goals_later", who=PROJECT_OWNER)
async def goals_later(turn: Turn, project_id: str) -> None:
    """Leave the goals for later; the draft stays among what waits."""
    await turn.say("project.goals_wait", [[offer("goals", project_id)]], instead=True)
