"""What may be lost and is said at once: the answer to a press, and one sentence to somebody we cannot serve yet."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, Final

from telegram.error import Forbidden, TelegramError

from adapters.directly import Directly
from adapters.lately import Lately
from adapters.telegram.address import Place
from adapters.telegram.client import Client
from adapters.telegram.incoming import Update, message_of, place_of, query_id, sender_id
from adapters.telegram.rendering import clipped
from adapters.telegram.verdicts import seconds_to_wait
from flows.chat import Acknowledgement, Incoming, Pressed

_TOAST_LETTERS: Final = 200
_MESSAGE_UNITS: Final = 4096
_LONGEST_WAIT: Final = 3.0
"""Seconds for which Telegram may ask, and what was said is taken out of the chat all the same."""


class Notices:
    """Sends them in the background; failures do not matter."""

    def __init__(self, client: Client, clock: Callable[[], datetime]) -> None:
        self._client = client
        self._lately = Lately(clock)
        self._tasks: set[asyncio.Task[None]] = set()
        self.directly: Directly | None = None
        """What shows messages at once; None until we know our own name."""

    def acknowledge(self, update: Update, incoming: Incoming, acknowledgement: Acknowledgement) -> None:
        """Answer a press, with the notice if there is one; say the notice of anything else as a message.

        What is to be shown at once is shown, after what is to be taken out of the chat is gone.
        """
        query, notice = query_id(update), acknowledgement.notice
        if acknowledgement.takes_out or acknowledgement.replaces:
            self._start(self._show(update, incoming, acknowledgement))
        if query is not None:
            self._start(self._answer(query, notice))
        elif notice and (isinstance(incoming.act, Pressed) or self._lately.is_new(str(sender_id(update)), notice)):
            self._start(self._say(update, notice))

    def hush(self, update: Update) -> None:
        """Answer a press that means nothing to us, so that the button stops waiting."""
        query = query_id(update)
        if query is not None:
            self._start(self._answer(query, None))

    async def finish(self, within: float) -> None:
        """Wait for what is under way, but not longer than this; what is left is given up."""
        if not self._tasks:
            return
        _, left = await asyncio.wait(self._tasks, timeout=within)
        for task in left:
            task.cancel()

    async def _show(self, update: Update, incoming: Incoming, acknowledgement: Acknowledgement) -> None:
        if acknowledgement.takes_out and (said := message_of(update)) is not None:
            await _quietly(self._take_out({"chat_id": said.chat, "message_id": said.message}))
        if self.directly is not None:
            await self.directly.show(incoming, acknowledgement)

    async def _take_out(self, which: dict[str, Any]) -> None:
        """Delete a message; once more where Telegram asks us to wait a little."""
        try:
            await self._client.call("deleteMessage", which)
        except TelegramError as error:
            wait = seconds_to_wait(error)
            if wait is None or wait > _LONGEST_WAIT:
                raise
            await asyncio.sleep(wait)
            await self._client.call("deleteMessage", which)

    async def _answer(self, query: str, notice: str | None) -> None:
        arguments = {"callback_query_id": query}
        if notice:
            arguments["text"] = clipped(notice, _TOAST_LETTERS)
        await self._client.call("answerCallbackQuery", arguments)

    async def _say(self, update: Update, notice: str) -> None:
        """Tell the person alone; in the group only somebody who has never opened a private chat with the bot."""
        text = clipped(notice, _MESSAGE_UNITS)
        try:
            await self._client.call("sendMessage", {"chat_id": sender_id(update), "text": text})
        except Forbidden:
            place = place_of(update)
            if place is not None and place.is_group:
                await self._client.call("sendMessage", _posting(place, text))

    def _start(self, call: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(_quietly(call))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _quietly(call: Coroutine[Any, Any, None]) -> None:
    try:
        await call
    except TelegramError:
        return  # too old, blocked, or the line is down: it was allowed to be lost


def _posting(place: Place, text: str) -> dict[str, Any]:
    arguments: dict[str, Any] = {"chat_id": place.chat, "text": text}
    return arguments if place.thread is None else arguments | {"message_thread_id": place.thread}
