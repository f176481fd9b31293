"""What the years came to, for a developer to read: how often people heard from the bot, and what they did with it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from tests.simulation.history import Arrived, History
from tests.simulation.judge import Judge
from tests.simulation.people import Person

_WEEK = timedelta(days=7)
_MONTH = timedelta(days=30)
_TOLD = {
    "Check-ins": (
        ("asked", r"check_in: scheduled > sent"),
        ("answered", r"check_in: .* > answered"),
        ("answered in part", r"check_in: .* > partial"),
        ("missed", r"check_in: .* > missed"),
        ("not asked, with the reason", r"check_in: .* > dropped"),
    ),
    "Projects": (
        ("begun", r"project: ready > active"),
        ("fallen asleep", r"project: .* > asleep"),
        ("woken", r"project: asleep > .*"),
        ("paused", r"project: active > paused"),
        ("looked for an owner", r"project: .* > needs_owner"),
        ("taken over", r"project_offer: offered > accepted"),
        ("parked", r"project: .* > parked"),
        ("finished", r"project: .* > finished"),
        ("secured", r"project: .* > secured"),
        ("stopped", r"project: .* > stopped"),
    ),
    "Experiments": (
        ("begun", r"experiment: draft > running"),
        ("concluded", r"experiment: .* > concluded"),
        ("cancelled", r"experiment: .* > cancelled"),
    ),
    "Help": (
        ("asked", r"support: None > open"),
        ("taken", r"support: .* > acknowledged"),
        ("solved", r"support: .* > resolved"),
        ("not possible", r"support: .* > not_possible"),
    ),
    "Gate": (("opened", r"gate: None > open"), ("passed", r"gate: .* > passed"), ("objected", r"gate: .* > objected")),
    "Nudges": (
        ("sent", r"nudge: \w+, sent, .*"),
        ("merged", r"nudge: \w+, merged, .*"),
        ("put off", r"nudge: \w+, \w+, snoozed"),
        ("sent later for a cap", r"nudge: \w+, (sent|merged), capped"),
        ("expired for want of room", r"nudge: \w+, expired, capped"),
        ("expired otherwise", r"nudge: \w+, expired, (?!capped).*"),
        ("withdrawn", r"nudge: \w+, withdrawn, .*"),
    ),
}


def summary(history: History, people: Sequence[Person], judge: Judge, days: int, seconds: float) -> str:
    """Return the summary, a line for each matter; seconds are those of the processor, whatever else it did."""
    heard = {who: judge.unasked(who, arrived) for who, arrived in history.heard_by()}
    tempers = {one.name: one.temper.name for one in people}
    did, arrived, unasked = len(history.did), len(history.arrived), sum(map(len, heard.values()))
    lines = [
        f"{len(people)} people, {days} days in {seconds:.0f} s of one core",
        f"{did} things done, {arrived} messages, {unasked} of them unasked",
        f"Unasked, a person and week: {_rates(heard, tempers, days / 7)}",
        f"The most to one person: {_most(heard, judge, _WEEK)} counted in 7 days, {_most(heard, judge, _MONTH)} in 30",
    ]
    return "\n".join([*lines, *(f"{name}: {_told(history.came, what)}" for name, what in _TOLD.items())])


def _told(came: Mapping[str, int], what: Sequence[tuple[str, str]]) -> str:
    counts = ((name, sum(n for key, n in came.items() if re.fullmatch(pattern, key))) for name, pattern in what)
    return ", ".join(f"{n} {name}" for name, n in counts)


def _rates(heard: Mapping[str, Sequence[Arrived]], tempers: Mapping[str, str], weeks: float) -> str:
    there, got = Counter(tempers.values()), Counter[str]()
    for who, arrived in heard.items():
        got[tempers[who]] += len(arrived)
    each = [f"{got[name] / there[name] / weeks:.2f} {name}" for name in sorted(there)]
    return f"{got.total() / there.total() / weeks:.2f} ({', '.join(each)})"


def _most(heard: Mapping[str, Sequence[Arrived]], judge: Judge, span: timedelta) -> int:
    at = [[one.at for one in arrived if judge.counted(one)] for arrived in heard.values()]
    return max((sum(last - span < one <= last for one in each) for each in at for last in each), default=0)
