"""By itself: whoever was asked is reminded once, then the organisers hear of it, once (domain.md 2.7)."""

from datetime import datetime

from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.support.cases import Case, case_with, clock_of, helper_ways, question, tell
from flows.support.requesting import hand_to_organisers
from flows.support.rules import REMINDED, remind
from storage.models import Member, Role, SupportRequest


async def remind_of_help(post: Post, at_most: int) -> int:
    """Remind of what was asked, tell the organisers of what waits too long, or of what nobody is there for."""
    due = await post.work.support.due(post.organisation.id, post.now, at_most)
    for request in due:
        await _step(post, request)
    return len(due)


async def next_help(post: Post) -> datetime | None:
    """Return when somebody is to hear of a request next."""
    return await post.work.support.next_due(post.organisation.id)


async def _step(post: Post, request: SupportRequest) -> None:
    case = await case_with(post.work, request)
    helper = await post.work.members.get(request.helper_id) if request.helper_id else None
    if case is None:
        request.remind_at = None
    elif helper is None or not takes_part(helper):
        await _left_alone(post, case, helper)
    elif remind(request, post.now, clock_of(post)) != REMINDED:
        await _tell_organisers(post, case, helper)
    elif not await _remind(post, case, helper):
        await _left_alone(post, case, helper)


async def _remind(post: Post, case: Case, helper: Member) -> bool:
    words = post.words_of(helper)
    message = words.message("support.remind", helper_ways(case), **question(words, case))
    return await nudge(post, helper, message, kind=NudgeKind.SUPPORT, key=f"support:{case.request.id}:again")


async def _left_alone(post: Post, case: Case, helper: Member | None) -> None:
    """Ask the organisers instead of somebody who is not there, and tell whoever asked."""
    if await hand_to_organisers(post, case) and case.asker is not None and takes_part(case.asker):
        sponsor = owner_name(post.words_of(case.asker), helper)
        await tell(post, case.asker, f"alone:{case.request.passed}", "support.sponsor_away", case, sponsor=sponsor)


async def _tell_organisers(post: Post, case: Case, helper: Member) -> None:
    for organiser in await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now):
        if organiser.id in {helper.id, case.asker.id if case.asker else None}:
            continue
        words = post.words_of(organiser)
        owner, kind = owner_name(words, case.asker), words.line(f"support.kind_{case.request.kind}")
        shown = {"owner": owner, "title": case.project.title, "kind": kind, "sponsor": helper.name}
        key = f"support:{case.request.id}:late:{organiser.id}"
        await nudge(post, organiser, words.message("support.escalated", **shown), kind=NudgeKind.SUPPORT, key=key)
