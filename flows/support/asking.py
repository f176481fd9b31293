"""Asking for help, and what whoever asked can still do: take it back, or ask all colleagues (domain.md 2.7, 3.5)."""

from enum import StrEnum
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Prose
from flows.projects.access import PROJECT_CARRIER
from flows.support.access import ASKER
from flows.support.cases import case_of, moved, tell
from flows.support.everybody import show_over
from flows.support.requesting import request_help
from flows.support.rules import By, may
from flows.texts import offer
from flows.turn import Turn
from storage.models import GOING_ON, Obstacle, Project, SupportState
from storage.repositories import OPEN_REQUESTS

support = Capability("support")


class Whom(StrEnum):
    """Who is asked."""

    SPONSOR = "sponsor"
    ALL = "all"


class Help(Form, key="support"):
    """What is in the way of a project, and who is asked about it."""

    kind: Obstacle
    text: Annotated[str, Prose(10, 400)]
    whom: Whom


@support.button("ask", who=PROJECT_CARRIER, opens=True)
async def ask_what(turn: Turn, project_id: str) -> None:
    """Ask what help is needed, and of whom."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None or project.state not in GOING_ON:
        turn.notice("support.project_over")
    else:
        await ask(turn, Help, about=project_id, topic=project.title)


@support.done(Help, who=MEMBER)
async def asked(turn: Turn, wanted: Help) -> None:
    """Ask the sponsor, or all; whoever is asked already with the same words is not asked twice."""
    project = await turn.work.projects.of(turn.organisation.id, int(turn.about or 0))
    if project is None or await PROJECT_CARRIER.check(turn, (turn.about,)) or project.state not in GOING_ON:
        await turn.say("support.project_over")
        turn.unsent = True
        return
    of_all = wanted.whom is Whom.ALL
    if await _is_asked(turn, project, wanted.text, of_all=of_all):
        await turn.say("support.asked_already", title=project.title)
        return
    request = await request_help(turn, project, wanted.kind, wanted.text, of_all=of_all)
    if of_all:
        await turn.say("support.asked_all", [[offer("withdraw", request.id)]], title=project.title)
    elif request.helper_id is not None and project.sponsor is not None:
        rows = [[offer("withdraw", request.id)]]
        await turn.say("support.asked", rows, title=project.title, sponsor=project.sponsor.name)


@support.button("withdraw", who=ASKER)
async def withdraw(turn: Turn, request_id: str) -> None:
    """Take a request back; who took it hears so, who only was asked is asked no more."""
    case = await case_of(turn, request_id)
    if case is None:
        return
    taken = case.request.state is SupportState.ACKNOWLEDGED
    if await moved(turn, case, SupportState.WITHDRAWN, By.OWNER):
        await show_over(turn.post, case)
        if taken and case.request.helper_id is not None:
            helper = await turn.work.members.get(case.request.helper_id)
            await tell(turn.post, helper, "withdrawn", "support.no_longer", case, owner=turn.me.name)
        await turn.say("support.withdrawn", instead=True, title=case.project.title)


@support.button("colleagues", who=ASKER)
async def ask_colleagues(turn: Turn, request_id: str) -> None:
    """Ask all colleagues what the sponsor could not solve, or nobody was there to be asked."""
    case = await case_of(turn, request_id)
    if case is None:
        return
    request, project = case.request, case.project
    if project.state not in GOING_ON:
        turn.notice("support.project_over")
    elif await _is_asked(turn, project, request.text, of_all=True):
        turn.notice("support.asked_already", title=project.title)
    else:
        if may(request, SupportState.WITHDRAWN, By.OWNER):
            await moved(turn, case, SupportState.WITHDRAWN, By.OWNER)
        asked_now = await request_help(turn, project, request.kind, request.text, of_all=True)
        rows = [[offer("withdraw", asked_now.id)]]
        await turn.say("support.asked_all", rows, instead=True, title=project.title)


async def _is_asked(turn: Turn, project: Project, text: str, *, of_all: bool) -> bool:
    open_ones = await turn.work.support.of_project(project.id, *OPEN_REQUESTS)
    return any(one.text == text and one.of_all == of_all for one in open_ones)
