"""Whatever happens to messages, in whatever order: one at a time per address, in order, and each ends once."""

import asyncio
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.outbox import Outcome, Outgoing
from storage.store import Store

from .people import MINUTE, NOW

ADDRESSES = ("noor", "sam", "kim")
STEPS = st.one_of(
    st.tuples(st.just("queue"), st.sampled_from(ADDRESSES)),
    st.tuples(st.just("claim"), st.integers(1, 3)),
    st.tuples(st.sampled_from(["sent", "retry", "uncertain", "dead", "crash"]), st.integers(0, 5)),
)
_examples = count()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=20))
def test_messages_keep_their_order_and_end_once(database_url, steps):
    asyncio.run(_live_through(database_url, f"{next(_examples)}:", steps))


async def _live_through(url, example, steps):
    store = Store(url)
    model = Model(store, example)
    for what, detail in steps:
        await model.step(what, detail)
    await model.finish()
    await store.dispose()
    for address in ADDRESSES:
        ended = [number for place, number in model.sent if place == address]
        assert ended == sorted(set(ended)), "sent twice or out of order"
    assert len(model.sent) + model.dead == model.queued


class Model:
    """What should happen, beside what does."""

    def __init__(self, store, example):
        self.store, self.example = store, example
        self.queued = self.dead = 0
        self.under_way, self.sent = {}, []
        self.epoch = 1

    async def step(self, what, detail):
        match what:
            case "queue":
                await self._queue(detail)
            case "claim":
                await self._claim(detail)
            case "crash":
                await self._crash()
            case _ if self.under_way:
                await self._record(what, sorted(self.under_way)[detail % len(self.under_way)])

    async def finish(self):
        """Everything left is delivered in the end."""
        while True:
            for address in sorted(self.under_way):
                await self._record("sent", address)
            if not await self._claim(9):
                return

    async def _queue(self, address):
        self.queued += 1
        message = Outgoing(
            organisation_id=None,
            platform="slack",
            address=self.example + address,
            kind="message",
            payload=str(self.queued),
        )
        async with self.store.begin() as work:
            await work.outbox.add_all([message], NOW)

    async def _claim(self, limit):
        async with self.store.begin() as work:
            claimed = await work.outbox.claim(
                NOW, epoch=self.epoch, lease=MINUTE, limit=limit, platforms=("slack",), busy_addresses=()
            )
        for entry in claimed:
            address = entry.address.removeprefix(self.example)
            assert address not in self.under_way, "two under way to one address"
            self.under_way[address] = entry
        return claimed

    async def _record(self, what, address):
        entry = self.under_way.pop(address)
        outcomes = {
            "sent": Outcome.sent(entry, "r"),
            "retry": Outcome.retry(entry, NOW, "timeout"),
            "uncertain": Outcome.uncertain(entry, "cut off", NOW),
            "dead": Outcome.dead(entry, "refused"),
        }
        async with self.store.begin() as work:
            await work.outbox.record([outcomes[what]], NOW)
        if what == "sent":
            self.sent.append((address, int(entry.payload)))
        self.dead += what == "dead"

    async def _crash(self):
        self.under_way.clear()
        self.epoch += 1
        async with self.store.begin() as work:
            await work.outbox.abandoned()
