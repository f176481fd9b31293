"""What pages for people are made from: knows the addresses that we made, and asks the flows in a transaction."""

from collections.abc import Mapping, Sequence

import structlog

from bot.clock import Clock
from bot.redaction import trace
from flows.pages.questions import Visit, look, take
from flows.pages.reading import Asking, Sheet, Telling, What
from flows.pages.telling import others, telling
from flows.post import Post
from flows.results.laying_out import laid_out
from flows.results.outcome import history, outcome_of
from flows.texts import Words
from flows.turn import House
from storage.models import Organisation
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)


class OwnPages:
    """Answers for an organisation; an `adapters.web.Source`."""

    def __init__(self, store: Store, house: House, organisation: str, clock: Clock) -> None:
        self._store, self._house, self._organisation, self._clock = store, house, organisation, clock

    async def look(
        self, round_id: str, signed: str, language: str, typed: Mapping[str, str] | None = None
    ) -> Asking | Telling:
        """Return the page with the open questions."""
        known, words = self._house.pages.of_words(round_id, signed), self._words(language)
        if known is None or words is None:
            return self.told(What.MISSING, [])
        async with self._store.read() as work:
            return await look(await self._visit(work, *known, words), typed)

    async def take(self, round_id: str, signed: str, language: str, typed: Mapping[str, str]) -> Asking | Telling:
        """Keep what was filled in."""
        known, words = self._house.pages.of_words(round_id, signed), self._words(language)
        if known is None or words is None:
            return self.told(What.MISSING, [])
        async with self._store.begin() as work:
            return await take(await self._visit(work, *known, words), typed)

    async def results(self, round_id: str, signed: str, language: str) -> Sheet | Telling:
        """Return the results of a round."""
        now, words = self._clock(), self._words(language)
        known = self._house.pages.of_results(round_id, signed, now)
        if known is None or words is None:
            return self.told(What.MISSING, [])
        async with self._store.read() as work:
            organisation = await self._own(work)
            post = Post(work, organisation, self._house.texts, self._house.policy, now)
            outcome = await outcome_of(post, known, organises=False)
            if outcome is None:
                return self.told(What.MISSING, [])
            before, also = await history(post, outcome), others(self._house.texts, words)
        return laid_out(words, organisation.name, before, also)

    def told(self, what: What, languages: Sequence[str]) -> Telling:
        """Return a page that tells this."""
        return telling(self._house.texts.words(*languages), what)

    def failed(self, error: Exception) -> None:
        """Log what kind of error it was and where; neither the address nor what was written."""
        log.error("A page could not be shown", action="page_failed", exception=trace(error))

    def _words(self, language: str) -> Words | None:
        return self._house.texts.words(language) if language in self._house.texts.languages else None

    async def _visit(self, work: Work, round_id: int, tag: str, words: Words) -> Visit:
        return Visit(self._house, work, await self._own(work), round_id, tag, words, self._clock())

    async def _own(self, work: Work) -> Organisation:
        found = await work.organisations.by_key(self._organisation)
        if found is None:
            raise RuntimeError("there is no organisation yet")
        return found
