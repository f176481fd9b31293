"""What comes back: where answers to an announcement go, and whether people can say that they have seen it."""

from flows.access import ORGANISER
from flows.announcements.cases import edited, own_draft
from flows.announcements.looking import show
from flows.capability import Capability
from flows.texts import offer
from flows.turn import Turn
from storage.models import Replies

replying = Capability("announce")


@replying.button("replies", who=ORGANISER)
async def ask_replies(turn: Turn, announcement_id: str) -> None:
    """Ask where answers go."""
    draft = await own_draft(turn, announcement_id)
    if draft is None:
        return
    rows = [
        [offer("author", draft.id, Replies.AUTHOR, action="announce.reply_to")],
        [offer("organisers", draft.id, Replies.ORGANISERS, action="announce.reply_to")],
        [offer("nowhere", draft.id, Replies.NOWHERE, action="announce.reply_to")],
        [offer("back", draft.id, action="announce.look")],
    ]
    await turn.say("announce.where_replies_go", rows, instead=True)


@replying.button("reply_to", who=ORGANISER)
async def reply_to(turn: Turn, announcement_id: str, replies: str) -> None:
    """Let answers go there."""
    draft = await own_draft(turn, announcement_id)
    if draft is not None:
        draft.replies = Replies(replies)
        await edited(turn, draft)
        await show(turn, draft, instead=True)


@replying.button("seen_on", who=ORGANISER)
async def seen_on(turn: Turn, announcement_id: str) -> None:
    """Give it a button with which people say that they have seen it."""
    await _seen(turn, announcement_id, wanted=True)


@replying.button("seen_off", who=ORGANISER)
async def seen_off(turn: Turn, announcement_id: str) -> None:
    """Leave that button out."""
    await _seen(turn, announcement_id, wanted=False)


async def _seen(turn: Turn, announcement_id: str, *, wanted: bool) -> None:
    draft = await own_draft(turn, announcement_id)
    if draft is not None:
        draft.has_seen = wanted
        await edited(turn, draft)
        await show(turn, draft, instead=True)
