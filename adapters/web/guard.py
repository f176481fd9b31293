"""What every page is sent with, so that it stays between its reader and us; and a page where one cannot be made."""

from collections.abc import Mapping
from typing import Final

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adapters.web.answering import Answering
from flows.pages.reading import What

_ALWAYS: Final[Mapping[str, str]] = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow, noarchive",
}


class Guard:
    """Adds the headers to whatever a page answers, and hides errors: an address or words of theirs get nowhere."""

    def __init__(self, app: ASGIApp, answering: Answering) -> None:
        self._app, self._answering = app, answering
        policy = answering.drawing.policy.encode()
        self._headers = [(name.encode(), value.encode()) for name, value in _ALWAYS.items()]
        self._headers.append((b"content-security-policy", policy))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, whatever happens."""
        began = False

        async def guarded(message: Message) -> None:
            nonlocal began
            if message["type"] == "http.response.start":
                began = True
                message["headers"] = [*message["headers"], *self._headers]
            await send(message)

        try:
            await self._app(scope, receive, guarded)
        except ClientDisconnect:
            pass  # they closed the page while it was sent in
        except Exception as error:  # noqa: BLE001 - the server would log it with the words in it
            self._answering.source.failed(error)
            if not began:
                answer = self._answering.tells(Request(scope), What.FAILED)
                await answer(scope, receive, guarded)
