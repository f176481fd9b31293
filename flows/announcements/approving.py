"""Agreeing to an announcement: its author alone, or above a number of people together with somebody else (2.10)."""

from typing import Annotated

from flows.access import DECIDER, ORGANISER
from flows.announcements.cases import announcement_of, own_draft
from flows.announcements.facts import follow_event, keep_counts
from flows.announcements.going import gone, in_the_way, is_over
from flows.announcements.looking import show, title_of
from flows.announcements.reaching import reach_of
from flows.announcements.rules import NotAllowed, approve, needs_second
from flows.announcements.second import ask_readers, asked_as, no_longer
from flows.announcements.words import speech_of
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Form, Prose
from flows.nudges.nudge import NudgeKind, nudge
from flows.texts import offer
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState, Timing

approving = Capability("announce")


class SentBack(Form, key="sentback"):
    """What is not right yet."""

    text: Annotated[str, Prose(3, 400)]


@approving.button("send", who=ORGANISER)
async def send(turn: Turn, announcement_id: str) -> None:
    """Let one's own announcement go, alone, when it goes to no more people than that."""
    await _onward(turn, announcement_id)


@approving.button("ask", who=ORGANISER)
async def ask_second(turn: Turn, announcement_id: str) -> None:
    """Have somebody else read it before it goes."""
    await _onward(turn, announcement_id)


@approving.button("approve", who=DECIDER)
async def agree(turn: Turn, announcement_id: str, at: str) -> None:
    """Agree to a colleague's announcement, as it was read; it goes when its moment has come."""
    found = await _asked(turn, announcement_id, at)
    if found is None:
        return
    await follow_event(turn.post, found)
    if is_over(turn.post, found):  # while it waited to be read
        found.timing, found.starts_at = Timing.NOW, None
    if not await in_the_way(turn, found) and await _approved(turn, found):
        await _tell_author(turn, found, "announce.approved_by")
        await gone(turn, found, "announce.you_approved")


@approving.button("send_back", who=DECIDER, opens=True)
async def send_back(turn: Turn, announcement_id: str, at: str) -> None:
    """Ask what is not right yet."""
    if await _asked(turn, announcement_id, at) is not None:
        await ask(turn, SentBack, about=f"{announcement_id}.{at}")


@approving.done(SentBack, who=DECIDER)
async def sent_back(turn: Turn, remark: SentBack) -> None:
    """Give it back to its author, with the remark."""
    which, _, at = turn.about.partition(".")
    found = await _asked(turn, which, at or "0")
    if found is None:
        return
    await no_longer(turn.post, found)
    await turn.note("announcement", found.id, "asked", found.state, reason="sent back")
    await _tell_author(turn, found, "announce.sent_back", text=remark.text)
    found.asked_at = None
    await turn.say("announce.you_sent_back", title=title_of(turn.words, found))


async def _onward(turn: Turn, announcement_id: str) -> None:
    """Let a draft go, or have it read first, by how many get it now."""
    draft = await own_draft(turn, announcement_id)
    if draft is None:
        return
    await follow_event(turn.post, draft)
    if await in_the_way(turn, draft):
        return
    if draft.asked_at is not None:
        await show(turn, draft, instead=True)
    elif needs_second((await reach_of(turn.post, draft)).gets, turn.policy.four_eyes):
        await _have_it_read(turn, draft)
    elif await _approved(turn, draft):
        await gone(turn, draft, "announce.goes")


async def _have_it_read(turn: Turn, draft: Announcement) -> None:
    asked = await ask_readers(turn.post, await speech_of(turn.post, draft))
    if not asked:
        ways_out = [[offer("roles", 1, action="role.page"), offer("back", draft.id, action="announce.look")]]
        await turn.say("announce.nobody_reads", ways_out)
        return
    await turn.note("announcement", draft.id, draft.state, "asked")
    rows = [[offer("announce.look", draft.id)]]
    names = ", ".join(one.name for one in asked)
    await turn.say("announce.asked", rows, instead=True, names=names, n=len(asked))


async def _asked(turn: Turn, announcement_id: str, at: str) -> Announcement | None:
    """Return what others were asked to read, if it still says what they read; else say that it does not."""
    found = await announcement_of(turn, announcement_id)
    if found is None:
        return None
    if found.author_id == turn.me.id:
        await turn.too_late("announce.your_own")
    elif found.state is not AnnouncementState.DRAFT:
        await turn.too_late("announce.settled")
    elif found.asked_at is None or asked_as(found) != int(at):
        await turn.too_late("announce.changed_since")
    else:
        return found
    return None


async def _approved(turn: Turn, announcement: Announcement) -> bool:
    """Agree to it as it stands, with the numbers that stand in it now."""
    people = (await reach_of(turn.post, announcement)).gets
    before = announcement.state
    try:
        by = approve(announcement, turn.me.id, people, turn.policy.four_eyes, turn.now)
    except NotAllowed:
        await turn.too_late("announce.settled")
        return False
    await keep_counts(turn.post, announcement)
    await no_longer(turn.post, announcement)
    await turn.note("announcement", announcement.id, before, announcement.state, reason=by)
    return True


async def _tell_author(turn: Turn, announcement: Announcement, key: str, **values: str) -> None:
    author = await turn.work.members.get(announcement.author_id) if announcement.author_id else None
    if author is None:
        return
    words = turn.post.words_of(author)
    rows = [[offer("announce.look", announcement.id)]]
    message = words.message(key, rows, name=turn.me.name, title=title_of(words, announcement), **values)
    told_under = f"announcement:{announcement.id}:{key.partition('.')[2]}:{asked_as(announcement)}"
    await nudge(turn.post, author, message, kind=NudgeKind.DUTY, key=told_under, by_person=True)
