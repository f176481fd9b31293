"""Not now: what asks for something comes back at a moment of people's own choice (domain.md 2.6, 3.6a, 3.9)."""

from datetime import date
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Day, Form
from flows.moments import read_day
from flows.nudges.kinds import NudgeKind
from flows.nudges.later import SNOOZED, comes_back, day_of, may_wait_until
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Nudge

snooze = Capability("snooze")


class LaterOn(Form, key="later"):
    """On which day somebody wants to be asked again."""

    day: Annotated[str, Day()]


@snooze.button("later", who=MEMBER)
async def later(turn: Turn, nudge_id: str) -> None:
    """Ask when it suits, below what was asked: that stays, and can still be answered."""
    if await _open(turn, nudge_id) is not None:
        await turn.say("snooze.ask", _days_to_choose(nudge_id))


@snooze.button("until", who=MEMBER)
async def until(turn: Turn, nudge_id: str, choice: str) -> None:
    """Come back tomorrow or next week."""
    one, day = await _open(turn, nudge_id), day_of(choice, turn.today, turn.policy.country)
    if one is not None and day is not None:
        await _put_off(turn, one, day, instead=True)


@snooze.button("own", who=MEMBER, opens=True)
async def own(turn: Turn, nudge_id: str) -> None:
    """Ask for a day."""
    await ask(turn, LaterOn, about=int(nudge_id))


@snooze.done(LaterOn, who=MEMBER)
async def chosen(turn: Turn, on: LaterOn) -> None:
    """Come back on that day, if it is not too far away."""
    one, day = await _open(turn, turn.about), read_day(on.day, turn.today)
    if one is None or day is None:
        return
    if may_wait_until(day, turn.today):
        await _put_off(turn, one, day, instead=False)
    else:
        await turn.say("snooze.too_long", _days_to_choose(turn.about))


async def _open(turn: Turn, nudge_id: str) -> Nudge | None:
    """Return what was asked and is not answered yet; else say that there is nothing to put off."""
    one = await turn.work.nudges.open_of(turn.me.id, int(nudge_id)) if nudge_id else None
    if one is None:
        await turn.say("snooze.over")
    return one


def _days_to_choose(nudge_id: str) -> Rows:
    return [
        [
            offer("tomorrow", nudge_id, "day", action="snooze.until"),
            offer("week", nudge_id, "week", action="snooze.until"),
        ],
        [offer("own", nudge_id)],
    ]


async def _put_off(turn: Turn, one: Nudge, day: date, *, instead: bool) -> None:
    due = comes_back(turn.me, NudgeKind(one.kind), turn.policy, day)
    payload = one.payload
    for told in turn.house.repertoire.on_snooze:
        if (message := await told(turn, one, due)) is not None:
            payload = message.to_json()
    await turn.work.nudges.again(one, due, SNOOZED, turn.now, payload)
    await turn.say("snooze.done", instead=instead, date=due.date())
