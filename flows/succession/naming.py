"""Handing a project to somebody in particular: its owner does, or who looks after one that looks for an owner."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Form, Line
from flows.sharing.colleagues import colleague, entries_of, matches, on_button
from flows.succession.access import PROJECT_GIVER
from flows.succession.offering import put, take_away
from flows.succession.order import Asked, seeks
from flows.succession.searching import ask_next, close, make
from flows.succession.seeking import under_way
from flows.texts import offer
from flows.turn import Turn
from storage.models import Member, OfferState, OfferStep, Project, ProjectOffer

naming = Capability("heir")
_MOST = 5
_PERSONAL = frozenset({OfferStep.CO_OWNER, OfferStep.NAMED})


class FindHeir(Form, key="heir"):
    """Who may take a project over."""

    name: Annotated[str, Line(2, 60)]


@naming.button("ask", who=PROJECT_GIVER, opens=True)
async def ask_whom(turn: Turn, project_id: str) -> None:
    """Ask for the name of a colleague."""
    project = await _to_give(turn, project_id)
    if project is not None:
        await ask(turn, FindHeir, about=project.id, topic=project.title)


@naming.done(FindHeir, who=MEMBER)
async def find(turn: Turn, wanted: FindHeir) -> None:
    """Show who is called that, to choose from."""
    project = await _to_give(turn, turn.about)
    if project is None:
        return
    found = await matches(turn, wanted.name, [project.owner_id or 0])
    blocks = [*(turn.words.blocks("heir.found") if found else turn.words.blocks("coowner.nobody"))]

    def asks(one: Member) -> Sequence[Block]:
        pick = [[offer("pick", project.id, one.id, action="heir.pick")]]
        return turn.words.blocks("coowner.match", pick, name=one.name, first=on_button(one))

    blocks += entries_of(turn, found, asks)
    await turn.say_blocks(blocks, [turn.words.row([offer("coowner.again", project.id, action="heir.ask")])])


@naming.button("pick", who=PROJECT_GIVER)
async def pick(turn: Turn, project_id: str, member_id: str) -> None:
    """Ask a colleague to take the project over."""
    project = await _to_give(turn, project_id)
    heir = await colleague(turn, member_id) if project else None
    if project is None or heir is None:
        return
    if heir.id == project.owner_id:
        turn.notice("heir.owns_it")
    elif await _makes_way(turn, project):
        made = await make(turn.post, project, Asked(OfferStep.NAMED, heir.id), turn.me)
        await put(turn.post, project, made)
        turn.home_is_old = True
        rows = [[offer("take_back", project.id), offer("look", project.id, action="project.look")]]
        await turn.say("heir.asked", rows, instead=True, name=heir.name, title=project.title)


@naming.button("take_back", who=PROJECT_GIVER)
async def take_back(turn: Turn, project_id: str) -> None:
    """Ask whom one named no more; where an owner is sought, the next one has a turn."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    made = await turn.work.succession.open_of(int(project_id))
    if project is None or made is None or made.asked_by != turn.me.id:
        turn.notice("handover.settled")
        return
    named = await turn.work.members.get(made.member_id) if made.member_id else None
    await _end(turn, project, made, "taken back")
    await ask_next(turn.post, project, made)
    turn.home_is_old = True
    await turn.say("handover.taken_back", instead=True, name=named.name if named else "")


@naming.button("list", who=MEMBER)
async def show_mine(turn: Turn) -> None:
    """Show the projects I carry, each with the co-owners who can be asked."""
    blocks: list[Block] = []
    mine = await turn.work.succession.owned_by(turn.me.id)
    for project in mine[:_MOST]:
        blocks += await _entry(turn, project)
    back = turn.words.row([offer("handover.back", action="stop.ask")])
    await turn.say_blocks(turn.words.blocks("heir.mine", n=len(mine)), blocks, [back], instead=True)


async def _entry(turn: Turn, project: Project) -> Sequence[Block]:
    ways = [[offer("ask", project.id)]]
    blocks = [*turn.words.blocks("heir.entry", ways, number=project.number or 0, title=project.title)]
    for one in (await turn.work.projects.co_owners(project.id))[:_MOST]:
        to = [[offer("to", project.id, one.id, action="heir.pick")]]
        blocks += turn.words.blocks("handover.person", to, name=one.name, first=on_button(one))
    return blocks


async def _to_give(turn: Turn, project_id: str) -> Project | None:
    """Return a project that this person may hand on now; else say why not."""
    project = await under_way(turn, project_id)
    if project is None:
        return None
    if await PROJECT_GIVER.check(turn, (project_id,)) or (project.owner_id != turn.me.id and not seeks(project)):
        turn.notice("heir.has_owner")
        return None
    return project


async def _makes_way(turn: Turn, project: Project) -> bool:
    """End what stands for whom is named now; whoever is asked in person has their days first, and False is returned."""
    made = await turn.work.succession.open_of(project.id)
    if made is None:
        return True
    if made.step in _PERSONAL:
        turn.notice("heir.waits_for")
        return False
    await _end(turn, project, made, "somebody named", OfferState.ACCEPTED)
    return True


async def _end(
    turn: Turn, project: Project, made: ProjectOffer, reason: str, state: OfferState = OfferState.EXPIRED
) -> None:
    await close(turn.post, made, state, reason, turn.me)
    await take_away(turn.post, project, made)
