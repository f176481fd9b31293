"""Where requests for help are seen again: below their project, and among what waits for people and they wait for."""

from collections.abc import Sequence

from flows.capability import Capability
from flows.chat import Block
from flows.ideas.card import owner_name
from flows.support.answering import taken_ways
from flows.support.cases import Case, case_with, helper_ways, matter, question
from flows.texts import offer
from flows.turn import Turn
from storage.models import GOING_ON, Project, Role, SupportRequest, SupportState
from storage.repositories import OPEN_REQUESTS

showing = Capability("support")
_MOST = 3


@showing.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """Offer to ask for help to those who carry a project, and show them and who can help what is open."""
    if turn.member is None or project.state not in GOING_ON:
        return ()
    carries = project.owner_id == turn.me.id or await turn.work.projects.carries(project.id, turn.me.id)
    blocks = [turn.words.row([offer("support.ask", project.id)])] if carries else []
    for request in await turn.work.support.of_project(project.id, *OPEN_REQUESTS):
        if carries:
            blocks += await _asked(turn, request)
        elif request.helper_id == turn.me.id or (not request.of_all and Role.ORGANISER in await turn.roles()):
            blocks += await _to_answer(turn, request)
    return blocks


@showing.waits
async def to_answer(turn: Turn) -> list[Block]:
    """What this person was asked to help with, or took."""
    if not turn.joined:
        return []
    found = await turn.work.support.of_helper(turn.me.id, _MOST)
    if Role.ORGANISER in await turn.roles():
        found += await turn.work.support.of_organisers(turn.organisation.id, _MOST)
    return [block for request in found for block in await _to_answer(turn, request)]


@showing.waits_for_others
async def asked(turn: Turn) -> list[Block]:
    """What help this person waits for."""
    found = await turn.work.support.asked_by(turn.me.id, _MOST)
    return [block for request in found for block in await _asked(turn, request)]


async def _to_answer(turn: Turn, request: SupportRequest) -> Sequence[Block]:
    case = await case_with(turn.work, request)
    if case is None:
        return ()
    if request.state is SupportState.ACKNOWLEDGED:
        return turn.words.blocks("support.taken", taken_ways(case), **matter(turn.words, case))
    return turn.words.blocks("support.to_sponsor", helper_ways(case), **question(turn.words, case))


async def _asked(turn: Turn, request: SupportRequest) -> Sequence[Block]:
    case = await case_with(turn.work, request)
    if case is None:
        return ()
    shown = {"title": case.project.title, "text": request.text, "who": await _who(turn, case)}
    no_longer = offer("withdraw", request.id)
    if request.state is SupportState.ACKNOWLEDGED:
        return turn.words.blocks("support.helped", [[offer("done", request.id), no_longer]], **shown)
    return turn.words.blocks("support.waits", [[no_longer]], **shown)


async def _who(turn: Turn, case: Case) -> str:
    """Return who is asked, or took it."""
    request = case.request
    if request.helper_id is None:
        return turn.words.line("support.all_colleagues" if request.of_all else "support.the_organisers")
    return owner_name(turn.words, await turn.work.members.get(request.helper_id))
