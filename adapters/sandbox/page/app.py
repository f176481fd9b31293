"""The page's web application: the page itself, what changes on it, and what people do on it."""

import json
from pathlib import Path
from typing import Any

from sse_starlette import EventSourceResponse
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deeds import UnknownDeedError, do
from adapters.sandbox.page.drawing import Drawing
from adapters.sandbox.page.guard import Guard
from adapters.sandbox.page.live import Streams, changes
from adapters.sandbox.page.look import LANGUAGES, Look

_STATIC = Path(__file__).parent / "static"


def page_app(bench: Bench) -> Starlette:
    """Return the application; whoever serves it does so on loopback, and closes `state.streams` before they stop."""
    drawing, streams = Drawing(bench), Streams()

    def look_of(request: Request) -> Look:
        return Look.read(request.query_params, bench, _language(request))

    async def page(request: Request) -> Response:
        return HTMLResponse(drawing.page(look_of(request)))

    async def live(request: Request) -> Response:
        return EventSourceResponse(changes(bench, drawing, look_of(request), streams))

    async def picture(request: Request) -> Response:
        content = bench.picture(request.path_params["platform"], request.path_params["file"])
        return Response(content, 200 if content else 404, media_type="image/png")

    async def deed(request: Request) -> Response:
        given = _given(await request.body())
        if given is None:
            return JSONResponse({"error": "a deed is a JSON object"}, 400)
        try:
            return JSONResponse(await do(bench, look_of(request), given))
        except (UnknownDeedError, AssertionError) as error:  # a person cannot do that, and the simulation says why
            return JSONResponse({"error": str(error).partition("\n")[0]}, 409)

    routes = [
        Route("/", page),
        Route("/live", live),
        Route("/picture/{platform}/{file}", picture),
        Route("/do", deed, methods=["POST"]),
        Mount("/static", StaticFiles(directory=_STATIC)),
    ]
    app = Starlette(routes=routes, middleware=[Middleware(Guard)])
    app.state.streams = streams
    return app


def _given(body: bytes) -> dict[str, Any] | None:
    """Read a deed; half a character, which no app of a platform sends, becomes a question mark."""
    try:
        whole = json.dumps(json.loads(body), ensure_ascii=False).encode("utf-8", "replace")
    except (ValueError, RecursionError):
        return None
    given = json.loads(whole)
    return given if isinstance(given, dict) else None


def _language(request: Request) -> str:
    """The language that the browser asks for, as far as we speak it."""
    asked = (part.strip()[:2].lower() for part in request.headers.get("accept-language", "").split(","))
    return next((language for language in asked if language in LANGUAGES), "en")
