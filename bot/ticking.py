"""Every minute: do what is due, each kind in a transaction of its own, so that one that fails stops no other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.observing import Observe, unobserved
from bot.redaction import trace
from flows.due import Due
from flows.post import Post
from flows.turn import House
from storage.models import Organisation
from storage.store import Store
from storage.work import Work
from storage.writers import Urgency

log = structlog.get_logger(__name__)

_AT_ONCE = 20
"""Of one kind in one transaction; the rest follows at once in the next, so that turns get in between."""

Told = Callable[[str, int], None]


class Ticking:
    """Runs what is due."""

    def __init__(
        self, store: Store, house: House, clock: Clock, dues: Sequence[Due], observe: Observe = unobserved
    ) -> None:
        self.told: Told = lambda _name, _count: None
        """Called with what was done, and how many; for whoever wants to watch."""
        self._store = store
        self._house = house
        self._clock = clock
        self._dues = dues
        self._observe = observe

    async def learn(self) -> None:
        """Learn what an operator may have changed meanwhile: what organisations settled in the database."""
        async with self._store.read() as work:
            await self._house.settled.read(work)

    async def run(self) -> None:
        """Do everything that is due now."""
        with _failing_alone("settled"):
            await self.learn()
        for due in self._dues:
            with _failing_alone(due.name), self._observe(due.name):
                while await self._some(due) >= _AT_ONCE:
                    pass

    async def run_only(self, name: str) -> int:
        """Do what is due of one kind, if anything is; return how much was done."""
        (due,) = [one for one in self._dues if one.name == name]
        first, done = None, 0
        with _failing_alone(due.name):
            first = (await self.waiting(name)).get(name)
        if first is None or first > self._clock():
            return 0
        with _failing_alone(due.name), self._observe(due.name):
            while (some := await self._some(due)) >= _AT_ONCE:
                done += some
            done += some
        return done

    async def waiting(self, only: str | None = None) -> Mapping[str, datetime]:
        """Return from when there is something to do, by the name of what is done; what never has is left out.

        Of all kinds, or of only one.
        """
        found: dict[str, datetime] = {}
        async with self._store.read() as work:
            for organisation in await work.organisations.all():
                post = self._post(work, organisation)
                for due in self._dues:
                    if only in {None, due.name} and (moment := await due.next(post)) is not None:
                        found[due.name] = min(moment, found.get(due.name, moment))
        return found

    async def _some(self, due: Due) -> int:
        done = 0
        async with self._store.begin(Urgency.AFTERWARDS) as work:
            for organisation in await work.organisations.all():
                done += await due.do(self._post(work, organisation), _AT_ONCE)
        if done:
            log.info("Did what was due", action="due", what=due.name, count=done)
            self.told(due.name, done)
        return done

    def _post(self, work: Work, organisation: Organisation) -> Post:
        policy = self._house.settled.policy(self._house.policy, organisation.id)
        return Post(work, organisation, self._house.texts, policy, self._clock(), by_itself=True)


@contextmanager
def _failing_alone(what: str) -> Iterator[None]:
    """Let this fail without the others, which have to run."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is
        facts = {"what": what, "exception": trace(error)}
        log.error("What was due failed", action="due_failed", **facts)  # noqa: TRY400 - its words may be people's
