"""From a request to a page: reads what came, asks the source, and has the answer drawn."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from adapters.web.drawing import Drawing
from adapters.web.source import Source
from flows.pages.reading import Asking, Sheet, Telling, What

ONLY_LOOKING: Final = "only-looking"
"""The button that sends a page in to see it in another language, with what was typed so far."""
_MOST_BYTES: Final = 100_000
_MOST_FIELDS: Final = 20
_LONGEST_HEADER: Final = 200
_STATUS: Final[Mapping[What, int]] = {
    What.CLOSED: 410,
    What.MISSING: 404,
    What.TOO_MUCH: 413,
    What.FAILED: 500,
}


class TooMuchError(Exception):
    """More was sent in than any page asks for."""


class Answering:
    """Answers the requests for pages."""

    def __init__(self, source: Source, drawing: Drawing) -> None:
        self.source, self.drawing = source, drawing

    async def words(self, request: Request) -> Response:
        """Show the open questions, or take what was filled in."""
        where = self._where(request)
        if request.method != "POST":
            return self._shown(request, await self.source.look(*where))
        try:
            typed = await _form(request)
        except TooMuchError:
            return self.tells(request, What.TOO_MUCH)
        ask = self.source.look if typed.pop(ONLY_LOOKING, None) else self.source.take
        return self._shown(request, await ask(*where, typed))

    async def results(self, request: Request) -> Response:
        """Show the results of a round."""
        return self._shown(request, await self.source.results(*self._where(request)))

    async def missing(self, request: Request) -> Response:
        """Answer an address that there is not."""
        return self.tells(request, What.MISSING)

    def tells(self, request: Request, what: What) -> Response:
        """Tell something in the language that the browser asks for."""
        return _html(self.drawing.page(self.source.told(what, _languages(request))), _STATUS[what])

    def _shown(self, request: Request, page: Asking | Telling | Sheet) -> Response:
        if isinstance(page, Telling):
            if page.what is What.MISSING:
                return self.tells(request, page.what)
            return _html(self.drawing.page(page), _STATUS.get(page.what, 200))
        wrong = isinstance(page, Asking) and page.problems
        return _html(self.drawing.page(page), 422 if wrong else 200)

    def _where(self, request: Request) -> tuple[str, str, str]:
        given = request.path_params
        return given["round_id"], given["signed"], given["language"]


def _html(content: str, status: int) -> Response:
    return HTMLResponse(content.encode("utf-8", "replace"), status)


async def _form(request: Request) -> dict[str, str]:
    """Read what was filled in; raises `TooMuchError`."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise TooMuchError
    try:
        return dict(parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError:
        raise TooMuchError from None


def _languages(request: Request) -> list[str]:
    """Return the languages that the browser asks for, as it orders them."""
    asked = request.headers.get("accept-language", "")[:_LONGEST_HEADER]
    return [part.strip()[:2].lower() for part in asked.split(",")]
