"""Times and days as people type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.forms import Clock, Day, Problem
from flows.moments import months_after, read_clock, read_day

TODAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("9", time(9)),
        ("9:30", time(9, 30)),
        ("09.30", time(9, 30)),
        ("0930", time(9, 30)),
        ("9u30", time(9, 30)),
        ("9 uur", time(9)),
        ("14 uur", time(14)),
        (" 17:00 ", time(17)),
        ("4 pm", time(16)),
        ("12 pm", time(12)),
        ("12 am", time(0)),
        ("9:15 a.m.", time(9, 15)),
        ("24:00", None),
        ("9:75", None),
        ("negen", None),
        ("", None),
        ("9-10", None),
    ],
)
def test_a_time_of_day(typed: str, clock: time | None) -> None:
    assert read_clock(typed) == clock


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-24", date(2026, 12, 24)),
        ("24-12-2026", date(2026, 12, 24)),
        ("24/12", date(2026, 12, 24)),
        ("24.12.2026", date(2026, 12, 24)),
        ("tot 24 december", date(2026, 12, 24)),
        ("Until 24 December", date(2026, 12, 24)),
        ("tot", None),
        ("24 december", date(2026, 12, 24)),
        ("24 dec 2027", date(2027, 12, 24)),
        ("3 maart", date(2027, 3, 3)),
        ("3 mrt", date(2027, 3, 3)),
        ("March 3rd", date(2027, 3, 3)),
        ("Dec 24, 2026", date(2026, 12, 24)),
        ("2 november", date(2027, 11, 2)),  # today is not after today
        ("29-2", date(2028, 2, 29)),
        ("31-2", None),
        ("24 foo", None),
        ("24 ma", None),
        ("ooit", None),
        ("", None),
    ],
)
def test_a_day(typed: str, day: date | None) -> None:
    assert read_day(typed, TODAY) == day


@given(st.text())
def test_whatever_is_typed_is_a_day_a_time_or_neither(typed: str) -> None:
    assert read_clock(typed) is None or isinstance(read_clock(typed), time)
    found = read_day(typed, TODAY)
    assert found is None or isinstance(found, date)


@given(st.times())
def test_a_form_keeps_a_time_as_it_reads_it(at: time) -> None:
    kept = Clock().read(f"{at:%H:%M}")
    assert read_clock(kept) == at.replace(second=0, microsecond=0)


def test_a_form_says_what_it_cannot_read() -> None:
    for kind, key in ((Clock(), "form.not_a_time"), (Day(), "form.not_a_day")):
        with pytest.raises(Problem) as problem:
            kind.read("ooit")
        assert problem.value.key == key
    assert Day().read(" 24  december ") == "24 december"


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 24))
def test_months_later(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
    assert later.day == day.day or months_after(later.replace(day=1), 1).toordinal() - later.toordinal() == 1
