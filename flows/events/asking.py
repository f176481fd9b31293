"""What is asked about an event: all its parts for a draft, the same without the day once it is announced."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Annotated

from flows.amounts import read_amount
from flows.events.advice import LARGEST, SMALLEST
from flows.events.agenda import ends_after
from flows.events.calendar import SHORTEST_NOTICE
from flows.forms import Answers, Asker, Clock, Day, Form, Line, Problem, Prose, Quantity, Says
from flows.moments import read_day
from storage.models import Event, EventFormat

GOAL, PLACE, NUMBER = Prose(10, 400), Line(2, 120), Quantity(20)
_LATEST = timedelta(days=2 * 365)
_LIMITS = {"size": (SMALLEST, LARGEST), "room": (1, 5000), "budget": (0, 10_000_000)}


class Planned(Form, key="plan", confirm=True):
    """All there is to say about an event that nobody heard of yet."""

    goal: Annotated[str, GOAL]
    format: EventFormat
    size: Annotated[str, NUMBER]
    day: Annotated[str, Day()]
    starts: Annotated[time, Clock()]
    ends: Annotated[time | None, Clock()]
    place: Annotated[str | None, PLACE]
    room: Annotated[str | None, NUMBER]
    budget: Annotated[str | None, NUMBER]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to a day that is too near, and to times and numbers that cannot be."""
        weigh(name, answers, asker)

    @classmethod
    def days_meant(cls, answers: Answers, asker: Asker) -> Mapping[str, date]:
        """Return the day that was meant."""
        day = read_day(answers.get("day") or "", asker.today)
        return {"day": day} if day else {}


class Details(Form, key="details", confirm=True):
    """The parts that can be changed once people know of it; its day is moved in a way of its own."""

    goal: Annotated[str, GOAL, Says("plan.q_goal")]
    format: Annotated[EventFormat, Says("plan.q_format")]
    size: Annotated[str, NUMBER, Says("plan.q_size")]
    starts: Annotated[time, Clock(), Says("plan.q_starts")]
    ends: Annotated[time | None, Clock(), Says("plan.q_ends")]
    place: Annotated[str | None, PLACE, Says("plan.q_place")]
    room: Annotated[str | None, NUMBER, Says("plan.q_room")]
    budget: Annotated[str | None, NUMBER, Says("plan.q_budget")]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to times and numbers that cannot be."""
        weigh(name, answers, asker)


def weigh(name: str, answers: Answers, asker: Asker) -> None:
    """Raise `Problem` where an answer about an event cannot be."""
    given = answers.get(name)
    if given is None:
        return
    if name == "day":
        weigh_day(read_day(given, asker.today), asker.today)
    elif name == "ends" and given <= (answers.get("starts") or ""):
        raise Problem("plan.ends_first")
    elif name in _LIMITS:
        least, most = _LIMITS[name]
        if not least <= number(given, asker.language) <= most:
            raise Problem("plan.not_so_many", least=least, most=most)


def weigh_day(day: date | None, today: date) -> None:
    """Raise `Problem` where a day is too near, or too far away to mean it."""
    if day is not None and day < today + SHORTEST_NOTICE:
        raise Problem("plan.too_near")
    if day is not None and day > today + _LATEST:
        raise Problem("plan.too_far")


def number(typed: str, language: str) -> int:
    """Return the whole number that was typed, with a unit or without."""
    found = read_amount(typed, language)
    return round(found.value) if found else 0


def answers_of(event: Event) -> dict[str, str | None]:
    """Return what is known of an event, as answers; an end that follows from the format is none."""
    follows = event.format and event.starts and event.ends == ends_after(event.format, event.starts)
    known: dict[str, str | None] = {
        "ends": None if follows or event.ends is None else f"{event.ends:%H:%M}",
        "place": event.place,
        "room": _written(event.room),
        "budget": _written(event.budget),
    }
    given = {
        "goal": event.goal,
        "format": event.format,
        "size": _written(event.size),
        "day": event.day.isoformat() if event.day else None,
        "starts": f"{event.starts:%H:%M}" if event.starts else None,
    }
    return known | {name: value for name, value in given.items() if value is not None}


def put(event: Event, told: Planned | Details, language: str) -> None:
    """Write down what was answered, but for the day."""
    event.goal, event.format, event.place = told.goal, told.format, told.place
    event.size = number(told.size, language)
    event.starts, event.ends = told.starts, told.ends or ends_after(told.format, told.starts)
    event.room = number(told.room, language) if told.room else None
    event.budget = number(told.budget, language) if told.budget else None


def _written(value: int | None) -> str | None:
    return None if value is None else str(value)
