"""Asking all colleagues: under the project's card in every pool, with a button for whoever can help (domain.md 3.5)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Message
from flows.ideas.card import owner_name
from flows.post import Post
from flows.projects.card import post_card
from flows.support.access import asks
from flows.support.cases import Case, case_of, case_with, moved, settled, tell
from flows.support.rules import By
from flows.texts import offer
from flows.turn import Turn
from storage.models import GOING_ON, Project, SupportState
from storage.repositories import OPEN_REQUESTS

everybody = Capability("support")


async def show_to_all(post: Post, case: Case) -> None:
    """Show what is asked of all under the project's card, or bring it up to date; over, nobody can press any more."""
    slot = f"project:{case.project.id}"
    for pool in post.policy.pools:
        where = pool.platform, pool.address
        if not await post.work.postings.shows(*where, slot):
            await post_card(post, case.project)
        await post.queue(*where, _message(post, case), slot=f"support:{case.request.id}", under=slot)


async def show_calls(post: Post, project: Project) -> None:
    """Bring up to date what all are asked for a project, people loaded, that has come to its end or goes on again."""
    for request in await post.work.support.of_project(project.id, *OPEN_REQUESTS):
        if request.of_all and (case := await case_with(post.work, request)):
            await show_to_all(post, case)


async def show_over(post: Post, case: Case) -> None:
    """Show that a request is over, where all were asked."""
    if case.request.of_all:
        await show_to_all(post, case)


@everybody.button("help", who=MEMBER)
async def offer_help(turn: Turn, request_id: str) -> None:
    """Bring whoever can help and whoever asked together; any number of people may help."""
    case = await case_of(turn, request_id)
    if case is None:
        return
    if not case.request.of_all or not _is_open(case):
        await settled(turn)
    elif await asks(turn, case.request):
        turn.notice("support.your_own")
    else:
        await _bring_together(turn, case)


async def _bring_together(turn: Turn, case: Case) -> None:
    if case.request.helper_id is None and await moved(turn, case, SupportState.ACKNOWLEDGED, By.HELPER):
        case.request.helper_id = turn.me.id
    await tell(turn.post, case.asker, f"helps:{turn.me.id}", "support.helper", case, name=turn.me.name)
    rows = [[offer("support.look", case.project.id, action="project.look")]]
    await turn.say(
        "support.you_help",
        rows,
        owner=owner_name(turn.words, case.asker),
        title=case.project.title,
        text=case.request.text,
    )


def _is_open(case: Case) -> bool:
    return case.request.state in OPEN_REQUESTS and case.project.state in GOING_ON


def _message(post: Post, case: Case) -> Message:
    owner, title = owner_name(post.words, case.asker), case.project.title
    shown = {"owner": owner, "title": title, "text": case.request.text}
    if not _is_open(case):
        return post.words.message("support.to_all_over", **shown)
    return post.words.message("support.to_all", [[offer("help", case.request.id, private=True)]], **shown)
