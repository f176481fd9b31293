"""`learnathon holidays import`: an organisation's own days off; a dry run first."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.importing.calendar import CalendarError, read_calendar
from storage.store import Store

TODAY = datetime.now(UTC).date()
"""The command asks the real clock."""


def calendar(*entries: str) -> str:
    events = "".join(f"BEGIN:VEVENT\r\nUID:{n}\r\n{entry}\r\nEND:VEVENT\r\n" for n, entry in enumerate(entries))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{events}END:VCALENDAR\r\n"


def whole(day: date, days: int, name: str) -> str:
    end = day + timedelta(days=days)
    return f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\nDTEND;VALUE=DATE:{end:%Y%m%d}\r\nSUMMARY:{name}"


def kept(url: str) -> dict[date, str]:
    async def look() -> dict[date, str]:
        store = Store(url)
        async with store.read() as work:
            organisation = (await work.organisations.all())[0]
            days = await work.holidays.of(organisation.id, date(2000, 1, 1))
        await store.dispose()
        return days

    return asyncio.run(look())


SOON, LATER = TODAY + timedelta(days=10), TODAY + timedelta(days=30)


def test_a_dry_run_tells_and_changes_nothing(learnathon, tmp_path, sqlite_url):
    entries = [whole(SOON, 3, "Brugdagen"), whole(TODAY - timedelta(days=9), 1, "Voorbij")]
    repeats = whole(LATER, 1, "Elk jaar") + "\r\nRRULE:FREQ=YEARLY"
    hours = "DTSTART:20270101T090000Z\r\nDTEND:20270101T100000Z\r\nSUMMARY:Overleg"
    (tmp_path / "closed.ics").write_text(calendar(*entries, repeats, hours))
    code, out, _ = learnathon("holidays", "import", "closed.ics", DATABASE__URL=sqlite_url)
    assert code == 0
    lines = out.splitlines()
    assert lines[1:5] == ["  new           3", "  known         0", "  gone          0", "  past          1"]
    assert "left out: Elk jaar: it repeats; make an entry for each time" in lines
    assert "left out: Overleg: no whole day; only those are taken" in lines
    assert f"{SOON:%a} {SOON}  Brugdagen" in lines
    assert lines[-1] == "Nothing has been changed. To do it, add --apply."
    assert kept(sqlite_url) == {}


def test_a_newer_file_takes_the_place_of_the_one_before(learnathon, tmp_path, sqlite_url):
    (tmp_path / "closed.ics").write_text(calendar(whole(SOON, 2, "Brugdagen")))
    assert learnathon("holidays", "import", "closed.ics", "--apply", DATABASE__URL=sqlite_url)[0] == 0
    assert kept(sqlite_url) == {SOON: "Brugdagen", SOON + timedelta(days=1): "Brugdagen"}
    (tmp_path / "closed.ics").write_text(calendar(whole(SOON, 1, "Teamdag"), whole(LATER, 1, "Studiedag")))
    out = learnathon("holidays", "import", "closed.ics", "--apply", DATABASE__URL=sqlite_url)[1]
    assert out.splitlines()[1:4] == ["  new           1", "  known         1", "  gone          1"]
    assert kept(sqlite_url) == {SOON: "Teamdag", LATER: "Studiedag"}


def test_what_is_no_calendar_is_refused_with_what_to_do(learnathon, tmp_path, sqlite_url):
    (tmp_path / "closed.ics").write_text("maandag vrij\n")
    code, _, err = learnathon("holidays", "import", "closed.ics", DATABASE__URL=sqlite_url)
    assert code == 2
    assert "export it anew, as an .ics file" in err
    assert learnathon("holidays", "import", "nowhere.ics", DATABASE__URL=sqlite_url)[0] == 2


@pytest.mark.parametrize(
    "broken", [b"", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", b"BEGIN:VEVENT\r\nEND:VCALENDAR\r\n"]
)
def test_a_broken_file_is_no_surprise(broken):
    with pytest.raises(CalendarError):
        read_calendar(broken)


def test_a_day_without_an_end_is_one_day_and_a_duration_counts():
    one = "DTSTART;VALUE=DATE:20261224\r\nSUMMARY:Kerstavond"
    week = "DTSTART;VALUE=DATE:20261228\r\nDURATION:P1W\r\nSUMMARY:Dicht"
    gone = "DTSTART;VALUE=DATE:20260101\r\nSTATUS:CANCELLED"
    found = read_calendar(calendar(one, week, gone).encode())
    assert sorted(found.days) == [date(2026, 12, 24), *(date(2026, 12, 28) + timedelta(days=n) for n in range(7))]
    assert found.left_out == ["Free day: cancelled"]
