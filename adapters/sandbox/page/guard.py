"""Only this machine's own browser, on this page, may play: no other site it has open, and nobody from outside."""

import re
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_OWN_HOST: Final = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?", re.IGNORECASE)
_LOOKING: Final = frozenset(("GET", "HEAD"))
_OWN_SITE: Final = frozenset(("same-origin", "none"))
_HEADERS: Final = (
    (b"content-security-policy", b"default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """Refuses requests that a foreign page sent here, or that came by another name than loopback's.

    The name stops a foreign name that was made to lead here (DNS rebinding), the origin a foreign page's script, and
    the content type a foreign page's form, which sends no JSON and in old browsers no origin.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what comes from here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http" and _is_ours(scope["method"], Headers(scope=scope)):
            await self._app(scope, receive, _guarded(send))
        elif scope["type"] == "http":
            await PlainTextResponse("The sandbox is for this machine only.", 403)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})


def _guarded(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], *_HEADERS]
        await send(message)

    return guarded


def _is_ours(method: str, headers: Headers) -> bool:
    host, origins = headers.getlist("host"), headers.getlist("origin")
    if len(host) != 1 or not _OWN_HOST.fullmatch(host[0]) or any(origin != f"http://{host[0]}" for origin in origins):
        return False
    from_here = headers.get("sec-fetch-site", "none") in _OWN_SITE
    if method in _LOOKING:
        return from_here or headers.get("sec-fetch-mode") == "navigate"  # somebody may follow a link to the page
    return from_here and headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"
