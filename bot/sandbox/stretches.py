"""How far time is moved on, by the calendar and by the clock on the wall; no sandbox here."""

from datetime import UTC, date, datetime, timedelta

from flows.roster.rules import months_later

NIGHT = 2
"""The hour, in UTC, at which a night is over and what is done at night has been done (see `bot.schedule`)."""
_DAYS = {"day": 1, "week": 7}


def after(stretch: str, local: datetime) -> datetime:
    """Return the moment, in UTC, a day, a week or a month later at the same time on the wall, in summer or winter."""
    day = _later(stretch, local.date())
    return datetime.combine(day, local.time(), local.tzinfo).astimezone(UTC)


def night_after(moment: datetime) -> datetime:
    """Return the end of the next night."""
    utc = moment.astimezone(UTC)
    night = utc.replace(hour=NIGHT, minute=0, second=0, microsecond=0)
    return night if night > utc else night + timedelta(days=1)


def _later(stretch: str, day: date) -> date:
    return months_later(day, 1) if stretch == "month" else day + timedelta(days=_DAYS[stretch])
