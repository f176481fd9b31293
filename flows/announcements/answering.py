"""Answers to an announcement: to its author or all organisers, and from there back to whoever answered."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import MEMBER, ORGANISER
from flows.announcements.cases import announcement_of
from flows.asking import ask, steps
from flows.capability import Capability
from flows.chat import Said
from flows.forms import Form, Prose
from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge
from flows.texts import offer
from flows.turn import Turn
from storage.models import Announcement, Member, Replies, Role

answering = Capability("announce")
LONGEST = 1000


class ToAuthor(Form, key="toauthor"):
    """What somebody answers to an announcement."""

    text: Annotated[str, Prose(2, LONGEST)]


class ToReader(Form, key="toreader"):
    """What an organiser answers them."""

    text: Annotated[str, Prose(2, LONGEST)]


@answering.button("answer", who=MEMBER, opens=True)
async def answer(turn: Turn, announcement_id: str) -> None:
    """Ask what they have to say."""
    announcement = await announcement_of(turn, announcement_id)
    if announcement is not None:
        await ask(turn, ToAuthor, about=announcement.id)


@answering.done(ToAuthor, who=MEMBER)
async def answered(turn: Turn, reply: ToAuthor) -> None:
    """Bring an answer to where its author wanted answers."""
    announcement = await announcement_of(turn, turn.about)
    if announcement is not None:
        await _bring(turn, announcement, reply.text)


@answering.button("answer_back", who=ORGANISER, opens=True)
async def answer_back(turn: Turn, announcement_id: str, member_id: str) -> None:
    """Ask what to answer."""
    member = await turn.work.members.get(int(member_id))
    if member is None or member.organisation_id != turn.organisation.id or not takes_part(member):
        turn.notice("announce.reader_gone")
    else:
        about = f"{announcement_id}.{member_id}"
        await ask(turn, ToReader, about=about, topic=str(owner_name(turn.words, member)))


@answering.done(ToReader, who=ORGANISER)
async def answered_back(turn: Turn, reply: ToReader) -> None:
    """Bring it to whoever answered."""
    which, _, whom = turn.about.partition(".")
    member = await turn.work.members.get(int(whom or 0))
    if member is None or member.organisation_id != turn.organisation.id:
        await turn.too_late("announce.reader_gone")
        return
    values = {"name": turn.me.name, "text": reply.text}
    message = turn.post.words_of(member).message("announce.answered_you", [[offer("answer", which)]], **values)
    key = f"announcement:{which}:back:{turn.incoming.key}"
    await nudge(turn.post, member, message, kind=NudgeKind.ANSWER, key=key, by_person=True)
    await turn.say("announce.answer_is_back", name=owner_name(turn.words, member))


async def answered_by_itself(turn: Turn, words: Said) -> bool:
    """Take a reply to an announcement for an answer to it; False for words about something else."""
    if words.under is None or not words.text or words.edited or turn.member is None:
        return False
    kind, _, which = (await turn.work.postings.slot_of(turn.incoming.sender.platform, words.under) or "").partition(":")
    if kind != "announcement" or not which.isdecimal() or await MEMBER.check(turn, ()) is not None:
        return False
    announcement = await turn.work.announcements.of(turn.organisation.id, int(which))
    if announcement is None or announcement.replies is Replies.NOWHERE:
        return False
    await _bring(turn, announcement, words.text[:LONGEST])
    if turn.conversation is not None:
        await steps.remind(turn, turn.conversation)
    return True


async def _bring(turn: Turn, announcement: Announcement, text: str) -> None:
    to = await _answered_to(turn, announcement)
    if not to:
        await turn.say("announce.nobody_to_answer")
        return
    for one in to:
        rows = [[offer("answer_back", announcement.id, turn.me.id)]]
        message = turn.post.words_of(one).message("announce.answered", rows, name=turn.me.name, text=text)
        key = f"announcement:{announcement.id}:answer:{one.id}:{turn.incoming.key}"
        await nudge(turn.post, one, message, kind=NudgeKind.ANSWER, key=key, by_person=True)
    if len(to) == 1:
        await turn.say("announce.answer_sent", name=to[0].name)
    else:
        await turn.say("announce.answer_sent_to_all")


async def _answered_to(turn: Turn, announcement: Announcement) -> Sequence[Member]:
    """Return who gets answers: its author, or all organisers, also where its author is not there any more."""
    author = announcement.author
    if announcement.replies is Replies.AUTHOR and author is not None and takes_part(author):
        return [author]
    return await turn.work.members.with_role(turn.organisation.id, Role.ORGANISER, turn.now)
