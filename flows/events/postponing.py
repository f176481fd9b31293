"""The day moves: the phase stays, everything that comes by itself moves along, calendars follow (domain.md 2.2)."""

from datetime import timedelta
from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask, ask_again
from flows.capability import Capability
from flows.events.announcing import NEW_DATE, offers_of
from flows.events.asked import take_back
from flows.events.asking import weigh_day
from flows.events.calendar import SHORTEST_NOTICE
from flows.events.cases import event_of
from flows.events.moving import set_out
from flows.events.page import page
from flows.events.rules import BEFORE_THE_DAY
from flows.forms import Answers, Asker, Day, Form, Problem
from flows.moments import read_day
from flows.turn import Turn

postponing = Capability("event")
_NOTICE = timedelta(weeks=1)
_ANNOUNCED = BEFORE_THE_DAY[1:]


class MoveDay(Form, key="move_day"):
    """To which day it moves."""

    day: Annotated[str, Day()]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to a day for which nobody can plan."""
        day = read_day(answers.get("day") or "", asker.today) if name == "day" else None
        if day is not None and day < asker.today + _NOTICE:
            raise Problem("event.too_soon")
        if day is not None and day > asker.today + SHORTEST_NOTICE:
            weigh_day(day, asker.today)


@postponing.button("move", who=ORGANISER, opens=True)
async def move(turn: Turn, event_id: str) -> None:
    """Ask for the new day."""
    if event := await event_of(turn, event_id, *_ANNOUNCED):
        await ask(turn, MoveDay, about=event.id)


@postponing.done(MoveDay, who=ORGANISER)
async def moved_to(turn: Turn, told: MoveDay) -> None:
    """Move it, and offer to tell people."""
    event, day = await event_of(turn, turn.about, *_ANNOUNCED), read_day(told.day, turn.today)
    if event is None or day is None:
        return
    if day == event.day:
        await ask_again(turn, MoveDay, {}, "day", Problem("event.same_day"))
        return
    await take_back(turn.post, event)
    before, event.day, event.changed = event.day, day, event.changed + 1
    await set_out(turn.post, event)
    await turn.note("event", event.id, event.phase, event.phase, f"moved from {before} to {day}")
    told_all = turn.words.blocks("event.moved", [offers_of(event, NEW_DATE)], day=day)
    await turn.say_blocks(told_all, await page(turn, event))
