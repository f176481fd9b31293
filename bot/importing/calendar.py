"""A calendar file (ICS), read for the days that are free: what lasts a whole day, or several."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from icalendar import Calendar, Component

from bot.importing.unreadable import UnreadableError

_LONGEST_NAME = 120
_LONGEST = timedelta(days=60)
_DAY = timedelta(days=1)
_NO_CALENDAR = "it is no calendar in the iCalendar format; export it anew, as an .ics file"


class CalendarError(UnreadableError):
    """A file that is no calendar; says what is wrong with it."""


@dataclass(slots=True)
class FreeDays:
    """What a calendar says."""

    days: dict[date, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    """One line for each entry that is no free day, with the reason."""


def read_calendar(data: bytes) -> FreeDays:
    """Return the free days of a calendar, with their names; raises `CalendarError`."""
    try:
        calendar = Calendar.from_ical(data)
    except ValueError as error:
        raise CalendarError(_NO_CALENDAR) from error
    if calendar.name != "VCALENDAR":
        raise CalendarError(_NO_CALENDAR)
    found = FreeDays()
    for event in calendar.walk("VEVENT"):
        name = _name(event)
        try:
            found.days |= dict.fromkeys(_days(event), name)
        except CalendarError as problem:
            found.left_out.append(f"{name}: {problem}")
    return found


def _days(event: Component) -> Iterator[date]:
    start = event.decoded("DTSTART", None)
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        raise CalendarError("cancelled")
    if start is None or isinstance(start, datetime):
        raise CalendarError("no whole day; only those are taken")
    if "RRULE" in event or "RDATE" in event:
        raise CalendarError("it repeats; make an entry for each time")
    last = _end(event, start)
    if last - start > _LONGEST:
        raise CalendarError(f"longer than {_LONGEST.days} days")
    return (start + n * _DAY for n in range(max((last - start).days, 1)))


def _end(event: Component, start: date) -> date:
    """Return the day after the last one."""
    end = event.decoded("DTEND", None)
    if isinstance(end, datetime):
        raise CalendarError("no whole day; only those are taken")
    if end is not None:
        return date(end.year, end.month, end.day)
    lasts = event.decoded("DURATION", _DAY)
    return start + (lasts if isinstance(lasts, timedelta) else _DAY)


def _name(event: Component) -> str:
    words = " ".join(str(event.get("SUMMARY", "")).split())
    return words[:_LONGEST_NAME] or "Free day"
