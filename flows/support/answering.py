"""What whoever is asked answers: they take it, they call, it is not possible; and how it ends (domain.md 2.7, 3.5)."""

from typing import Annotated

from flows.access import MEMBER, Access
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Line, Prose
from flows.ideas.card import owner_name
from flows.nudges.nudge import NudgeKind, nudge
from flows.support.access import HELPER, HELPER_OR_ASKER, asks
from flows.support.cases import Case, case_of, matter, moved, settled, tell
from flows.support.everybody import show_over
from flows.support.rules import By
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import ExperimentState, ProjectState, SupportState

answering = Capability("support")


class Impossible(Form, key="impossible"):
    """Why it cannot be solved now."""

    text: Annotated[str, Prose(10, 400)]


class Solved(Form, key="solved"):
    """What came of it."""

    text: Annotated[str, Line(3, 200)]


@answering.button("take", who=HELPER)
async def take(turn: Turn, request_id: str) -> None:
    """Take it up; whoever asked hears so."""
    case = await _taken(turn, request_id)
    if case is not None:
        await tell(turn.post, case.asker, "taken", "support.acknowledged", case, sponsor=turn.me.name)
        await turn.say("support.taken", taken_ways(case), instead=True, **matter(turn.words, case))


@answering.button("call", who=HELPER)
async def call(turn: Turn, request_id: str) -> None:
    """Take it up by a call, which people make themselves: whoever asked hears that it is coming."""
    case = await _taken(turn, request_id)
    if case is not None:
        await tell(turn.post, case.asker, "taken", "support.calls", case, sponsor=turn.me.name)
        await turn.say("support.calling", taken_ways(case), instead=True, **matter(turn.words, case))


@answering.button("impossible", who=HELPER, opens=True)
async def impossible(turn: Turn, request_id: str) -> None:
    """Ask why it is not possible."""
    await _ask(turn, request_id, Impossible)


@answering.done(Impossible, who=MEMBER)
async def not_possible(turn: Turn, why: Impossible) -> None:
    """Tell whoever asked why it is not possible, and what they can do."""
    case = await _of_form(turn, HELPER)
    if case is not None and await moved(turn, case, SupportState.NOT_POSSIBLE, By.HELPER):
        case.request.answer = why.text
        await _explain(turn, case, why.text)
        await show_over(turn.post, case)
        await turn.say("support.explained", title=case.project.title)


@answering.button("done", who=HELPER_OR_ASKER, opens=True)
async def done(turn: Turn, request_id: str) -> None:
    """Ask what came of it."""
    await _ask(turn, request_id, Solved)


@answering.done(Solved, who=MEMBER)
async def solved(turn: Turn, what: Solved) -> None:
    """Close it with what came of it; the other one hears so."""
    case = await _of_form(turn, HELPER_OR_ASKER)
    if case is None:
        return
    by = By.OWNER if await asks(turn, case.request) else By.HELPER
    if await moved(turn, case, SupportState.RESOLVED, by):
        case.request.answer = what.text
        helper = await turn.work.members.get(case.request.helper_id) if case.request.helper_id else None
        for one in {one.id: one for one in (case.asker, helper) if one and one.id != turn.me.id}.values():
            told = {"name": turn.me.name, "text": what.text}
            await tell(turn.post, one, f"solved:{one.id}", "support.resolved", case, **told)
        await show_over(turn.post, case)
        await turn.say("support.closed", title=case.project.title)


def taken_ways(case: Case) -> Rows:
    """Return what whoever took it can do next."""
    return [[offer("done", case.request.id), offer("impossible", case.request.id)]]


async def _taken(turn: Turn, request_id: str) -> Case | None:
    case = await case_of(turn, request_id)
    if case is None or not await moved(turn, case, SupportState.ACKNOWLEDGED, By.HELPER):
        return None
    case.request.helper_id = turn.me.id  # an organiser may have stepped in
    return case


async def _ask(turn: Turn, request_id: str, form: type[Form]) -> None:
    case = await case_of(turn, request_id)
    if case is None:
        return
    if case.request.closed_at is not None:
        await settled(turn)
    else:
        await ask(turn, form, about=request_id, topic=case.project.title)


async def _of_form(turn: Turn, who: Access) -> Case | None:
    """Return the request a form is about, if this person may still say something about it; else say so."""
    if turn.about and await who.check(turn, (turn.about,)) is None:
        return await case_of(turn, turn.about)
    await settled(turn)
    return None


async def _explain(turn: Turn, case: Case, text: str) -> None:
    if case.asker is not None:
        words = turn.post.words_of(case.asker)
        rows = await _other_ways(turn, case)
        sponsor = owner_name(words, turn.me)
        message = words.message("support.not_possible", rows, sponsor=sponsor, text=text)
        await nudge(
            turn.post,
            case.asker,
            message,
            kind=NudgeKind.SUPPORT,
            key=f"support:{case.request.id}:impossible",
            news=True,
        )


async def _other_ways(turn: Turn, case: Case) -> Rows:
    """Return what whoever asked can do without that help; the owner alone pauses a project."""
    project = case.project
    running = await turn.work.experiments.of_project(project.id, ExperimentState.RUNNING)
    adapt = (
        offer("adapt", running[0].id, action="exp.look")
        if len(running) == 1
        else offer("adapt", f"{project.id}.1", action="exp.list")
    )
    owns = case.asker is not None and case.asker.id == project.owner_id
    can_pause = owns and project.state is ProjectState.ACTIVE
    pause = [offer("pause", project.id, action="project.pause")] if can_pause else []
    return [[adapt, offer("colleagues", case.request.id)], pause]
