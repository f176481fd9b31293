"""Only one process leads at a time, and another takes over soon after it is gone."""

from datetime import timedelta

import pytest

from bot.leadership import TTL, Leadership
from storage.store import Store
from tests.bot.support import SetClock


@pytest.fixture
def clock():
    return SetClock()


async def test_on_an_embedded_database_there_is_nobody_to_share_with(sqlite_url, clock):
    store = Store(sqlite_url)
    leadership = Leadership(store, "telegram", clock)
    assert leadership.holds()
    clock.move(timedelta(days=1))
    assert leadership.holds()
    await leadership.run()
    await leadership.give_up()
    await store.dispose()


async def test_one_leads_and_the_other_waits_until_the_lease_is_over(postgres_url, clock):
    store = Store(postgres_url)
    first, second = (Leadership(store, "telegram", clock) for _ in range(2))
    assert not first.holds()
    await first.renew()
    await second.renew()
    assert (first.holds(), second.holds()) == (True, False)
    clock.move(TTL / 2)
    await first.renew()
    clock.move(TTL / 2)
    await second.renew()
    assert (first.holds(), second.holds()) == (True, False)
    clock.move(TTL)
    assert not first.holds()
    await second.renew()
    await first.renew()
    assert (first.holds(), second.holds()) == (False, True)
    await store.dispose()


async def test_who_stops_lets_another_lead_at_once(postgres_url, clock):
    store = Store(postgres_url)
    first, second = (Leadership(store, "telegram", clock) for _ in range(2))
    await first.renew()
    await first.give_up()
    await second.renew()
    assert second.holds()
    await store.dispose()


async def test_who_cannot_renew_stops_leading_before_another_may_begin(postgres_url, clock):
    store = Store(postgres_url)
    first = Leadership(store, "telegram", clock)
    await first.renew()
    clock.move(TTL - timedelta(seconds=1))
    assert not first.holds()
    await store.dispose()
