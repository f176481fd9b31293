"""Where the pages for people are."""

from typing import Final

from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from adapters.web.answering import Answering
from adapters.web.drawing import Drawing
from adapters.web.guard import Guard
from adapters.web.source import Source

WORDS: Final = "/words"
RESULTS: Final = "/results"
PLACES: Final = (WORDS, RESULTS)
"""How the addresses of pages begin."""


def web_routes(source: Source) -> list[BaseRoute]:
    """Return the routes of the pages; what else begins as they do tells that there is nothing."""
    answering = Answering(source, Drawing())
    guarded = [Middleware(Guard, answering)]
    own = "/{round_id}/{signed}/{language}"
    return [
        Route(f"{WORDS}{own}", answering.words, methods=["GET", "POST"], middleware=guarded),
        Route(f"{RESULTS}{own}", answering.results, middleware=guarded),
        *(Route(f"{place}/{{rest:path}}", answering.missing, middleware=guarded) for place in PLACES),
    ]
