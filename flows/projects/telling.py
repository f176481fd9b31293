"""Telling the people of a project what becomes of it."""

from collections.abc import Callable
from datetime import datetime

from flows.chat import Message
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import Words
from storage.models import Member, Project, Role

Say = Callable[[Words], Message]
"""A message in somebody's language."""


async def tell(
    post: Post, project: Project, member: Member, what: str, message: Message, kind: NudgeKind = NudgeKind.PROJECT
) -> None:
    """Write to somebody what a colleague did with a project, in their hours; once for what happens at this moment."""
    key = told_under(what, project, member.id, post.now)
    await nudge(post, member, message, kind=kind, key=key, news=not post.by_itself)


async def tell_all(
    post: Post, project: Project, but: Member, what: str, say: Say, *, heard: Member | None = None
) -> None:
    """Tell owner, co-owners and sponsor of a project, its people loaded, all but who did it, or heard it already."""
    for one in await people_of(post, project):
        if one.id != but.id and (heard is None or one.id != heard.id):
            await tell(post, project, one, what, say(post.words_of(one)))


async def tell_organisers(post: Post, project: Project, but: Member, what: str, say: Say) -> None:
    """Tell the organisers, but not who did it, nor who hears of it as one of the project's people."""
    heard = {but.id, *(one.id for one in await people_of(post, project))}
    for one in await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now):
        if one.id not in heard:
            await tell(post, project, one, what, say(post.words_of(one)), NudgeKind.DUTY)


async def people_of(post: Post, project: Project) -> list[Member]:
    """Return who takes part and carries or sponsors a project, its people loaded, each once."""
    crew = [project.owner, *await post.work.projects.co_owners(project.id), project.sponsor]
    found = {one.id: one for one in crew if one is not None and takes_part(one)}
    return list(found.values())


def told_under(what: str, project: Project, member_id: int, at: datetime) -> str:
    """Return the key of a message about a project, by which it can be taken back while nobody has read it."""
    return f"project.{what}:{project.id}:{member_id}:{at.timestamp():.6f}"
