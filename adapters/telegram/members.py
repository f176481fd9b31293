"""Who is in the chat of the idea cards: these people may join the bot by themselves."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from telegram import Bot, ChatMember, ChatMemberRestricted
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from adapters.telegram.address import Place

_KNOWN_FOR: Final = {True: timedelta(minutes=10), False: timedelta(minutes=1)}
"""Somebody who was just added need not wait long."""
_MOST_REMEMBERED: Final = 10_000
_IN: Final = frozenset((ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER))


class PoolMembers:
    """Asks Telegram, and remembers the answer for some minutes."""

    def __init__(self, bot: Bot, pool_chat: str | None, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._chat = Place.from_setting(pool_chat).chat if pool_chat else None
        self._clock = clock
        self._known: dict[int, tuple[bool, datetime]] = {}

    async def include(self, person: int) -> bool:
        """Tell whether this person is in the chat; False without a chat, and when Telegram does not say."""
        if self._chat is None:
            return False
        now = self._clock()
        known = self._known.get(person)
        if known is not None and now - known[1] < _KNOWN_FOR[known[0]]:
            return known[0]
        try:
            answer = _is_in(await self._bot.get_chat_member(self._chat, person))
        except TelegramError:
            return False
        if len(self._known) >= _MOST_REMEMBERED:
            self._known.clear()
        self._known[person] = answer, now
        return answer


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in _IN
