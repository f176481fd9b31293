"""Passing a request on to another sponsor or a colleague, by name; they are asked in turn (domain.md 2.7)."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Form, Line
from flows.nudges.nudge import withdraw
from flows.sharing.colleagues import colleague, entries_of, matches, on_button
from flows.support.access import HELPER
from flows.support.cases import Case, asked_under, case_of, settled, tell
from flows.support.requesting import ask_member
from flows.texts import offer
from flows.turn import Turn
from storage.models import Member, SupportState

passing = Capability("support")


class PassOn(Form, key="passon"):
    """Who could help better."""

    name: Annotated[str, Line(2, 60)]


@passing.button("pass", who=HELPER, opens=True)
async def ask_whom(turn: Turn, request_id: str) -> None:
    """Ask for the name of who could help better."""
    case = await case_of(turn, request_id)
    if case is None:
        return
    if case.request.state is not SupportState.OPEN:
        await settled(turn)
    else:
        await ask(turn, PassOn, about=request_id, topic=case.project.title)


@passing.done(PassOn, who=MEMBER)
async def find(turn: Turn, wanted: PassOn) -> None:
    """Show who is called that, to choose from."""
    if not turn.about or await HELPER.check(turn, (turn.about,)):
        await settled(turn)
        return
    case = await case_of(turn, turn.about)
    if case is None:
        return
    without = [turn.me.id, *([case.asker.id] if case.asker else [])]
    found = await matches(turn, wanted.name, without)

    def asks(one: Member) -> Sequence[Block]:
        pick = [[offer("pass_to", case.request.id, one.id)]]
        return turn.words.blocks("support.match", pick, name=one.name, first=on_button(one))

    again = turn.words.row([offer("support.again", case.request.id, action="support.pass")])
    await turn.say_blocks(turn.words.blocks("support.found", n=len(found)), entries_of(turn, found, asks), [again])


@passing.button("pass_to", who=HELPER)
async def pass_to(turn: Turn, request_id: str, member_id: str) -> None:
    """Pass it on to this person, who is asked as the sponsor was; whoever asked hears so."""
    case = await case_of(turn, request_id)
    if case is None:
        return
    if case.request.state is not SupportState.OPEN:
        await settled(turn)
    elif (helper := await colleague(turn, member_id)) is not None:
        await _pass(turn, case, helper)


async def _pass(turn: Turn, case: Case, helper: Member) -> None:
    request, before = case.request, asked_under(case.request)
    request.passed += 1
    if not await ask_member(turn.post, case, helper, turn.me):
        request.passed -= 1
        turn.notice("support.cannot_be_asked", name=helper.name)
        return
    await withdraw(turn.post, before)
    await turn.note("support", request.id, request.state, request.state, f"member {helper.id}")
    told = {"sponsor": turn.me.name, "name": helper.name}
    await tell(turn.post, case.asker, f"passed:{request.passed}", "support.passed_on", case, **told)
    await turn.say("support.you_passed", instead=True, name=helper.name, title=case.project.title)
