"""The hours in which we may speak first: a few to choose from within the organisation's, or one's own."""

from datetime import time
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Clock, Form
from flows.nudges.nudge import reschedule
from flows.settings.changed import say_changed
from flows.settings.rules import hours_fit
from flows.texts import Rows, Value, offer
from flows.turn import Turn

settings = Capability("settings")
_AS_HERE = "-"


class OwnHours(Form, key="hours"):
    """From when to when somebody may be written to."""

    start: Annotated[time, Clock()]
    end: Annotated[time, Clock()]


@settings.button("hours", who=MEMBER)
async def ask_hours(turn: Turn) -> None:
    """Offer the organisation's hours, a part of them, or one's own."""
    first, last = turn.policy.windows[0], turn.policy.windows[-1]
    parts = [
        [offer("morning", *map(_written, first), action="settings.keep_hours")],
        [offer("afternoon", *map(_written, last), action="settings.keep_hours")],
    ]
    rows: Rows = [
        [offer("as_here", _AS_HERE, _AS_HERE, action="settings.keep_hours")],
        *(parts if first != last else ()),
        [offer("own", action="settings.own_hours")],
        [offer("settings.back")],
    ]
    await turn.say("settings.ask_hours", rows, instead=True, **_allowed(turn))


@settings.button("own_hours", who=MEMBER, opens=True)
async def ask_own(turn: Turn) -> None:
    """Ask for the hours."""
    await ask(turn, OwnHours)


@settings.done(OwnHours, who=MEMBER)
async def own(turn: Turn, hours: OwnHours) -> None:
    """Keep one's own hours, if they leave us any."""
    if hours_fit(hours.start, hours.end, turn.policy):
        await _keep(turn, hours.start, hours.end, instead=False)
    else:
        rows: Rows = [[offer("again", action="settings.own_hours")], [offer("settings.back")]]
        await turn.say("settings.no_such_hours", rows, instead=False, **_allowed(turn))


@settings.button("keep_hours", who=MEMBER)
async def choose(turn: Turn, start: str, end: str) -> None:
    """Keep the hours of a button."""
    await _keep(turn, _read(start), _read(end), instead=True)


async def _keep(turn: Turn, start: time | None, end: time | None, *, instead: bool) -> None:
    member = turn.me
    before = _written(member.window_start), _written(member.window_end)
    member.window_start, member.window_end = start, end
    await reschedule(turn.post, member)
    words, policy = turn.words, turn.policy
    hours = {"start": words.clock(start or policy.window_start), "end": words.clock(end or policy.window_end)}
    undo = offer("settings.undo", *before, action="settings.keep_hours")
    await say_changed(turn, "settings.hours_kept", undo, instead=instead, zone=words.place(member.time_zone), **hours)


def _allowed(turn: Turn) -> dict[str, Value]:
    policy = turn.policy
    return {"first": turn.words.clock(policy.window_start), "last": turn.words.clock(policy.window_end)}


def _written(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else _AS_HERE


def _read(written: str) -> time | None:
    return None if written == _AS_HERE else time.fromisoformat(written)
