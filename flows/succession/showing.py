"""Where the search for a new owner is seen: below the project, and among what waits for people and they wait for."""

from collections.abc import Sequence

from flows.capability import Capability
from flows.chat import Block
from flows.sharing.colleagues import on_button
from flows.succession.access import PROJECT_LEADER
from flows.succession.handing_on import may_take
from flows.succession.offering import answers_below, put_question
from flows.succession.order import seeks
from flows.succession.seeking import sleeps_long, standing
from flows.texts import offer
from flows.turn import Turn
from storage.models import GOING_ON, OfferStep, Project, ProjectOffer, Role

showing = Capability("heir")
_MOST = 3


@showing.below_project
async def below(turn: Turn, project: Project) -> list[Block]:
    """Name who carried it before, and offer what this person can do about its owner."""
    blocks = await _credit(turn, project)
    if turn.member is None or project.state not in GOING_ON:
        return blocks
    blocks += await _of_search(turn, project) if seeks(project) else await _of_owner(turn, project)
    made = await turn.work.succession.open_of(project.id)
    if made is not None and _asks(made, turn.me.id):
        blocks += turn.words.blocks("heir.your_turn", answers_below(project))
    elif project.owner_id != turn.me.id and await may_take(turn.post, project, turn.me):
        blocks.append(turn.words.row([offer("heir.want", project.id, action="heir.interested")]))
    return blocks


@showing.waits
async def offered(turn: Turn) -> list[Block]:
    """Which projects wait for this person's word: to take over, or to name somebody for."""
    if not turn.joined:
        return []
    found = await turn.work.succession.offered_to(turn.me.id, _MOST)
    if Role.ORGANISER in await turn.roles():
        found += await turn.work.succession.for_organisers(turn.organisation.id, _MOST)
    found += await turn.work.succession.calls_to(turn.me.id, _MOST)
    asked = [await put_question(turn.post, turn.words, project, made) for made, project in found]
    return [block for message in asked for block in message.blocks]


@showing.waits_for_others
async def asked(turn: Turn) -> list[Block]:
    """What this person looks for a new owner of, and whom they named."""
    blocks: list[Block] = []
    named = await turn.work.succession.named_by(turn.me.id, _MOST)
    for made, project in named:
        blocks += await _named(turn, made, project)
    known = {project.id for _, project in named}
    for project in await turn.work.succession.owned_by(turn.me.id):
        if seeks(project) and project.id not in known:
            blocks += await standing(turn, project)
    return blocks


async def _of_search(turn: Turn, project: Project) -> Sequence[Block]:
    leads = await PROJECT_LEADER.check(turn, (str(project.id),)) is None
    if not leads and project.owner_id != turn.me.id:
        return []
    name = [turn.words.row([offer("heir.name", project.id, action="heir.ask")])] if leads else []
    return [*await standing(turn, project), *name]


async def _of_owner(turn: Turn, project: Project) -> Sequence[Block]:
    made = await turn.work.succession.open_of(project.id)
    if made is not None and made.asked_by == turn.me.id:
        return await _named(turn, made, project)
    if project.owner_id == turn.me.id:
        return [turn.words.row([offer("heir.seek", project.id)])]
    if sleeps_long(turn, project) and await PROJECT_LEADER.check(turn, (str(project.id),)) is None:
        return [turn.words.row([offer("heir.start", project.id)])]
    return []


async def _named(turn: Turn, made: ProjectOffer, project: Project) -> Sequence[Block]:
    named = await turn.work.members.get(made.member_id) if made.member_id else None
    if named is None:
        return ()
    ways = [[offer("take_back", project.id, action="heir.take_back")]]
    called = {"name": named.name, "first": on_button(named)}
    return turn.words.blocks("handover.waits", ways, title=project.title, **called)


async def _credit(turn: Turn, project: Project) -> list[Block]:
    """Name who carried it before, but for those who carry it now."""
    here = {project.owner_id, *(one.id for one in await turn.work.projects.co_owners(project.id))}
    before = [one.name for one in await turn.work.succession.carried_before(project.id) if one.id not in here]
    return [*turn.words.blocks("heir.before", names=", ".join(before))] if before else []


def _asks(made: ProjectOffer, member_id: int) -> bool:
    return made.member_id == member_id and made.step is not OfferStep.SPONSOR
