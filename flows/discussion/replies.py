"""Replies in the thread of a card, or to the card: they become comments, and stay comments as they change."""

from datetime import UTC, datetime

from flows.chat import Replied
from flows.discussion.comments import add, bury, change, remove
from flows.discussion.rules import LONGEST
from flows.discussion.whereabouts import idea_now, idea_replied_to
from flows.turn import Turn
from flows.typed import length, tidy_prose
from storage.models import Comment, Member


async def is_none_of_ours(turn: Turn) -> bool:
    """Tell whether this is talk in a group that has nothing to do with us: nobody is to be bothered with an answer."""
    reply = turn.incoming.act
    if not isinstance(reply, Replied):
        return False
    if not turn.joined and not reply.removed and (reply.edited_at or reply.text is None):
        return True
    if await _known(turn, reply) is not None:
        return False
    if reply.removed and not turn.joined:
        return True  # it would not have been kept either
    return await idea_replied_to(turn, reply) is None


async def replied(turn: Turn, reply: Replied) -> None:
    """Take a reply along to its idea, as what it is: new, changed or taken away."""
    comment, member = await _known(turn, reply), turn.member
    if reply.removed:  # the platform itself says that the message is gone, whoever its author is to us by now
        await _gone(turn, comment, reply)
    elif member is None or not turn.joined:
        _pass(turn, "comment.join_first")
    elif comment is None:
        await _first_time(turn, member, reply)
    elif comment.removed_at is None and comment.author_id == member.id:
        await _again(turn, member, comment, reply)


async def _gone(turn: Turn, comment: Comment | None, reply: Replied) -> None:
    """Take a reply away; of one that is still to come, as platforms send things again, note that it is gone."""
    if comment is None:
        idea_id = await idea_replied_to(turn, reply)
        if idea_id is not None and turn.member is not None:
            await bury(turn, turn.member, idea_id, reply.source)
    elif comment.removed_at is None:
        await remove(turn, comment)


async def _first_time(turn: Turn, member: Member, reply: Replied) -> None:
    text = _readable(turn, reply, "comment.too_long")
    if text is None:
        return
    found = await idea_replied_to(turn, reply)
    idea = await idea_now(turn, found) if found else None
    if idea is None:
        _pass(turn, "comment.closed")
        return
    said = await add(turn, member, idea, text, reply.source, everywhere=idea.id != found)
    said.edited_at = _moment(reply)


async def _again(turn: Turn, member: Member, comment: Comment, reply: Replied) -> None:
    at = _moment(reply)
    if at is None or (comment.edited_at is not None and at < comment.edited_at):
        return  # the first words, or others that were changed again since, come late
    if (text := _readable(turn, reply, "comment.too_long_now")) is not None:
        await change(turn, member, comment, text)
        comment.edited_at = at


def _moment(reply: Replied) -> datetime | None:
    return datetime.fromtimestamp(reply.edited_at, UTC) if reply.edited_at is not None else None


def _readable(turn: Turn, reply: Replied, too_long: str) -> str | None:
    """Return the words of a reply; where there are none to take along, or more than are kept, say so."""
    text = tidy_prose(reply.text or "")
    if not text:
        _pass(turn, "comment.only_words")
        return None
    if length(text) > LONGEST:
        turn.notice(too_long, longest=LONGEST, count=length(text))
        turn.keeps_nothing = True
        return None
    return text


def _pass(turn: Turn, key: str) -> None:
    """Say why a reply is not taken along, and keep nothing of it."""
    turn.notice(key)
    turn.keeps_nothing = True


async def _known(turn: Turn, reply: Replied) -> Comment | None:
    platform = turn.incoming.sender.platform
    return await turn.work.comments.said_in(turn.organisation.id, platform, reply.source)
