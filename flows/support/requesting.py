"""Keeping a request for help, and asking its sponsor, or all; where no sponsor can be asked, the organisers."""

from flows.chat import Message
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.support.cases import Case, asked_under, clock_of, helper_ways, question
from flows.support.everybody import show_to_all
from flows.support.rules import ask, ask_organisers
from flows.texts import offer
from flows.turn import Turn
from storage.models import Member, Obstacle, Project, Role, SupportRequest, SupportState


async def request_help(turn: Turn, project: Project, kind: Obstacle, text: str, *, of_all: bool) -> SupportRequest:
    """Keep what this person asks help with for a project, its people loaded, and ask the sponsor, or all.

    When the sponsor cannot be asked, the organisers are, and this person hears so; else nothing is said to them.
    """
    request = await turn.work.support.add(
        SupportRequest(
            organisation_id=turn.organisation.id,
            project_id=project.id,
            asked_by=turn.me.id,
            kind=kind,
            text=text,
            state=SupportState.OPEN,
            at=turn.now,
            of_all=of_all,
        )
    )
    await turn.note("support", request.id, None, request.state)
    case = Case(request, project, turn.me)
    if of_all:
        await show_to_all(turn.post, case)
    elif not await ask_member(turn.post, case, project.sponsor):
        await _say_who_is_asked(turn, case, asked=await hand_to_organisers(turn.post, case))
    return request


async def ask_member(post: Post, case: Case, helper: Member | None, passed_by: Member | None = None) -> bool:
    """Ask somebody for help, also with what another passes on; False when they cannot be asked now."""
    if helper is None or not takes_part(helper) or helper.id == (case.asker.id if case.asker else None):
        return False
    words = post.words_of(helper)
    before = words.blocks("support.passed_by", name=passed_by.name) if passed_by else ()
    message = Message((*before, *words.blocks("support.to_sponsor", helper_ways(case), **question(words, case))))
    if not await nudge(post, helper, message, kind=NudgeKind.SUPPORT, key=asked_under(case.request), by_person=True):
        return False
    ask(case.request, helper.id, post.now, clock_of(post))
    return True


async def hand_to_organisers(post: Post, case: Case) -> bool:
    """Ask the organisers, since nobody else can be; False when none of them is there."""
    ask_organisers(case.request)
    asker = case.asker.id if case.asker else None
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now)
    return any([await _ask_organiser(post, case, one) for one in organisers if one.id != asker])


async def _ask_organiser(post: Post, case: Case, organiser: Member) -> bool:
    words = post.words_of(organiser)
    message = words.message("support.to_organisers", helper_ways(case), **question(words, case))
    key = f"{asked_under(case.request)}:organiser:{organiser.id}"
    return await nudge(post, organiser, message, kind=NudgeKind.SUPPORT, key=key, by_person=True)


async def _say_who_is_asked(turn: Turn, case: Case, *, asked: bool) -> None:
    sponsor = case.project.sponsor
    if not asked:
        await turn.say("support.nobody", [[offer("colleagues", case.request.id)]], title=case.project.title)
    elif sponsor is None:
        await turn.say("support.no_sponsor", title=case.project.title)
    else:
        await turn.say("support.sponsor_away", title=case.project.title, sponsor=sponsor.name)
