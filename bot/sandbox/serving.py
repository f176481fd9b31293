"""The page on its own server, which goes on while the bot is killed; what is the bot's own web is passed on to it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from adapters.sandbox.page import Bench, page_app
from adapters.sandbox.server import LoopbackServer
from adapters.web import PLACES
from bot.sandbox.life import Life

_OF_THE_BOT: Final = ("/healthz", "/readyz", "/metrics")
_SENT_ON: Final = ("accept-language", "content-type")
_NOT_BROUGHT_BACK: Final = frozenset({"connection", "content-length", "date", "server", "transfer-encoding"})


class PortTakenError(Exception):
    """Something else listens where the page should be."""


def listening(port: int) -> LoopbackServer:
    """Return a server that has its address already; 0 takes any free port."""
    try:
        return LoopbackServer(port=port)
    except OSError as error:
        raise PortTakenError from error


@asynccontextmanager
async def served(bench: Bench, life: Life, server: LoopbackServer) -> AsyncIterator[str]:
    """Start the bot and serve the page; gives its address."""
    page = page_app(bench)
    async with httpx.AsyncClient(trust_env=False) as client:  # it speaks to the bot beside it, by no proxy
        pass_on = _passed_on(client, life)
        page.router.routes.extend(Route(path, pass_on) for path in _OF_THE_BOT)
        app = Starlette(routes=[*_for_people(pass_on), Mount("/", page)])
        try:
            await life.start()
            await server.start(app)
            yield server.url
        finally:
            page.state.streams.close()
            await server.stop()
            await life.stop()


def _for_people(pass_on: Callable[[Request], Awaitable[Response]]) -> list[BaseRoute]:
    """Return the routes of the bot's pages for people; they have headers of their own, and look after themselves."""
    return [Route(f"{place}/{{rest:path}}", pass_on, methods=["GET", "POST"]) for place in PLACES]


def _passed_on(client: httpx.AsyncClient, life: Life) -> Callable[[Request], Awaitable[Response]]:
    async def pass_on(request: Request) -> Response:
        if not life.alive:
            return PlainTextResponse("The bot is not running.", 503)
        where = httpx.URL(life.web_url).copy_with(raw_path=request.scope["raw_path"])
        sent = {name: request.headers[name] for name in _SENT_ON if name in request.headers}
        answer = await client.request(request.method, where, content=await request.body(), headers=sent)
        brought = {name: value for name, value in answer.headers.items() if name not in _NOT_BROUGHT_BACK}
        return Response(answer.content, answer.status_code, brought)

    return pass_on
