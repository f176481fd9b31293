"""Saying what waits: each member hears what can be said now, as one message, within the caps (domain.md 3.9)."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from flows.chat import Message
from flows.nudges.caps import MONTH
from flows.nudges.kinds import NudgeKind
from flows.nudges.merging import merged
from flows.nudges.patience import LADDERS, LOOKS_BACK, Asked, may_ask_from
from flows.nudges.planning import Listener, plan
from flows.post import NUDGE, Post
from flows.texts import offer
from storage.models import Member, Nudge, NudgeState
from storage.repositories.nudges import WAY_OUT

_UNREACHABLE = "unreachable"


async def say_due(post: Post, at_most: int) -> int:
    """Say to each member what became possible, or note until when it waits or why it will not be said."""
    due = await post.work.nudges.members_due(post.organisation.id, post.now, at_most)
    for member_id in due:
        if (member := await post.work.members.get(member_id)) is not None:
            await say_what_can_be(post, member, await post.work.nudges.waiting_for(member_id, post.now))
    return len(due)


async def say_at_once(post: Post) -> None:
    """Say to each what can be said of what somebody's act brought them, as one message; the rest waits."""
    told = {member.id: member for member, _ in post.nudged}
    for member in told.values():
        waiting = [one for whom, one in post.nudged if whom.id == member.id]
        while waiting:  # what stands alone goes in a message of its own, right after the others
            await say_what_can_be(post, member, waiting, at_once=True)
            waiting = [one for one in waiting if one.state is NudgeState.WAITING and one.due_at <= post.now]
    post.nudged.clear()


async def next_saying(post: Post) -> datetime | None:
    """Return when to look next whether something can be said."""
    return await post.work.nudges.next_due(post.organisation.id)


async def say_what_can_be(post: Post, member: Member, waiting: Sequence[Nudge], *, at_once: bool = False) -> None:
    """Do with what waits for a member as `plan` says."""
    limited = any(one.counted or one.news for one in waiting)
    told = await post.work.nudges.told(member.id, post.now - MONTH) if limited else []
    news_at = await post.work.nudges.news_last(member.id) if limited else None
    asks_from = await _asks_from(post, member, {one.kind for one in waiting if one.asks} - LADDERS)
    planned = plan(Listener(member, post.policy, post.now, told, news_at, asks_from, at_once), waiting)
    for one, due, reason in planned.later:
        one.due_at, one.reason = due, reason
    for one, state, reason in planned.dropped:
        _settle(post, one, state, reason)
    if planned.said:
        await _say(post, member, planned.said)


def on_its_way(nudge_id: int) -> str:
    """Return the key under which a nudge that goes alone is in the outbox; what goes together cannot be taken apart."""
    return f"{WAY_OUT}{nudge_id}"


async def _asks_from(post: Post, member: Member, kinds: Collection[str]) -> dict[str, datetime | None]:
    """Return from when a member may be asked something again, by kind."""
    if not kinds:
        return {}
    seen = [account.last_seen_at for account in await post.work.accounts.of_member(member.id)]
    here_last = max((at for at in seen if at is not None), default=None)
    found: dict[str, datetime | None] = {}
    for kind in kinds:
        rows = await post.work.nudges.asked(member.id, kind, LOOKS_BACK)
        found[kind] = may_ask_from([Asked(at, answered) for at, answered in rows], here_last)
    return found


async def _say(post: Post, member: Member, said: Sequence[Nudge]) -> None:
    account = await post.work.accounts.to_write_to(member.id)
    if account is None:
        for one in said:
            _settle(post, one, NudgeState.WITHDRAWN, _UNREACHABLE)
        return
    first, *others = said
    await post.queue(
        account.platform,
        account.address,
        with_ways_out(post, member, said),
        key=on_its_way(first.id) if not others else f"{on_its_way(first.id)}+",
        slot=first.slot,
        priority=NUDGE,
        expires=first.expires_at if not others else None,
        unless=first.unless,
    )
    first.counted = any(one.counted for one in said)
    _settle(post, first, NudgeState.SENT)
    for one in others:
        one.within_id = first.id
        _settle(post, one, NudgeState.MERGED)


def _settle(post: Post, one: Nudge, state: NudgeState, reason: str | None = None) -> None:
    one.state, one.reason, one.sent_at = state, reason or one.reason, post.now
    if not (one.asks and state in {NudgeState.SENT, NudgeState.MERGED}):  # which may have to be said again
        one.payload = ""


def with_ways_out(post: Post, member: Member, said: Sequence[Nudge]) -> Message:
    """Add the ways to put off what asks for something, to fewer messages, and to why they get this.

    The second not below what a colleague asks: that has a "no thanks" of its own.
    """
    words = post.words_of(member)
    later = {one.id: words.row([offer("snooze.later", one.id)]) for one in said if one.asks}
    ways = [offer("nudge.why", said[0].id)]
    if any(one.kind != NudgeKind.INVITATION for one in said):
        ways.insert(0, offer("fewer.messages", member.fewer))
    message = merged(said, later)
    return replace(message, blocks=(*message.blocks, words.row(ways)))
