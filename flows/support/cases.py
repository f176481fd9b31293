"""A request for help with its project and who asked it: what everybody who has to do with it is told."""

from dataclasses import dataclass

from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.sharing.colleagues import on_button
from flows.support.rules import By, Clock, NotAllowed, move
from flows.texts import Ours, Rows, Value, Words, offer
from flows.turn import Turn
from storage.models import Member, Project, SupportRequest, SupportState
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Case:
    """A request, its project with owner and sponsor, and who asked; whoever carries the project now if they left."""

    request: SupportRequest
    project: Project
    asker: Member | None


async def case_with(work: Work, request: SupportRequest) -> Case | None:
    """Return what goes with a request; None when its project is gone."""
    project = await work.projects.of(request.organisation_id, request.project_id)
    asker = await work.members.get(request.asked_by) if request.asked_by else None
    if project is None:
        return None
    return Case(request, project, asker if asker and takes_part(asker) else project.owner or asker)


async def case_of(turn: Turn, request_id: str) -> Case | None:
    """Return a request with what goes with it, to change; else say that it is gone."""
    which = int(request_id) if request_id.isdecimal() else 0
    request = await turn.work.support.of(turn.organisation.id, which)
    case = await case_with(turn.work, request) if request else None
    if case is None:
        await settled(turn)
    return case


async def moved(turn: Turn, case: Case, after: SupportState, by: By) -> bool:
    """Bring a request into another state, with its audit row; where it may not, say so and return False."""
    try:
        before = move(case.request, after, by, turn.now)
    except NotAllowed:
        await settled(turn)
        return False
    await turn.note("support", case.request.id, before, after)
    await withdraw(turn.post, asked_under(case.request))  # seen among what waits
    return True


async def settled(turn: Turn) -> None:
    """Say that there is nothing to do with this request any more; what was typed for it goes back."""
    await turn.too_late("support.settled")


def clock_of(post: Post) -> Clock:
    """Return how working days go by in the organisation."""
    return Clock(post.organisation.time_zone, post.policy)


def asked_under(request: SupportRequest) -> str:
    """Return the key under which whoever has it now was asked."""
    return f"support:{request.id}:{request.passed}"


def matter(words: Words, case: Case) -> dict[str, Value]:
    """Return what a request is about."""
    return {
        "owner": owner_name(words, case.asker),
        "title": case.project.title,
        "kind": words.line(f"support.kind_{case.request.kind}"),
        "text": case.request.text,
    }


def question(words: Words, case: Case) -> dict[str, Value]:
    """Return the same, with what whoever asks is called on a button."""
    told = matter(words, case)
    first = on_button(case.asker) if case.asker and case.asker.name_shown else Ours("...")
    return {
        "owner": told["owner"],
        "title": told["title"],
        "kind": told["kind"],
        "text": told["text"],
        "first": first,
    }


def helper_ways(case: Case) -> Rows:
    """Return what whoever is asked can do."""
    request_id = case.request.id
    return [
        [offer("take", request_id), offer("pass", request_id)],
        [offer("impossible", request_id), offer("call", request_id)],
    ]


async def tell(post: Post, member: Member | None, what: str, message_key: str, case: Case, **values: Value) -> bool:
    """Write to somebody about a request, once for each thing that happens to it; False when they are not reached."""
    if member is None:
        return False
    rows = [[offer("support.look", case.project.id, action="project.look")]]
    message = post.words_of(member).message(message_key, rows, title=case.project.title, **values)
    key = f"support:{case.request.id}:{what}"
    return await nudge(post, member, message, kind=NudgeKind.SUPPORT, key=key, news=not post.by_itself)
