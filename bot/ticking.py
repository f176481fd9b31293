"""Every minute: do what is due, each kind in a transaction of its own, so that one that fails stops no other."""

from collections.abc import Sequence

import structlog

from bot.clock import Clock
from bot.redaction import trace
from flows.due import Due
from flows.post import Post
from flows.turn import House
from storage.store import Store
from storage.writers import Urgency

log = structlog.get_logger(__name__)

_AT_ONCE = 100
"""Of one kind in one transaction; the rest follows at once in the next, so that turns get in between."""


class Ticking:
    """Runs what is due."""

    def __init__(self, store: Store, house: House, clock: Clock, dues: Sequence[Due]) -> None:
        self._store = store
        self._house = house
        self._clock = clock
        self._dues = dues

    async def run(self) -> None:
        """Do everything that is due now."""
        for due in self._dues:
            try:
                while await self._some(due) >= _AT_ONCE:
                    pass
            except Exception as error:  # noqa: BLE001 - the others have to run
                facts = {"what": due.__name__, "exception": trace(error)}
                log.error("What was due failed", action="due_failed", **facts)  # noqa: TRY400 - its words may be people's

    async def _some(self, due: Due) -> int:
        done = 0
        async with self._store.begin(Urgency.AFTERWARDS) as work:
            for organisation in await work.organisations.all():
                post = Post(work, organisation, self._house.texts, self._house.policy, self._clock())
                done += await due(post, _AT_ONCE)
        if done:
            log.info("Did what was due", action="due", what=due.__name__, count=done)
        return done
