"""The file for calendars: read back by the library, it says what the event is, whatever people typed."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from flows.signup.ics import calendar_file
from storage.models import Event, EventPhase, Organisation

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
typed = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=120)


def written(phase: EventPhase = EventPhase.ANNOUNCED, zone: str = "Europe/Amsterdam", **facts) -> str:
    known = {"day": date(2026, 12, 10), "starts": time(13), "ends": time(17), "place": "Kantine"}
    event = Event(organisation_id=1, phase=phase, phase_since=NOW, created_at=NOW, **(known | facts))
    event.id = 7
    organisation = Organisation(key="acme", name="Acme", language="nl", time_zone=zone, created_at=NOW)
    return calendar_file(event, organisation, "Learnathon van Acme", NOW)


def entry_of(file: str):
    calendar = Calendar.from_ical(file)
    (entry,) = calendar.walk("VEVENT")
    return calendar, entry


def test_the_file_says_when_and_where():
    calendar, entry = entry_of(written(changed=3))
    assert str(calendar["METHOD"]) == "PUBLISH"
    assert entry.decoded("DTSTART") == datetime(2026, 12, 10, 13, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert entry.decoded("DTEND") == datetime(2026, 12, 10, 17, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    assert (entry["SEQUENCE"], str(entry["LOCATION"]), str(entry["STATUS"])) == (3, "Kantine", "CONFIRMED")
    assert str(entry["SUMMARY"]) == "Learnathon van Acme"


def test_a_newer_file_takes_the_place_of_an_older_one():
    (_, before), (_, after) = entry_of(written()), entry_of(written(day=date(2026, 12, 17), place=None, changed=1))
    assert before["UID"] == after["UID"]
    assert before["SEQUENCE"] < after["SEQUENCE"]
    assert "LOCATION" not in after


def test_one_that_is_off_says_so():
    _, entry = entry_of(written(EventPhase.CANCELLED, changed=2))
    assert str(entry["STATUS"]) == "CANCELLED"


def test_without_times_it_takes_the_whole_day():
    _, entry = entry_of(written(starts=None, ends=None))
    assert entry.decoded("DTSTART") == date(2026, 12, 10)
    assert "DTEND" not in entry


@given(place=typed, goal=typed)
def test_what_people_typed_stays_words(place, goal):
    file = written(place=place, goal=goal)
    _, entry = entry_of(file)
    assert file.count("\r\nBEGIN:") == written(place="x", goal="x").count("\r\nBEGIN:")
    assert set(entry) == {
        *("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS"),
    }


def test_what_looks_like_a_line_of_the_file_is_none():
    _, entry = entry_of(written(place="Kantine\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT"))
    assert "ATTENDEE" not in entry
    assert str(entry["LOCATION"]).startswith("Kantine\nATTENDEE")
