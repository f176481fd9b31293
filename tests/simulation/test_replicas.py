"""The same year on two replicas: everything is said once, and the same as with one (domain.md 3.9, design.md 5).

It begins with all that can ever be due; then nobody does anything, and time goes by.
"""

import os
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import pytest

from tests.bot.test_due import SCENES
from tests.simulation.conftest import NewUrl, StoreAt
from tests.simulation.history import Arrived
from tests.simulation.house import address_of
from tests.simulation.living import OWN_DAYS, Living, organisation

PEOPLE = 2 * len(SCENES)
DAYS = 365 if "LEARNATHON_SIMULATE" in os.environ else 60


async def silent_year(living: Living) -> list[Arrived]:
    """Return what arrives in a year in which nobody answers anything."""
    house, people = living.house, living.people
    for one in people:
        one.roles = ()
    await house.begin(people, OWN_DAYS)
    async with house.store.begin() as work:
        accounts = [await work.accounts.at(one.platform, address_of(one)) for one in people]
        for number, scene in enumerate(SCENES.values()):
            noor, olga = accounts[2 * number], accounts[2 * number + 1]
            assert noor is not None
            assert olga is not None
            await scene(work, noor, olga, house.clock())
    return (await living.year.is_silent(living.end)).arrived


def said(arrived: Sequence[Arrived]) -> Counter[tuple[str, str, datetime]]:
    """Return what was said to whom, and how often."""
    return Counter((one.who, each.key, one.at) for one in arrived for each in one.about)


@pytest.mark.parametrize("urls", ["sqlite_urls", "postgres_urls"])
async def test_two_replicas_say_what_one_says_and_once(
    urls: str, store_at: StoreAt, request: pytest.FixtureRequest
) -> None:
    new_url: NewUrl = request.getfixturevalue(urls)
    alone, shared = new_url(), new_url()
    by_one = await silent_year(organisation(store_at(alone), 1, PEOPLE, DAYS))
    by_two = await silent_year(organisation(store_at(shared), 1, PEOPLE, DAYS, beside=store_at(shared)))
    assert said(by_two) == said(by_one)
    assert set(said(by_two).values()) == {1}
