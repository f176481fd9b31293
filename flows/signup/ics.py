"""An event as a file for calendars (iCalendar, RFC 5545). Pure.

Its UID stays the same and its SEQUENCE grows, so that a newer file takes the place of an older one, and one that says
it is off takes it out.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from storage.models import Event, EventPhase, Organisation

if TYPE_CHECKING:
    from icalendar import Event as Entry

NAME = "learnathon.ics"


def calendar_file(event: Event, organisation: Organisation, title: str, now: datetime) -> str:
    """Return the file for an event whose day is chosen; what people typed stays words in it, whatever they typed."""
    from icalendar import Calendar  # noqa: PLC0415  # costs 0.15 s that a usual start saves

    calendar = Calendar()
    calendar.add("PRODID", "-//Learnathon//Learnathon//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    calendar.add_component(_entry(event, organisation, title, now))
    calendar.add_missing_timezones()
    return str(calendar.to_ical(), "utf-8")


def _entry(event: Event, organisation: Organisation, title: str, now: datetime) -> "Entry":
    from icalendar import Event as Entry  # noqa: PLC0415  # likewise

    entry = Entry()
    made = event.created_at.astimezone(UTC)
    entry.add("UID", f"{event.id}-{made:%Y%m%dT%H%M%S}-{organisation.key}@learnathon")
    entry.add("SEQUENCE", event.changed)
    entry.add("DTSTAMP", now.astimezone(UTC))
    _add_times(entry, event, ZoneInfo(organisation.time_zone))
    entry.add("SUMMARY", title)
    if event.place:
        entry.add("LOCATION", event.place)
    if event.goal:
        entry.add("DESCRIPTION", event.goal)
    entry.add("STATUS", "CANCELLED" if event.phase is EventPhase.CANCELLED else "CONFIRMED")
    return entry


def _add_times(entry: "Entry", event: Event, zone: ZoneInfo) -> None:
    if event.day is None:
        raise ValueError("an event without a day is in no calendar")
    if event.starts is None or event.ends is None:
        entry.add("DTSTART", event.day)  # the whole day
        return
    entry.add("DTSTART", datetime.combine(event.day, event.starts, zone))
    entry.add("DTEND", datetime.combine(event.day, event.ends, zone))
