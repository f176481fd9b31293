"""The page on its own server, which goes on while the bot is killed; what is the bot's own web is passed on to it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

import httpx
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from adapters.sandbox.page import Bench, page_app
from adapters.sandbox.server import LoopbackServer
from bot.sandbox.life import Life

_OF_THE_BOT: Final = ("/healthz", "/readyz", "/metrics")


class PortTakenError(Exception):
    """Something else listens where the page should be."""


@asynccontextmanager
async def served(bench: Bench, life: Life, port: int) -> AsyncIterator[str]:
    """Start the bot and serve the page; gives its address."""
    try:
        server = LoopbackServer(port=port)
    except OSError as error:
        raise PortTakenError from error
    app = page_app(bench)
    async with httpx.AsyncClient(trust_env=False) as client:  # it speaks to the bot beside it, by no proxy
        try:
            await life.start()
            app.router.routes.extend(Route(path, _passed_on(client, life)) for path in _OF_THE_BOT)
            await server.start(app)
            yield server.url
        finally:
            app.state.streams.close()
            await server.stop()
            await life.stop()


def _passed_on(client: httpx.AsyncClient, life: Life) -> Callable[[Request], Awaitable[Response]]:
    async def pass_on(request: Request) -> Response:
        if not life.alive:
            return PlainTextResponse("The bot is not running.", 503)
        answer = await client.get(f"{life.web_url}{request.url.path}")
        return Response(answer.content, answer.status_code, media_type=answer.headers["content-type"])

    return pass_on
