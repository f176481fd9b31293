"""Saying one thing to many: each by the same policy as anybody else, in a few statements for all of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.chat import Message
from flows.nudges.caps import MONTH
from flows.nudges.planning import Dropped, Later, Listener, Plan, plan
from flows.nudges.saying import on_its_way, with_ways_out
from flows.post import BROADCAST, Post
from storage.models import Account, Member, Nudge, NudgeState
from storage.outbox import Outgoing


@dataclass(frozen=True, slots=True)
class One:
    """What one of many is to be told, and where; the nudge is no row yet."""

    member: Member
    account: Account
    nudge: Nudge


@dataclass(frozen=True, slots=True)
class Told:
    """What became of each; whoever is in none of these hears something else just now, and is looked at again."""

    said: Sequence[One]
    """Each nudge has its id now."""
    later: Sequence[Later]
    dropped: Sequence[Dropped]


async def tell_many(post: Post, ones: Sequence[One], words: Callable[[One], Message]) -> Told:
    """Say it to those to whom it can be said now, each in a message of its own, after all that is more important."""
    told = await post.work.nudges.told_of([one.member.id for one in ones], post.now - MONTH)
    heard = [one for one in ones if one.member.id in told]
    plans = [_plan(post, one, told) for one in heard]
    said = [one for one, planned in zip(heard, plans, strict=True) if planned.said]
    if said:
        await _say(post, said, words)
    return Told(
        said,
        [later for planned in plans for later in planned.later],
        [dropped for planned in plans for dropped in planned.dropped],
    )


def _plan(post: Post, one: One, told: Mapping[int, Sequence[datetime]]) -> Plan:
    return plan(Listener(one.member, post.policy, post.now, told[one.member.id]), [one.nudge])


async def _say(post: Post, said: Sequence[One], words: Callable[[One], Message]) -> None:
    for one in said:
        one.nudge.state, one.nudge.sent_at = NudgeState.SENT, post.now
    await post.work.nudges.add_said([one.nudge for one in said])
    await post.work.outbox.add_all([_outgoing(post, one, words(one)) for one in said], post.now)


def _outgoing(post: Post, one: One, message: Message) -> Outgoing:
    one.nudge.payload = message.to_json()
    return Outgoing(
        organisation_id=post.organisation.id,
        platform=one.account.platform,
        address=one.account.address,
        kind="message",
        payload=with_ways_out(post, one.member, [one.nudge]).to_json(),
        priority=BROADCAST,
        slot=one.nudge.slot,
        key=on_its_way(one.nudge.id),
        expires_at=one.nudge.expires_at,
    )
