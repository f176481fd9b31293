"""When a round opens, reminds, closes and is to be published, in working time. Pure (domain.md 2.8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from flows.post import Post
from flows.workdays import add_working_days, is_working_day
from storage.models import RoundState, ScanRound

REMINDERS: Final = (40, 80)
"""Of the working time for which a round is open, in percent."""
PUBLISH_WD: Final = 15
"""Working days after closing within which results are published."""
_END_OF_DAY: Final = time(23, 59)
Windows = tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where the organisation is, on which days it works, and at what hours of them."""

    zone: str
    country: str
    windows: Windows

    def at(self, day: date, clock: time) -> datetime:
        """Return a moment of a day there."""
        return datetime.combine(day, clock, ZoneInfo(self.zone))

    def day(self, moment: datetime) -> date:
        """Return the date there."""
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def works_on(self, day: date) -> bool:
        """Tell whether it is a working day there."""
        return is_working_day(day, self.country)

    def morning(self, day: date) -> datetime:
        """Return when the first window of a day begins."""
        return self.at(day, self.windows[0][0])

    def working_morning_after(self, moment: datetime) -> datetime:
        """Return the morning of the first working day after this one."""
        return self.morning(add_working_days(self.day(moment), 1, self.country))

    def hours(self, since: datetime, until: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Return the windows of working days between two moments."""
        day = self.day(since)
        while day <= self.day(until):
            for start, end in self.windows if self.works_on(day) else ():
                first, last = max(self.at(day, start), since), min(self.at(day, end), until)
                if first < last:
                    yield first, last
            day += timedelta(days=1)


def calendar_of(post: Post) -> Calendar:
    """Return how time goes by in the organisation."""
    return Calendar(post.organisation.time_zone, post.policy.country, post.policy.windows)


def closing(opens: date, window_wd: int, calendar: Calendar) -> datetime:
    """Return when a round closes that is open for so many working days, the first one included: when the last ends."""
    return calendar.at(add_working_days(opens, window_wd - 1, calendar.country), _END_OF_DAY)


def end_of(day: date, calendar: Calendar) -> datetime:
    """Return when a round closes whose last day is this one."""
    return calendar.at(day, _END_OF_DAY)


def closes_on(round_: ScanRound, calendar: Calendar) -> date | None:
    """Return the last day on which people can answer; of a round that is not open yet, as planned."""
    if round_.closes_at is not None:
        return calendar.day(round_.closes_at)
    opens = opens_on(round_, calendar)
    return calendar.day(closing(opens, round_.window_wd, calendar)) if opens else None


def opens_on(round_: ScanRound, calendar: Calendar) -> date | None:
    """Return the day on which it opens, or did."""
    return calendar.day(round_.opens_at) if round_.opens_at else None


def publish_by(round_: ScanRound, calendar: Calendar) -> date | None:
    """Return the day before which its results are published."""
    closed = round_.closes_at
    return add_working_days(calendar.day(closed), PUBLISH_WD, calendar.country) if closed else None


def erased_on(round_: ScanRound, calendar: Calendar, retention_days: int) -> date | None:
    """Return the day on which what people answered is erased; as long as it is not published, on the latest one."""
    if round_.published_at is not None:
        return calendar.day(round_.published_at) + timedelta(days=retention_days)
    latest = publish_by(round_, calendar)
    return latest + timedelta(days=retention_days) if latest else None


def reminder_at(round_: ScanRound, which: int, calendar: Calendar) -> datetime | None:
    """Return when people are reminded for the first or second time: when that much of the working time is over."""
    if round_.opens_at is None or round_.closes_at is None:
        return None
    windows = list(calendar.hours(round_.opens_at, round_.closes_at))
    left = sum((end - start for start, end in windows), timedelta()) * REMINDERS[which - 1] / 100
    for start, end in windows:
        if left < end - start:
            return start + left
        left -= end - start
    return None


def plan(round_: ScanRound, calendar: Calendar, retention_days: int, now: datetime) -> None:
    """Set when a round goes on by itself next."""
    match round_.state:
        case RoundState.SCHEDULED:
            round_.due_at = round_.opens_at
        case RoundState.OPEN:
            reminder = reminder_at(round_, round_.reminded + 1, calendar) if round_.reminded < len(REMINDERS) else None
            round_.due_at = min((at for at in (reminder, round_.closes_at) if at), default=None)
        case RoundState.CLOSED:
            round_.due_at = now
        case RoundState.COMPUTED:
            late = publish_by(round_, calendar)
            round_.due_at = calendar.working_morning_after(calendar.morning(late)) if late else None
        case RoundState.PUBLISHED:
            round_.due_at = now + timedelta(days=retention_days)
        case _:
            round_.due_at = None
