"""HTTP mode: signed requests to the app's Request URL."""

import hashlib
import hmac
import json
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlencode

import aiohttp

from adapters.sandbox.slack.delivery import Envelope, UndeliveredError
from adapters.sandbox.slack.schema import Json

_FORM = "application/x-www-form-urlencoded"
_REASONS = {"operation_timeout": "http_timeout", "dispatch_failed": "connection_failed"}


class RequestUrl:
    """The one address at which the app takes events, commands and interactivity."""

    def __init__(self, url: str, secret: str, clock: Callable[[], float]) -> None:
        self._url, self._secret, self._clock = url, secret, clock
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def close(self) -> None:
        """Let go of the connections."""
        await self._session.close()

    async def verify(self) -> None:
        """Challenge the address, as Slack does when it is set."""
        body = json.dumps({"type": "url_verification", "token": "sandbox", "challenge": "learnathon-challenge"})
        status, answer, _ = await self._post(body.encode(), "application/json")
        if status != HTTPStatus.OK or "learnathon-challenge" not in answer:
            raise AssertionError(f"{self._url} did not answer the challenge: HTTP {status}")

    async def send(self, envelope: Envelope) -> Json:
        """Post an envelope's payload and return what it was answered with; anything but 200 is a failure."""
        body, kind = _encoded(envelope)
        status, answer, answer_kind = await self._post(body, kind, _retry_headers(envelope))
        if status != HTTPStatus.OK:
            raise UndeliveredError("http_error")
        if answer_kind == "application/json" and answer:
            payload = json.loads(answer)
            return payload if isinstance(payload, dict) else {}
        return {"text": answer} if answer else {}

    def signed(self, body: bytes) -> dict[str, str]:
        """The headers by which the app knows that this body comes from Slack."""
        timestamp = str(int(self._clock()))
        digest = hmac.new(self._secret.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}

    async def _post(self, body: bytes, kind: str, more: dict[str, str] | None = None) -> tuple[int, str, str]:
        headers = {"Content-Type": kind, "User-Agent": "Slackbot 1.0", **self.signed(body), **(more or {})}
        try:
            async with self._session.post(self._url, data=body, headers=headers) as answer:
                return answer.status, await answer.text(), answer.content_type
        except aiohttp.ClientError:
            raise UndeliveredError("dispatch_failed") from None


def _encoded(envelope: Envelope) -> tuple[bytes, str]:
    if envelope.kind == "events_api":
        return json.dumps(envelope.payload).encode(), "application/json"
    form = envelope.payload if envelope.kind == "slash_commands" else {"payload": json.dumps(envelope.payload)}
    return urlencode(form).encode(), _FORM


def _retry_headers(envelope: Envelope) -> dict[str, str]:
    if not envelope.retry_attempt:
        return {}
    reason = _REASONS.get(envelope.retry_reason, envelope.retry_reason)
    return {"X-Slack-Retry-Num": str(envelope.retry_attempt), "X-Slack-Retry-Reason": reason}
