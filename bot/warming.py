"""Learning what all ideas look like, at the start and as it changes, so that nobody who posts one waits for it."""

from bot.clock import Clock
from flows.turn import House
from storage.store import Store


class Warming:
    """Reads all ideas once, a batch at a time, beside whoever writes."""

    def __init__(self, store: Store, house: House, clock: Clock) -> None:
        self._store = store
        self._house = house
        self._clock = clock

    async def run(self) -> None:
        """Read until there is nothing new."""
        async with self._store.read() as work:
            organisations = [one.id for one in await work.organisations.all()]
        for organisation in organisations:
            self._house.lookalikes.look_again(organisation, self._clock())
            while await self._some_of(organisation):
                pass

    async def _some_of(self, organisation_id: int) -> bool:
        async with self._store.read() as work:
            return await self._house.lookalikes.keep_up(work, organisation_id)
