"""Two processes that look after the same round: each step is taken once."""

import asyncio
from datetime import UTC, datetime, timedelta

from flows.policy import Policy
from flows.post import Post
from flows.rounds import stepping
from flows.rounds.frozen import freeze
from flows.scan.tags import random_id
from flows.texts import load_texts
from storage.models import RoundState, ScanRound
from storage.repositories import Response
from storage.store import Store
from tests.storage.people import found, join

NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
PEOPLE = 7
TEXTS = load_texts()


async def looked_after(store: Store, now: datetime) -> int:
    """Do what is due, as one process; returns how many steps it took."""
    async with store.begin() as work:
        (organisation,) = await work.organisations.all()
        return await stepping.step(Post(work, organisation, TEXTS, Policy(), now, by_itself=True), 10)


async def scheduled(store: Store) -> list[int]:
    """Keep a round that opens now; returns the ids of its people."""
    async with store.begin() as work:
        organisation = await found(work)
        ids = [(await join(work, organisation, f"Lid {number}")).member_id for number in range(PEOPLE)]
        facts = {"state": RoundState.SCHEDULED, "state_since": NOW, "created_at": NOW}
        one = ScanRound(organisation_id=organisation.id, opens_at=NOW, due_at=NOW, **facts)
        await work.scans.add(one)
        await freeze(Post(work, organisation, TEXTS, Policy(), NOW), one)
        return ids


async def the_round(store: Store) -> ScanRound:
    async with store.read() as work:
        (organisation,) = await work.organisations.all()
        kept = await work.scans.of(organisation.id, 1)
        assert kept is not None
        return kept


async def test_each_step_is_taken_once_by_two_processes(database_url, monkeypatch) -> None:
    stores = [Store(database_url), Store(database_url)]
    members = await scheduled(stores[0])
    did: list[str] = []

    def noting(name: str):
        real = getattr(stepping, name)

        async def does(post: Post, *about: object):
            did.append(name)
            return await real(post, *about)

        return does

    for name in ("invite", "remind", "compute", "tell_too_few"):
        monkeypatch.setattr(stepping, name, noting(name))

    async def both(now: datetime) -> RoundState:
        await asyncio.gather(*(looked_after(store, now) for store in stores))
        return (await the_round(stores[1])).state

    assert await both(NOW) is RoundState.OPEN
    async with stores[0].begin() as work:
        for one in members[:5]:
            await work.scans.take(1, f"{one:064}", Response(random_id(), "rest", "4" * 22, {}))
    for day in (20, 26):
        assert await both(datetime(2026, 11, day, 8, tzinfo=UTC)) is RoundState.OPEN
    closes = (await the_round(stores[0])).closes_at
    assert closes is not None
    assert await both(closes) in {RoundState.CLOSED, RoundState.COMPUTED}
    assert await both(closes + timedelta(minutes=1)) is RoundState.COMPUTED
    assert did == ["invite", "remind", "remind", "compute"]
    for store in stores:
        await store.dispose()
