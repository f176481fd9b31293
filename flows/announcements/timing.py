"""When an announcement is said: now, at a moment, or in everybody's own morning of a day; never in the past."""

from datetime import date, datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

from flows.access import ORGANISER
from flows.announcements.cases import edited, own_draft
from flows.announcements.looking import show
from flows.asking import ask
from flows.asking.ask import ask_again
from flows.capability import Capability
from flows.forms import Answers, Asker, Clock, Day, Form, Problem, asked_when
from flows.moments import read_day
from flows.turn import Turn
from storage.models import Announcement, Timing

timing = Capability("announce")
_FURTHEST_DAYS = 366


class SaidWhen(Form, key="saidwhen"):
    """When it is said."""

    timing: Timing
    day: Annotated[str, Day(), asked_when(lambda so_far: so_far.get("timing") in {Timing.AT, Timing.MORNING})]
    clock: Annotated[time, Clock(), asked_when(lambda so_far: so_far.get("timing") == Timing.AT)]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Refuse a day that is over, or too far away to be meant."""
        day = read_day(answers.get(name) or "", asker.today) if name == "day" else None
        if day is not None and day < asker.today:
            raise Problem("announce.day_over")
        if day is not None and (day - asker.today).days > _FURTHEST_DAYS:
            raise Problem("announce.day_too_far")


@timing.button("when", who=ORGANISER, opens=True)
async def ask_when(turn: Turn, announcement_id: str) -> None:
    """Ask when to say it."""
    if (draft := await own_draft(turn, announcement_id)) is not None:
        await ask(turn, SaidWhen, about=draft.id)


@timing.done(SaidWhen, who=ORGANISER)
async def chosen(turn: Turn, said: SaidWhen) -> None:
    """Say it then, if that moment is still to come and there is still sense in it."""
    draft = await own_draft(turn, turn.about)
    if draft is None:
        return
    day = read_day(said.day, turn.today) if said.timing is not Timing.NOW else None
    starts_at = _moment(turn, day, said.clock if said.timing is Timing.AT else time()) if day else None
    if problem := _wrong(turn, draft, said.timing, starts_at):
        answers = {"timing": str(said.timing), "day": said.day}
        await ask_again(turn, SaidWhen, answers, "clock" if said.timing is Timing.AT else "day", problem)
        return
    draft.timing, draft.starts_at = said.timing, starts_at
    await edited(turn, draft)
    await show(turn, draft)


def _moment(turn: Turn, day: date, at: time) -> datetime:
    return datetime.combine(day, at, ZoneInfo(turn.organisation.time_zone))


def _wrong(turn: Turn, draft: Announcement, timing_: Timing, starts_at: datetime | None) -> Problem | None:
    """Return what is wrong with a moment; None when it is all right."""
    if timing_ is Timing.AT and starts_at is not None and starts_at <= turn.now:
        return Problem("announce.moment_over")
    if starts_at is not None and draft.expires_at is not None and starts_at >= draft.expires_at:
        return Problem("announce.no_sense_then")
    return None
