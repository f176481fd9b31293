"""The database's files say no more than its tables: what was erased goes, and in which order answers came."""

import structlog

from storage.store import Store

log = structlog.get_logger(__name__)


class Erasing:
    """Looks every minute whether something was erased or answered, which is one short question."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def run(self) -> None:
        """Have it go from the files; where somebody still reads what was before, the next minute tries again.

        The log names only what was erased: that somebody answered is nobody's business.
        """
        done = await self._store.scrub()
        if done:
            log.info("What was erased of a scan is in no file of the database any more", action="scrubbed")
        elif done is False:
            log.info("What was erased of a scan is still being read; tried again in a minute", action="not_scrubbed")
