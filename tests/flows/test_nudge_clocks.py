"""Clocks that go forward or back: one message a local day, everywhere, at every change of ten years."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest

from flows.nudges.planning import Listener, plan
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Member, MemberState, Nudge, NudgeState

DAY = timedelta(days=1)
FIRST, LAST = date(2026, 1, 1), date(2035, 12, 31)
DAILY = Policy(cap_week=99, cap_30d=99)
"""So that a day holds one message, and every day does."""
Changes = tuple[tuple[date, timedelta, timedelta], ...]


@cache
def changes_of(name: str) -> Changes:
    """The days on which the clocks of a zone change, and its offsets before and after."""
    zone, found = ZoneInfo(name), []
    before = datetime.combine(FIRST, time(12), zone).utcoffset()
    for n in range(1, (LAST - FIRST).days + 1):
        day = FIRST + n * DAY
        after = datetime.combine(day, time(12), zone).utcoffset()
        if after != before:
            found.append((day, before, after))
        before = after
    return tuple(found)


def different_zones() -> Iterator[str]:
    """All zones, but one of those whose clocks always show the same."""
    seen: set[tuple[timedelta | None, Changes]] = set()
    for name in sorted(available_timezones()):
        offset = datetime.combine(FIRST, time(12), ZoneInfo(name)).utcoffset()
        if (shown := (offset, changes_of(name))) not in seen:
            seen.add(shown)
            if shown[1]:
                yield name


def waiting_in(zone: ZoneInfo, change: date) -> list[Nudge]:
    """More than enough to say, from the midnight before the change on; each stands alone."""
    since = datetime.combine(change - DAY, time.min, zone).astimezone(UTC)
    facts = {"organisation_id": 1, "member_id": 1, "kind": "project", "payload": "[]", "slot": "own"}
    made = [Nudge(key=f"{n}", state=NudgeState.WAITING, created_at=since, due_at=since, **facts) for n in range(1, 5)]
    for number, one in enumerate(made, 1):
        one.id = number
    return made


def told_on(name: str, change: date) -> list[date]:
    """The local days on which something is said around a change of the clocks."""
    facts = {"language": "nl", "time_zone": name, "state": MemberState.ACTIVE}
    member = Member(organisation_id=1, name="Noor", state_since=datetime(2026, 1, 1, tzinfo=UTC), **facts)
    member.id = 1
    waiting, told = waiting_in(ZoneInfo(name), change), []
    while waiting:
        now = min(one.due_at for one in waiting).astimezone(UTC)
        planned = plan(Listener(member, DAILY, now, told), [one for one in waiting if one.due_at <= now])
        for one, later, _ in planned.later:
            one.due_at = later
        if planned.said:
            told.append(now)
            waiting = [one for one in waiting if one not in planned.said]
    return [at.astimezone(ZoneInfo(name)).date() for at in told]


@pytest.mark.parametrize("letter", sorted({name[0] for name in available_timezones()}))
def test_exactly_one_message_a_local_working_day_at_every_change_of_the_clocks(letter: str) -> None:
    for name in different_zones_by_letter().get(letter, []):
        for change, _, _ in changes_of(name):
            days = (change + n * DAY for n in range(-1, 20))
            assert told_on(name, change) == [day for day in days if is_working_day(day, "NL")][:4], (name, change)


@cache
def different_zones_by_letter() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in different_zones():
        found.setdefault(name[0], []).append(name)
    return found
