"""Who is in the chat of the idea cards: these people may join the bot by themselves."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from telegram import Bot, ChatMember, ChatMemberRestricted
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from adapters.platform import NotTaken
from adapters.telegram.address import Place

_KNOWN_FOR: Final = {True: timedelta(minutes=10), False: timedelta(minutes=1)}
"""Somebody who was just added need not wait long."""
_MOST_REMEMBERED: Final = 10_000
_MOST_UNANSWERED: Final = 10
_ANSWER_WITHIN: Final = 3.0
"""Seconds; all others who wrote in the same moment wait for this one."""
_IN: Final = frozenset((ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER))


class PoolMembers:
    """Asks Telegram, and remembers the answer for some minutes."""

    def __init__(self, bot: Bot, pool_chat: str | None, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._chat = Place.from_setting(pool_chat).chat if pool_chat else None
        self._clock = clock
        self._known: dict[int, tuple[bool, datetime]] = {}
        self._unanswered: Counter[int] = Counter()

    async def include(self, person: int) -> bool:
        """Tell whether this person is in the chat; False without a chat, and when it is not ours to look into.

        Raises `NotTaken` when Telegram does not answer, so that nobody is sent away for that; not for ever, though.
        """
        if self._chat is None:
            return False
        now = self._clock()
        known = self._known.get(person)
        if known is not None and now - known[1] < _KNOWN_FOR[known[0]]:
            return known[0]
        try:
            async with asyncio.timeout(_ANSWER_WITHIN):
                answer = _is_in(await self._asked(self._chat, person))
        except (BadRequest, Forbidden):
            return False
        except (TelegramError, TimeoutError):
            self._unanswered[person] += 1
            if self._unanswered[person] % _MOST_UNANSWERED:
                raise NotTaken("Telegram does not say who this is") from None
            return False
        self._unanswered.pop(person, None)
        if len(self._known) >= _MOST_REMEMBERED:
            self._known.clear()
        self._known[person] = answer, now
        return answer

    async def _asked(self, chat: int, person: int) -> ChatMember:
        try:
            return await self._bot.get_chat_member(chat, person)
        except ChatMigrated as error:  # the group became a supergroup, with another id
            self._chat = error.new_chat_id
            return await self._bot.get_chat_member(error.new_chat_id, person)


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in _IN
