"""Telling people of comments on their ideas, and on those they follow: bundled, at most once a day (domain.md 3.2)."""

from zoneinfo import ZoneInfo

from flows.chat import Block, Message
from flows.discussion.rules import next_news_day
from flows.nudges.kinds import NudgeKind, wants
from flows.nudges.nudge import nudge
from flows.nudges.rhythm import opening_for
from flows.post import Post
from flows.texts import Rows, Words, offer
from storage.models import Member
from storage.repositories import News

_MOST_IDEAS = 5
"""In one message."""
_KINDS = {True: NudgeKind.COMMENTS, False: NudgeKind.FOLLOWED}
"""By whether the idea is their own."""


async def tell_of_comments(post: Post, at_most: int) -> int:
    """Tell those who have comments to hear of, if now is a moment for it; else look again when it is."""
    waiting = await post.work.hearings.waiting(post.organisation.id, post.now, at_most)
    for member_id, own in waiting:
        if (member := await post.work.members.get(member_id)) is not None:
            await _tell(post, member, _KINDS[own])
    return len(waiting)


async def _tell(post: Post, member: Member, kind: NudgeKind) -> None:
    hearings = post.work.hearings
    told = await hearings.told_last(member.id)
    earliest = post.now if told is None else max(post.now, next_news_day(member, told))
    opening = opening_for(member, kind, post.policy, earliest)
    if opening > post.now:
        await hearings.put_off(member.id, opening)
        return
    news = await hearings.take(member.id, post.now)
    if heard := [one for one in news if wants(member, _KINDS[one.own])]:
        kind = _KINDS[any(one.own for one in heard)]
        day = post.now.astimezone(ZoneInfo(member.time_zone)).date()
        message = _message(post.texts.words(member.language), heard)
        if not await nudge(post, member, message, kind=kind, key=f"comments:{member.id}:{day}"):
            await hearings.put_back(member.id, next_news_day(member, post.now))


def _message(words: Words, heard: list[News]) -> Message:
    if len(heard) == 1:
        return words.message("idea.commented", _ways(heard[0]), n=heard[0].count, title=heard[0].title)
    blocks: list[Block] = []
    for place, one in enumerate(heard[:_MOST_IDEAS], 1):
        blocks += words.blocks("comment.among_others", _ways(one), place=place, n=one.count, title=one.title)
    if (rest := len(heard) - _MOST_IDEAS) > 0:
        blocks += words.blocks("comment.more_ideas", n=rest)
    return Message(tuple(blocks))


def _ways(news: News) -> Rows:
    return [[offer("read", news.idea_id, action="comment.read"), offer("reply", news.idea_id, action="comment.new")]]
