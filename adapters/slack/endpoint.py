"""HTTP: the address at which Slack reaches us. What is not surely Slack's never gets as far as Bolt."""

import logging
from collections.abc import Callable
from datetime import datetime

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from adapters.slack.afterwards import Work
from adapters.slack.bolt import AFTERWARDS
from adapters.slack.signature import is_genuine
from adapters.slack.tasks import Tasks, kind

log = logging.getLogger(__name__)

PATH = "/slack/events"
LARGEST_BODY = 1024 * 1024

_BAD_REQUEST = 400
_NOT_GENUINE = 401
_TOO_LARGE = 413


class _TooLarge(Exception):
    """The body is larger than anything Slack sends."""


class Endpoint:
    """The ASGI endpoint behind `POST /slack/events`."""

    def __init__(self, app: AsyncApp, secret: str, clock: Callable[[], datetime], tasks: Tasks) -> None:
        self._handler = AsyncSlackRequestHandler(app)
        self._secret = secret
        self._clock = clock
        self._tasks = tasks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; whatever comes, never with a 500 and never with its body in a log."""
        request = Request(scope, receive)
        works: list[Work] = []
        try:
            response = await self._answer(request, await _read(request), works)
        except _TooLarge:
            response = self._refused(_TOO_LARGE, "body too large")
        except ClientDisconnect:
            return
        await response(scope, receive, send)
        for work in works:
            self._tasks.start(_run(work), "what follows an answer")

    async def _answer(self, request: Request, body: bytes, works: list[Work]) -> Response:
        timestamp, signature = (_header(request, name) for name in (b"x-slack-request-timestamp", b"x-slack-signature"))
        if not is_genuine(self._secret, timestamp, signature, body, self._clock()):
            return self._refused(_NOT_GENUINE, "signature missing, wrong or old")
        try:
            return await self._handler.handle(Request(request.scope, _again(body)), {AFTERWARDS: works})
        except Exception as error:  # noqa: BLE001 - Bolt's parsing raises all kinds; signed, yet no request of Slack's
            return self._refused(_BAD_REQUEST, kind(error))

    def _refused(self, status: int, why: str) -> Response:
        log.warning("Slack: request refused: %s", why, extra={"action": "slack_refused", "status": status})
        return Response(status_code=status)


async def _run(work: Work) -> None:
    await work()


async def _read(request: Request) -> bytes:
    """Read the body, no further than it may be large, whatever its headers promise."""
    promised = _header(request, b"content-length")
    if promised.isdigit() and (len(promised) > len(str(LARGEST_BODY)) or int(promised) > LARGEST_BODY):
        raise _TooLarge
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise _TooLarge
    return bytes(body)


def _header(request: Request, name: bytes) -> bytes:
    """Return a header as it came; empty when it is missing or stands there twice."""
    found = [value for key, value in request.scope["headers"] if key.lower() == name]
    return bytes(found[0]) if len(found) == 1 else b""


def _again(body: bytes) -> Receive:
    """Give a body that was read already to the next reader."""

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
