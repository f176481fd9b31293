"""Telling people of comments on their ideas, and of all that happens to those they follow: bundled, once a day."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.chat import Block, Message
from flows.discussion.rules import next_news_day
from flows.members.rules import back_by
from flows.nudges.kinds import NudgeKind, wants
from flows.nudges.nudge import nudge
from flows.nudges.rhythm import opening_for
from flows.nudges.windows import is_friday_afternoon, next_opening
from flows.post import Post
from flows.texts import Ours, Rows, Words, offer
from storage.models import IdeaState, Member
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


async def next_news(post: Post) -> datetime | None:
    """Return when to look next whether somebody may be told."""
    return await post.work.hearings.next_due(post.organisation.id)


async def _tell(post: Post, member: Member, kind: NudgeKind) -> None:
    hearings = post.work.hearings
    if (until := back_by(member)) is not None and until > post.now:  # it waits for them, in case they come back
        await hearings.put_off(member.id, until)
        return
    told = await hearings.told_last(member.id)
    earliest = post.now if told is None else max(post.now, next_news_day(member, told))
    opening = opening_for(member, kind, post.policy, earliest)
    if opening > post.now:
        await hearings.put_off(member.id, opening)
        return
    if is_friday_afternoon(post.now.astimezone(ZoneInfo(member.time_zone))):  # most outcomes are a no
        await hearings.put_off_outcomes(member.id, next_opening(member, post.policy, post.now, gently=True))
    news = await hearings.take(member.id, post.now)
    if heard := [one for one in news if wants(member, _KINDS[one.own])]:
        kind = _KINDS[any(one.own for one in heard)]
        day = post.now.astimezone(ZoneInfo(member.time_zone)).date()
        message = _message(post.texts.words(member.language), heard)
        if not await nudge(post, member, message, kind=kind, key=f"comments:{member.id}:{day}"):
            await hearings.put_back(member.id, next_news_day(member, post.now))


def _message(words: Words, heard: list[News]) -> Message:
    if len(heard) == 1:
        return Message(tuple(_about(words, heard[0], 0)))
    blocks: list[Block] = []
    most = max(_MOST_IDEAS, sum(one.outcome is not None for one in heard))  # they come first, and none is left out
    for place, one in enumerate(heard[:most], 1):
        blocks += _about(words, one, place)
    if (rest := len(heard) - most) > 0:
        blocks += words.blocks("comment.more_ideas", n=rest)
    return Message(tuple(blocks))


def _about(words: Words, one: News, place: int) -> Sequence[Block]:
    """Return what is new about an idea, numbered among others; 0 when it is the only one."""
    became = _outcome(words, one, one.outcome, place) if one.outcome else ()
    return [*became, *(_comments(words, one, place) if one.count else ())]


def _outcome(words: Words, one: News, state: IdeaState, place: int) -> Sequence[Block]:
    rows = [[offer("look", one.idea_id, action="idea.look")]]
    return words.blocks("comment.became", rows, place=place, title=one.title, state=Ours(state))


def _comments(words: Words, one: News, place: int) -> Sequence[Block]:
    rows: Rows = [
        [offer("read", one.idea_id, action="comment.read"), offer("reply", one.idea_id, action="comment.new")]
    ]
    if not place:
        return words.blocks("idea.commented", rows, n=one.count, title=one.title)
    return words.blocks("comment.among_others", rows, place=place, n=one.count, title=one.title)
