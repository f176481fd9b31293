"""Times of day and days, as people type them in Dutch and English. Pure."""

import re
from datetime import date, time, timedelta
from functools import cache

from babel.dates import get_month_names

from flows.typed import tidy_line

_LANGUAGES = ("nl", "en")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.u h]{0,2}(\d{2}))?\s*(?:u|uur|h|o'clock)?")
_AFTERNOON = re.compile(r"(.*?)\s*(am|pm|a\.m\.|p\.m\.)")
_NOON = 12
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}))?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:e|st|nd|rd|th)?\.?\s+(?:of\s+)?([a-z]+)\.?,?(?:\s+(\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?")
_UNTIL = re.compile(r"^(?:tot|until|till)\s+")
_SHORTEST_MONTH = 3
_ANY_LEAP_YEAR = 2000


def read_clock(raw: str) -> time | None:
    """Return the time of day that was typed: "9", "9:30", "9.30 uur", "4 pm"; None when it is none."""
    typed, shift = tidy_line(raw).lower(), 0
    if half := _AFTERNOON.fullmatch(typed):
        typed, shift = half[1], _NOON if half[2].startswith("p") else 0
    found = _CLOCK.fullmatch(typed)
    if found is None:
        return None
    hour = int(found[1])
    hour = hour % _NOON + shift if half and hour <= _NOON else hour
    try:
        return time(hour, int(found[2] or 0))
    except ValueError:
        return None


def read_day(raw: str, today: date) -> date | None:
    """Return the day that was typed: "2026-12-24", "24-12", "24 december", "Dec 24, 2026"; None when it is none.

    A word before it, as in "until 24 December", is taken as read. Without a year it is the first such day after today.
    """
    typed = _UNTIL.sub("", tidy_line(raw).lower())
    if iso := _ISO.fullmatch(typed):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if numbers := _NUMBERS.fullmatch(typed):
        return _with_year(int(numbers[1]), int(numbers[2]), numbers[3], today)
    if words := _DAY_MONTH.fullmatch(typed):
        return _with_year(int(words[1]), _month(words[2]), words[3], today)
    if words := _MONTH_DAY.fullmatch(typed):
        return _with_year(int(words[2]), _month(words[1]), words[3], today)
    return None


def is_day(raw: str) -> bool:
    """Tell whether this can be read as a day."""
    return read_day(raw, date(_ANY_LEAP_YEAR - 1, 12, 31)) is not None


def _with_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(int(year), month, day)
    coming = (_day(today.year + years, month, day) for years in range(9))  # 29 February may be eight years away
    return next((found for found in coming if found and found > today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    """Return the number of a month by its name or the beginning of it, in any of our languages; 0 for none."""
    if len(word) < _SHORTEST_MONTH:
        return 0
    return next((number for name, number in _months() if name.startswith(word)), 0)


@cache
def _months() -> tuple[tuple[str, int], ...]:
    return tuple(
        (name.lower().rstrip("."), number)
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    )


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last one of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(
        day.replace(day=1, year=year, month=month + 1) + timedelta(days=day.day - 1), following - timedelta(days=1)
    )
