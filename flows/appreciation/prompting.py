"""Asking the sponsor whether there is something to be thankful for; the bot never says it for them (domain.md 3.8)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import offer
from flows.turn import Turn
from storage.models import Project

prompting = Capability("appreciation")


async def prompt_thanks(post: Post, project: Project) -> None:
    """Ask the sponsor of a project, its people loaded, once for all that is concluded on a day."""
    sponsor, owner = project.sponsor, project.owner
    if sponsor is None or owner is None or owner.id == sponsor.id or not takes_part(owner):
        return
    words = post.words_of(sponsor)
    rows = [[offer("write", project.id)], [offer("in_person"), offer("skip")]]
    message = words.message("appreciation.prompt", rows, owner=owner_name(words, owner), title=project.title)
    key = f"appreciation:{project.id}:{post.today:%Y-%m-%d}"
    await nudge(post, sponsor, message, kind=NudgeKind.PROJECT, key=key)


@prompting.button("in_person", who=MEMBER)
async def in_person(turn: Turn) -> None:
    """Leave it to them."""
    await turn.say("appreciation.better_still", instead=True)


@prompting.button("skip", who=MEMBER)
async def skip(turn: Turn) -> None:
    """Leave it."""
    await turn.say("appreciation.skipped", instead=True)
