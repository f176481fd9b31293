"""Writing thanks for a project: its sponsor, and everybody else but its owner, for whom they are (domain.md 2.10)."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Form, Prose
from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.texts import offer
from flows.turn import Turn
from storage.models import Appreciation, Member, Project, ProjectState

writing = Capability("appreciation")
_BEGUN = frozenset(ProjectState) - {ProjectState.DRAFT, ProjectState.READY}


class Thanks(Form, key="thanks"):
    """What somebody noticed that was worth something."""

    text: Annotated[str, Prose(10, 600)]


@writing.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """Offer to thank the owner."""
    if turn.member is None or project.state not in _BEGUN or _receiver(turn, project) is None:
        return ()
    return [turn.words.row([offer("appreciation.write", project.id)])]


@writing.button("write", who=MEMBER, opens=True)
async def write(turn: Turn, project_id: str) -> None:
    """Ask for the words."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None or _receiver(turn, project) is None:
        turn.notice("appreciation.for_nobody")
    else:
        await ask(turn, Thanks, about=project_id, topic=project.title)


@writing.done(Thanks, who=MEMBER)
async def written(turn: Turn, thanks: Thanks) -> None:
    """Keep it for the owner, who hears of it in their own hours."""
    project = await turn.work.projects.of(turn.organisation.id, int(turn.about or 0))
    receiver = _receiver(turn, project) if project else None
    if project is None or receiver is None:
        await turn.say("appreciation.for_nobody")
        turn.unsent = True
        return
    new = Appreciation(
        organisation_id=turn.organisation.id,
        sender_id=turn.me.id,
        receiver_id=receiver.id,
        project_id=project.id,
        text=thanks.text,
        at=turn.now,
    )
    if not await turn.work.appreciations.said_before(new):
        await turn.work.appreciations.add(new)
        await turn.note("appreciation", new.id, None, new.state)
    await turn.say("appreciation.sent", name=owner_name(turn.words, receiver))


def _receiver(turn: Turn, project: Project) -> Member | None:
    """Return for whom thanks for a project are; None for the owner themselves, or when there is none."""
    owner = project.owner
    return owner if owner is not None and owner.id != turn.me.id and takes_part(owner) else None
