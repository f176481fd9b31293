"""What is said to a member now, what later, and what not at all; nothing is ever lost. Pure (domain.md 3.9)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.nudges.caps import room_from
from flows.nudges.kinds import NudgeKind, rank, wants
from flows.nudges.merging import fit_together
from flows.nudges.rhythm import opening_for
from flows.policy import Policy
from storage.models import Member, MemberState, Nudge, NudgeState

HOURS, CAPPED, IGNORED, BUNDLED = "hours", "capped", "ignored", "bundled"
"""Why something waits."""
LATE, UNWANTED, LEFT, NO_ROOM = "late", "unwanted", "left", "no room"
"""Why it was not said."""


Dropped = tuple[Nudge, NudgeState, str]
Later = tuple[Nudge, datetime, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of each nudge that waited."""

    said: tuple[Nudge, ...] = ()
    """Now, in one message, in this order."""
    later: tuple[Later, ...] = ()
    """Not before a moment, and why."""
    dropped: tuple[Dropped, ...] = ()
    """Not at all, and why."""


@dataclass(frozen=True, slots=True)
class Listener:
    """To whom it would be said, when, and what they heard and were asked before."""

    member: Member
    policy: Policy
    now: datetime
    told: Sequence[datetime] = ()
    """When they were told something that counts."""
    news_at: datetime | None = None
    """When they were last told what a named colleague did or answered."""
    asks_from: Mapping[str, datetime | None] = field(default_factory=dict)
    """From when they may be asked something again, by kind, where that is settled; None is never."""
    at_once: bool = False
    """It follows from what somebody does now: what can be said now is said, without the spread over a window."""

    def opening(self, one: Nudge, since: datetime) -> datetime:
        """Return the first moment from one on at which this may be said, the caps left aside."""
        since, kind = max(since, one.due_at), NudgeKind(one.kind)
        if self.at_once and opening_for(self.member, kind, self.policy, since, gently=one.gently) <= self.now:
            return self.now
        return opening_for(self.member, kind, self.policy, since, gently=one.gently, spread=True)

    def news_from(self) -> datetime:
        """Return from when there is room for news of colleagues: on another day than the last time."""
        zone = ZoneInfo(self.member.time_zone)
        today = self.now.astimezone(zone).date()
        if self.news_at is None or self.news_at.astimezone(zone).date() < today:
            return self.now
        return datetime.combine(today + timedelta(days=1), time.min, zone)

    def room_from(self, *more: datetime) -> datetime | None:
        """Return from when there is room, also after `more` was told; None for never."""
        return room_from([*self.told, *more], self.member, self.policy, self.now)


def plan(to: Listener, waiting: Iterable[Nudge]) -> Plan:
    """Settle each nudge that waits for a member and is due."""
    dropped, later, ready = _sorted(to, waiting)
    ready.sort(key=lambda one: (rank(NudgeKind(one.kind)), one.id))
    has_room = to.room_from() == to.now
    said = fit_together([one for one in ready if has_room or not one.counted])
    if to.at_once:
        said.sort(key=lambda one: one.id)  # what came of one act is told in the order in which it happened
    room = to.room_from(to.now) if any(one.counted for one in said) else to.room_from()
    for one in ready:
        if one in said:
            continue
        if one.counted and room is None:
            dropped.append((one, NudgeState.EXPIRED, NO_ROOM))
        elif one.counted and room is not None and room > to.now:
            later.append((one, _at_most(to.opening(one, room), one), CAPPED))
        else:
            later.append((one, to.now, HOURS))  # in a message of its own, right after this one
    return Plan(tuple(said), tuple(later), tuple(dropped))


def _sorted(to: Listener, waiting: Iterable[Nudge]) -> tuple[list[Dropped], list[Later], list[Nudge]]:
    """Return what will not be said, what cannot be said now, and what can as far as hours and patience go."""
    dropped: list[Dropped] = []
    later: list[Later] = []
    ready: list[Nudge] = []
    for one in waiting:
        asked_from = to.asks_from.get(one.kind, to.now) if one.asks else to.now
        if end := _end(to.member, one, to.now):
            dropped.append((one, *end))
        elif asked_from is None:
            dropped.append((one, NudgeState.EXPIRED, IGNORED))
        elif one.news and to.news_from() > to.now:
            later.append((one, _at_most(to.opening(one, to.news_from()), one), BUNDLED))
        elif (opening := to.opening(one, max(to.now, asked_from))) > to.now:
            later.append((one, _at_most(opening, one), IGNORED if asked_from > to.now else HOURS))
        else:
            ready.append(one)
    return dropped, later, ready


def _end(member: Member, one: Nudge, now: datetime) -> tuple[NudgeState, str] | None:
    if one.expires_at is not None and one.expires_at <= now:
        return NudgeState.EXPIRED, one.reason or LATE
    if member.state not in {MemberState.ACTIVE, MemberState.PAUSED}:
        return NudgeState.WITHDRAWN, LEFT
    if member.state is MemberState.ACTIVE and not wants(member, NudgeKind(one.kind)):
        return NudgeState.WITHDRAWN, UNWANTED
    return None


def _at_most(moment: datetime, one: Nudge) -> datetime:
    """Look no later than when it expires, so that this is known the moment it happens."""
    return moment if one.expires_at is None else min(moment, one.expires_at)
