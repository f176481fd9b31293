"""Putting a photo or voice note with an idea: asked of whoever sent it, and never done without a yes."""

from flows.access import MEMBER, refuse
from flows.asking import steps
from flows.attaching.rules import LATELY, MOST, SAME_DAY, TAKES
from flows.capability import Capability
from flows.chat import File, Said
from flows.ideas.access import IDEA_CARRIER
from flows.ideas.leafing import leafing
from flows.ideas.moving import not_allowed
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Attachment, AttachmentKind, Conversation, ConversationState, Idea

attaching = Capability("attach")
_ON_PAGE = 3
_NEW_IDEA = "idea"
"""The form in which an idea is written down, which is there when it is sent in."""


async def sent(turn: Turn, words: Said, file: File) -> None:
    """Ask with which idea a photo or voice note goes, while a form stays open."""
    if refusal := await MEMBER.check(turn, ()):
        await refuse(turn, refusal)
        return
    attachment, form = await keep(turn, file), open_form(turn)
    if form is not None and form.form == _NEW_IDEA:
        await turn.say("attach.later", kind=_kind(attachment))
    else:
        await _ask(turn, attachment)
    if words.text:
        await turn.say("attach.caption")
    if form is not None:
        await steps.remind(turn, form)


async def keep(turn: Turn, file: File) -> Attachment:
    """Remember what was sent, until its sender says with which idea it goes."""
    attachment = Attachment(
        organisation_id=turn.organisation.id,
        idea_id=None,
        member_id=turn.me.id,
        kind=AttachmentKind(file.kind.value),
        platform=turn.incoming.sender.platform,
        reference=file.reference,
        at=turn.now,
    )
    return await turn.work.attachments.add(attachment)


async def ask_afterwards(turn: Turn, idea: Idea) -> None:
    """Ask whether what this person sent shortly before goes with the idea that just came in."""
    for attachment in await turn.work.attachments.offered_since(turn.me.id, turn.now - SAME_DAY, MOST):
        await _ask_about(turn, attachment, idea)


@attaching.button("other", who=MEMBER)
async def other(turn: Turn, where_and_page: str) -> None:
    """Leaf through the ideas it can go with: the id of what was sent, and a page."""
    attachment_id, page = map(int, where_and_page.split("."))
    attachment = await turn.work.attachments.offered(turn.me.id, attachment_id)
    if attachment is None:
        turn.notice("form.stale")
    else:
        await _show_choice(turn, attachment, page, instead=True)


@attaching.button("yes", who=IDEA_CARRIER)
async def add(turn: Turn, idea_id: str, attachment_id: str) -> None:
    """Put what was sent with an idea."""
    idea = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    attachment = await turn.work.attachments.offered(turn.me.id, int(attachment_id))
    if idea is None or attachment is None:
        turn.notice("form.stale")
    elif idea.state not in TAKES:
        not_allowed(turn, idea)
    elif sum((await turn.work.attachments.counts(idea.id)).values()) >= MOST:
        ways = [[offer("other", f"{attachment.id}.1"), offer("no", attachment.id)]]
        await turn.say("attach.full", ways, instead=True, title=idea.title, most=MOST)
    else:
        attachment.idea_id = idea.id
        await turn.note("attachment", idea.id, None, "added")
        rows = [[offer("undo", idea.id, attachment.id), offer("show", idea.id)]]
        await turn.say("attach.added", rows, instead=True, kind=_kind(attachment), title=idea.title)


@attaching.button("no", who=MEMBER)
async def drop(turn: Turn, attachment_id: str) -> None:
    """Keep nothing of what was sent."""
    attachment = await turn.work.attachments.offered(turn.me.id, int(attachment_id))
    if attachment is None:
        turn.notice("form.stale")
    else:
        await turn.work.attachments.forget(attachment)
        await turn.say("attach.dropped", instead=True, kind=_kind(attachment))


async def _ask(turn: Turn, attachment: Attachment) -> None:
    own = await turn.work.ideas.owned_by(turn.me.id, 1, 1, TAKES)
    if own.items and own.items[0].changed_at >= turn.now - LATELY:
        await _ask_about(turn, attachment, own.items[0])
    else:
        await _show_choice(turn, attachment, 1, instead=False)


async def _ask_about(turn: Turn, attachment: Attachment, idea: Idea) -> None:
    rows = [
        [offer("yes", idea.id, attachment.id)],
        [offer("other", f"{attachment.id}.1"), offer("no", attachment.id)],
    ]
    await turn.say("attach.ask", rows, kind=_kind(attachment), title=idea.title)


async def _show_choice(turn: Turn, attachment: Attachment, number: int, *, instead: bool) -> None:
    found = await turn.work.ideas.owned_or_carried_by(turn.me.id, number, _ON_PAGE, TAKES)
    if not found.items:
        rows = [[offer("new", action="idea.new"), offer("no", attachment.id)]]
        await turn.say("attach.no_idea", rows, instead=instead, kind=_kind(attachment))
        return
    blocks = [*turn.words.blocks("attach.which", kind=_kind(attachment))]
    for idea in found.items:
        blocks += turn.words.blocks("attach.choice", [[offer("yes", idea.id, attachment.id)]], title=idea.title)
    ways = leafing(turn.words, found, "attach.other", lambda page: f"{attachment.id}.{page}")
    await turn.say_blocks(blocks, ways, [turn.words.row([offer("attach.no", attachment.id)])], instead=instead)


def open_form(turn: Turn) -> Conversation | None:
    """Return the form that waits for an answer; None when there is none, or it lies aside."""
    form = turn.conversation
    return form if form is not None and form.state is ConversationState.OPEN else None


def _kind(attachment: Attachment) -> Ours:
    return Ours(attachment.kind.value)
