"""Being asked again: once, on the working day somebody chose, and not at all once they made up their mind."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.chat import Message
from flows.turn import Turn
from storage.models import Member

_SPREAD_SECONDS = 20 * 60.0
"""Not everybody at the same moment (domain.md 3.9)."""


async def ask_on(turn: Turn, member: Member, day: date, message: Message) -> None:
    """Send this message on that day, as soon as we may speak first; it takes the place of an earlier promise."""
    await ask_no_more(turn, member)
    opening = datetime.combine(day, turn.policy.window_start, ZoneInfo(member.time_zone))
    member.ask_again_at = opening + timedelta(seconds=turn.house.random.uniform(0, _SPREAD_SECONDS))
    await turn.send_later(message, due=member.ask_again_at, key=_key(member, member.ask_again_at))


async def ask_no_more(turn: Turn, member: Member) -> None:
    """Take back the promise to ask again."""
    if member.ask_again_at is not None:
        await turn.work.outbox.withdraw(_key(member, member.ask_again_at))
        member.ask_again_at = None


def _key(member: Member, moment: datetime) -> str:
    return f"welcome:{member.id}:{moment.timestamp():.6f}"
