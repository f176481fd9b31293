"""What six answers come to, and what then happens by itself; no chat and no database here (domain.md 7.4).

A gate is about an idea. Silence is a yes after some working days, unless a sponsor objects with a reason.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from flows.ideas.rules import By, may
from flows.policy import Policy
from flows.sharing.rules import has_owner
from flows.workdays import add_working_days
from storage.models import Gate, Idea, IdeaState, OwnRole

QUESTIONS = ("owner", "time", "limits", "ours", "safe", "undo")
_FIRM = frozenset(QUESTIONS) - {"ours"}
ASKED_AGAIN, TOLD = 1, 2
"""What `Gate.reminders` is made of: each is noted apart."""


class Check(StrEnum):
    """An answer to one of the six questions."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Standing(StrEnum):
    """What the answers come to."""

    SILENT = "silent"
    """There are none yet."""
    STARTS = "starts"
    """All yes: it starts by itself."""
    FINDS_OUT = "finds_out"
    """Somebody has to find something out first."""
    COSTS = "costs"
    """It does not stay within the limits: the sponsor finds a budget, or asks to make it smaller."""
    STOPS = "stops"
    """Law, safety or privacy stands in the way: it is parked or not picked up."""
    WAITS = "waits"
    """Another no: the sponsor decides."""


class Step(StrEnum):
    """What is to be done by itself."""

    PASS = "pass"  # noqa: S105 - no password, but what happens at a gate
    ASK_AGAIN = "ask_again"
    TELL = "tell"
    PARK = "park"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Calendar:
    """How working days go by in an organisation."""

    zone: str
    policy: Policy

    def after(self, moment: datetime, working_days: int) -> datetime:
        """Return when the hours begin on the day that is so many working days later."""
        day = moment.astimezone(ZoneInfo(self.zone)).date()
        return self.on(add_working_days(day, working_days, self.policy.country))

    def on(self, day: date) -> datetime:
        """Return when the hours begin on a day."""
        return datetime.combine(day, self.policy.window_start, ZoneInfo(self.zone))

    def starts_on(self, gate: Gate, now: datetime) -> date:
        """Return the day on which silence is a yes; today where it is over already."""
        return (
            max(self.after(gate.opened_at, self.policy.small_yes_silence_wd), now)
            .astimezone(ZoneInfo(self.zone))
            .date()
        )


def can_start(idea: Idea) -> bool:
    """Tell whether an idea can become a project as it stands."""
    return may(idea, IdeaState.ADOPTED, By.ITSELF)


def is_carried(idea: Idea) -> bool:
    """Tell whether somebody is there who carries an idea, its owner loaded, and did not just hand it in."""
    return has_owner(idea) and idea.own_role is not OwnRole.HAND_IN


def standing(answers: Mapping[str, Any]) -> Standing:
    """Return what these answers come to."""
    given = [answers.get(name) for name in QUESTIONS]
    if not any(given):
        return Standing.SILENT
    if answers.get("safe") == Check.NO:
        return Standing.STOPS
    if Check.UNKNOWN in given:
        return Standing.FINDS_OUT
    if answers.get("limits") == Check.NO:
        return Standing.COSTS
    return Standing.STARTS if all(one == Check.YES for one in given) else Standing.WAITS


def due_at(gate: Gate, calendar: Calendar) -> datetime | None:
    """Return when something is to be done by itself with an open gate; None when nothing more is."""
    return min((moment for moment, _ in _ahead(gate, calendar)), default=None)


def step(gate: Gate, now: datetime, calendar: Calendar) -> Step:
    """Take the step that is due with an open gate, and note when the next one is."""
    taken = next((what for moment, what in _ahead(gate, calendar) if moment <= now), Step.NOTHING)
    gate.reminders |= {Step.ASK_AGAIN: ASKED_AGAIN, Step.TELL: TOLD}.get(taken, 0)
    if taken not in {Step.PASS, Step.PARK}:
        gate.due_at = due_at(gate, calendar)
    return taken


def _ahead(gate: Gate, calendar: Calendar) -> Iterator[tuple[datetime, Step]]:
    """Return what is still to be done by itself, and from when."""
    now_standing = standing(gate.answers)
    if now_standing in {Standing.SILENT, Standing.STARTS}:
        yield calendar.after(gate.opened_at, calendar.policy.small_yes_silence_wd), Step.PASS
        return
    if now_standing is Standing.FINDS_OUT and not gate.reminders & ASKED_AGAIN and "by" in gate.answers:
        yield calendar.on(date.fromisoformat(gate.answers["by"])), Step.ASK_AGAIN
    if not gate.reminders & TOLD:
        yield calendar.after(gate.opened_at, calendar.policy.gate_wd), Step.TELL
    else:
        last = Step.PASS if _goes_on_late(gate) else Step.PARK
        yield calendar.after(gate.opened_at, calendar.policy.gate_late_wd), last


def _goes_on_late(gate: Gate) -> bool:
    """Tell whether only the question who may decide stands in the way."""
    return all(gate.answers.get(name) == Check.YES for name in _FIRM)
