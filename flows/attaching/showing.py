"""What goes with an idea: how much, shown to those who look, and taken away by those who carry it."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, File, FileKind, Message
from flows.ideas.access import IDEA_CARRIER
from flows.ideas.card import owner_name
from flows.texts import Offer, Ours, offer, way_to
from flows.turn import Turn
from storage.models import Attachment, AttachmentKind, Idea, Member

attaching = Capability("attach")
_MOST_SHOWN = 10


@attaching.below_idea
async def below(turn: Turn, idea: Idea) -> Sequence[Block]:
    """Say what goes with the idea, and offer to show it."""
    counts = await turn.work.attachments.counts(idea.id) if turn.member else {}
    photos, voices = (counts.get(kind, 0) for kind in (AttachmentKind.PHOTO, AttachmentKind.VOICE))
    return turn.words.blocks("attach.count", [[offer("show", idea.id)]], photos=photos, voices=voices) if counts else ()


@attaching.button("show", who=MEMBER)
async def show(turn: Turn, idea_id: str) -> None:
    """Show each photo and voice note, or say who can: a draft's to its owner alone."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if idea is None or (idea.number is None and idea.owner_id != turn.me.id):
        turn.notice("idea.gone")
        return
    found = await turn.work.attachments.of_idea(idea.id, _MOST_SHOWN)
    if not found:
        turn.notice("attach.none")
        return
    carries = idea.owner_id == turn.me.id or await turn.work.co_owners.carries(idea.id, turn.me.id)
    told: list[Block] = []
    for attachment, sender in found:
        remove = [offer("attach.remove", idea.id, attachment.id)] if carries else []
        if _is_here(turn, attachment):
            told_here = _words_beside(turn, idea, attachment, sender, remove)
            await turn.show(Message(tuple(told_here), File(FileKind(attachment.kind.value), attachment.reference)))
        else:
            told += _where_it_is(turn, attachment, sender, remove)
    if told:
        back = [turn.words.row([offer("attach.back", idea.id, action="idea.look")])] if idea.number else []
        await turn.say_blocks(told, back)


@attaching.button("undo", who=IDEA_CARRIER)
async def undo(turn: Turn, idea_id: str, attachment_id: str) -> None:
    """Take away what was just added."""
    await _take_away(turn, int(idea_id), int(attachment_id), instead=True)


@attaching.button("remove", who=IDEA_CARRIER)
async def remove(turn: Turn, idea_id: str, attachment_id: str) -> None:
    """Take away what goes with an idea."""
    await _take_away(turn, int(idea_id), int(attachment_id), instead=False)


async def _take_away(turn: Turn, idea_id: int, attachment_id: int, *, instead: bool) -> None:
    """Forget one; `instead` of a text, which a photo does not become again."""
    idea = await turn.work.ideas.of(turn.organisation.id, idea_id)
    attachment = await turn.work.attachments.with_idea(idea_id, attachment_id)
    if idea is None or attachment is None:
        turn.notice("form.stale")
        return
    await turn.work.attachments.forget(attachment)
    await turn.note("attachment", idea.id, "added", "removed")
    await turn.say("attach.removed", instead=instead, kind=_kind(attachment), title=idea.title)


def _is_here(turn: Turn, attachment: Attachment) -> bool:
    """Tell whether this platform can show the file itself to this person: what has a web address is opened there."""
    return attachment.platform == turn.incoming.sender.platform and not _has_address(attachment)


def _has_address(attachment: Attachment) -> bool:
    return attachment.reference.startswith("https://")


def _words_beside(
    turn: Turn, idea: Idea, attachment: Attachment, sender: Member | None, remove: list[Offer]
) -> Sequence[Block]:
    name = owner_name(turn.words, sender)
    return turn.words.blocks("attach.here", [remove], kind=_kind(attachment), name=name, title=idea.title)


def _where_it_is(turn: Turn, attachment: Attachment, sender: Member | None, remove: list[Offer]) -> Sequence[Block]:
    """Say where to look or whom to ask; only its sender can open what has an address, in the chat with us."""
    kind, platform = _kind(attachment), Ours(attachment.platform.title())
    if attachment.member_id == turn.me.id:
        way = [way_to("attach.open", attachment.reference)] if _has_address(attachment) else []
        return turn.words.blocks("attach.yours", [[*way, *remove]], kind=kind, platform=platform)
    name = owner_name(turn.words, sender)
    if _has_address(attachment):
        return turn.words.blocks("attach.private", [remove], kind=kind, platform=platform, name=name)
    return turn.words.blocks("attach.elsewhere", [remove], kind=kind, platform=platform, name=name)


def _kind(attachment: Attachment) -> Ours:
    return Ours(attachment.kind.value)
