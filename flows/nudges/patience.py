"""Asked in vain: two of a kind that nobody answers double the time to the next, four end it. Pure (domain.md 3.9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from flows.nudges.kinds import UNTRACED, NudgeKind

LOOKS_BACK = 4
"""How many of the last of a kind count."""
_SLOWER = 2
LADDERS = UNTRACED | {NudgeKind.CHECK_IN}
"""Kinds with an end of their own, whoever answers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Something a member was asked."""

    at: datetime
    answered: bool


def in_vain(asked: Sequence[Asked], here_last: datetime | None) -> int:
    """Return how many of the last of a kind, the newest first, came to nothing; who was here since has acted.

    When somebody was here is known to the day, so whoever was here on the day they were asked is taken to have acted.
    """
    for count, one in enumerate(asked):
        day = datetime.combine(one.at.astimezone(UTC).date(), time.min, UTC)
        if one.answered or (here_last is not None and here_last >= day):
            return count
    return len(asked)


def may_ask_from(asked: Sequence[Asked], here_last: datetime | None) -> datetime | None:
    """Return from when a member may be asked again; None: not until they act."""
    ignored = in_vain(asked, here_last)
    if ignored >= LOOKS_BACK:
        return None
    if ignored < _SLOWER:
        return datetime.min.replace(tzinfo=UTC)
    last, before = asked[0].at, asked[1].at
    return last + 2 * (last - before)
