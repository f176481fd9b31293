"""What was erased of a scan goes from the database's files as well, soon after and until it is done."""

import structlog

from storage.store import Store

log = structlog.get_logger(__name__)


class Erasing:
    """Looks every minute whether something was erased, which is one short question."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def run(self) -> None:
        """Have it go from the files; where somebody still reads what was before, the next minute tries again."""
        done = await self._store.scrub()
        if done:
            log.info("What was erased of a scan is in no file of the database any more", action="scrubbed")
        elif done is False:
            log.info("What was erased of a scan is still being read; tried again in a minute", action="not_scrubbed")
