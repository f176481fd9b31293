"""Asking the sponsor whether there is something to be thankful for; the bot never says it for them (domain.md 3.8)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Message
from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.projects.telling import Say
from flows.texts import offer
from flows.turn import Turn
from storage.models import Project

prompting = Capability("appreciation")


async def prompt_thanks(post: Post, project: Project, news: Say | None = None) -> bool:
    """Ask the sponsor of a project, its people loaded, once for all that is concluded on a day; the news goes before.

    False when they are not asked, and have not heard the news.
    """
    sponsor, owner = project.sponsor, project.owner
    if sponsor is None or owner is None or owner.id == sponsor.id or not takes_part(owner):
        return False
    words = post.words_of(sponsor)
    rows = [[offer("write", project.id)], [offer("in_person"), offer("skip")]]
    asked = words.message("appreciation.prompt", rows, owner=owner_name(words, owner), title=project.title)
    told = news(words).blocks if news else ()
    key = f"appreciation:{project.id}:{post.today:%Y-%m-%d}"
    return await nudge(post, sponsor, Message((*told, *asked.blocks)), kind=NudgeKind.PROJECT, key=key)


@prompting.button("in_person", who=MEMBER)
async def in_person(turn: Turn) -> None:
    """Leave it to them."""
    await turn.say("appreciation.better_still", instead=True)


@prompting.button("skip", who=MEMBER)
async def skip(turn: Turn) -> None:
    """Leave it."""
    await turn.say("appreciation.skipped", instead=True)
