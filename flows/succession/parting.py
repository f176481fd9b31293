"""What becomes of projects when somebody leaves, and when they come back within the days of undo (domain.md 2.1)."""

from collections.abc import Mapping
from datetime import datetime

from flows.chat import Message
from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.post import Post
from flows.projects.card import around, card, post_card
from flows.projects.rules import By
from flows.projects.telling import tell
from flows.succession.order import seeks
from flows.succession.searching import begin, give_up
from flows.texts import offer
from storage.models import Member, Project

_MOST = 50
"""Projects that one person sponsors, of which each owner hears that they left."""
Cards = Mapping[int, Message]
"""What the cards of projects look like, by the id of the project."""


async def hand_down(post: Post, member: Member) -> None:
    """Look for new owners of what somebody who left carried; what was offered to them goes to the next one.

    The owners of what they sponsored hear that it needs another sponsor.
    """
    await post.work.succession.hasten(member.id, post.now)
    for project in await post.work.succession.owned_by(member.id):
        if not seeks(project):
            await begin(post, project, By.ITSELF, reason="owner left")
    for project in (await post.work.projects.sponsored_by(member.id, 1, _MOST)).items:
        await _tell_owner(post, project, member)


async def take_back(post: Post, member: Member, left_at: datetime) -> None:
    """Give back what nobody took over since somebody left; what they wanted to hand over before goes on looking."""
    for project in await post.work.succession.owned_by(member.id):
        if project.seeks_owner_since == left_at:
            await give_up(post, project, member, reason="owner back")


async def project_cards_of(post: Post, member: Member) -> Cards:
    """Return the cards of projects that name this member, as they are now."""
    return {one.id: await _card(post, one) for one in await post.work.succession.naming(member.id)}


async def refresh_project_cards(post: Post, member: Member, before: Cards) -> None:
    """Update the cards of projects that name this member and look different from before."""
    for project in await post.work.succession.naming(member.id):
        if await _card(post, project) != before.get(project.id):
            await post_card(post, project)


async def _card(post: Post, project: Project) -> Message:
    return Message(card(post.words, project, await around(post.work, project)))


async def _tell_owner(post: Post, project: Project, sponsor: Member) -> None:
    owner = project.owner
    if owner is not None and takes_part(owner):
        words = post.words_of(owner)
        rows = [[offer("sponsors", project.id, action="project.sponsors")]]
        about = {"name": owner_name(words, sponsor), "title": project.title}
        await tell(post, project, owner, "sponsor_left", words.message("project.sponsor_left", rows, **about))
