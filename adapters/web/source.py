"""What stands behind the pages: whoever serves them hands one in."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from flows.pages.reading import Asking, Sheet, Telling, What


class Source(Protocol):
    """Answers what people ask by opening a page or sending it in; parts of an address are as they came."""

    async def look(
        self, round_id: str, signed: str, language: str, typed: Mapping[str, str] | None = None
    ) -> Asking | Telling:
        """Return the page with the open questions; `typed` is what was filled in so far."""
        ...

    async def take(self, round_id: str, signed: str, language: str, typed: Mapping[str, str]) -> Asking | Telling:
        """Keep what was filled in; returns what to show then."""
        ...

    async def results(self, round_id: str, signed: str, language: str) -> Sheet | Telling:
        """Return the results of a round."""
        ...

    def told(self, what: What, languages: Sequence[str]) -> Telling:
        """Return a page that tells this, in the first of these languages that there are texts in."""
        ...

    def failed(self, error: Exception) -> None:
        """Hear of an error; its own words may be people's."""
        ...
