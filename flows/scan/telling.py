"""Saying the same to everybody whom a round of the scan invites, in each one's language and hours (domain.md 3.7).

A row for each of them, whatever they did: who answered, or wants to hear no more of it, is left out where it is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.chat import Message
from flows.nudges.kinds import NudgeKind
from flows.post import Post
from flows.scan.blind import unless
from flows.scan.tags import About
from storage.models import Nudge, NudgeState, ScanRound
from storage.repositories import Listeners

INVITATION, REMINDER = "invite", "remind"
_ASKS = (INVITATION, REMINDER)


@dataclass(frozen=True, slots=True)
class Telling:
    """When something is said, and to whom of those who are invited."""

    what: str
    """Said once to each of them."""
    expires: datetime | None = None
    due: datetime | None = None
    """Now, when not told."""
    unless: Sequence[About] = ()
    """Who is left out, without anybody seeing it; nobody, and everybody sees that it was sent."""
    counted: bool = True
    after: str | None = None
    """Only to those to whom that was said."""


async def tell(post: Post, round_: ScanRound, to: Listeners, message: Message, how: Telling) -> None:
    """Have it said to those of the invited who read a language and live by a clock; what waits gets the new words."""
    told = Nudge(
        organisation_id=post.organisation.id,
        member_id=0,
        kind=NudgeKind.SCAN,
        key=_key(round_, how.what),
        payload=message.to_json(),
        state=NudgeState.WAITING,
        created_at=post.now,
        due_at=how.due or post.now,
        expires_at=how.expires,
        counted=how.counted,
        unless=unless(round_.id, "", *how.unless) if how.unless else None,
    )
    await post.work.invited.tell(round_.id, to, told, after=_key(round_, how.after) if how.after else None)


async def say_no_more(post: Post, round_: ScanRound) -> None:
    """Invite and remind nobody any more of whom that still waits: the round closed, or is called off."""
    for what in _ASKS:
        await post.work.invited.withdraw(f"scan:{round_.id}:{what}", post.now)


def last_day(post: Post, round_: ScanRound) -> date:
    """Return the last day on which people can answer, where the organisation is."""
    if round_.closes_at is None:
        raise ValueError(f"round {round_.id} is not open")
    return round_.closes_at.astimezone(ZoneInfo(post.organisation.time_zone)).date()


def _key(round_: ScanRound, what: str) -> str:
    """Return what the key of something begins with; the number of a member follows."""
    return f"scan:{round_.id}:{what}:"
