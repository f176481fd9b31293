"""Telegram brings updates to us: checked, taken, and confirmed only after the bot has committed them."""

import asyncio
import hmac
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from telegram import Bot, WebhookInfo
from telegram.error import TelegramError

from adapters.telegram.polling import Take
from adapters.telegram.verdicts import network_words

MOST_BYTES: Final = 1_000_000
_SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_RECENT: Final = timedelta(minutes=10)
_ASK_AGAIN_AFTER: Final = 30.0


class Webhook:
    """The endpoint that Telegram calls."""

    def __init__(self, secret: str, take: Take) -> None:
        self._secret = secret.encode()
        self._take = take

    async def receive(self, request: Request) -> Response:
        """Answer 200 after the commit, 503 when Telegram has to send it again, 4xx for what is not Telegram's."""
        given = request.headers.get(_SECRET_HEADER, "").encode(errors="replace")
        if not self._secret or not hmac.compare_digest(given, self._secret):
            return Response("wrong secret", 401)
        body = await _body(request)
        if body is None:
            return Response("too large", 413)
        update = _update(body)
        if update is None:
            return Response("not an update", 400)
        return Response(status_code=200 if await self._take(update) else 503)


def webhook_problem(hook: WebhookInfo, address: str, now: datetime) -> str | None:
    """Tell why the webhook brings nothing, or None."""
    if hook.url != address:
        return "Telegram's webhook points elsewhere; does another program use this bot?"
    if hook.last_error_date is not None and now - hook.last_error_date < _RECENT and hook.pending_update_count:
        return f"Telegram cannot deliver to our webhook: {hook.last_error_message}"
    return None


class WebhookWatch:
    """Asks Telegram now and then whether it can reach us."""

    def __init__(self, bot: Bot, address: str, clock: Callable[[], datetime]) -> None:
        self._bot = bot
        self._address = address
        self._clock = clock
        self._asked_at: float | None = None
        self._problem: str | None = None

    async def problem(self) -> str | None:
        """Tell why the webhook brings nothing, or None; at most half a minute old."""
        now = asyncio.get_running_loop().time()
        if self._asked_at is None or now - self._asked_at > _ASK_AGAIN_AFTER:
            self._asked_at, self._problem = now, await self._ask()
        return self._problem

    async def _ask(self) -> str | None:
        try:
            hook = await self._bot.get_webhook_info()
        except TelegramError as error:
            return f"Telegram does not answer ({network_words(error)})"
        return webhook_problem(hook, self._address, self._clock())


async def _body(request: Request) -> bytes | None:
    """Return the body, None as soon as it is too large."""
    announced = request.headers.get("Content-Length", "0")
    if announced.isdecimal() and int(announced) > MOST_BYTES:
        return None
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None
