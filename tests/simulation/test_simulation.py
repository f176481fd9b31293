"""People of all kinds live with the bot, and it never becomes a nuisance (domain.md 3.9): no cap broken, nothing lost.

Some months of a few people each time; `make simulate` has 120 people live for three years, and prints what came of it.
"""

import os
from datetime import timedelta
from time import process_time

import pytest

from tests.simulation.conftest import NewUrl, StoreAt
from tests.simulation.living import BEGIN, Living, organisation
from tests.simulation.summary import summary

WHOLE = "LEARNATHON_SIMULATE" in os.environ
PEOPLE, DAYS = (120, 3 * 365) if WHOLE else (20, 120)
SEEDS = (1,) if WHOLE else (1, 2)
FEW = 12, 80
WEEK = timedelta(weeks=1)


async def live(living: Living) -> str:
    """Let them live; fails with what was broken, and returns the summary."""
    began = process_time()
    history = await living.lives()
    took = process_time() - began
    judge = living.judge(history)
    assert judge.broken() == []
    assert history.gaps == []
    assert living.year.objections == []
    assert await living.house.letters() == 0
    return summary(history, living.people, judge, (living.end - history.did[0].at).days, took)


@pytest.mark.parametrize("seed", SEEDS)
async def test_nobody_hears_too_much_and_nothing_is_forgotten(
    sqlite_urls: NewUrl, store_at: StoreAt, seed: int
) -> None:
    told = await live(organisation(store_at(sqlite_urls()), seed, PEOPLE, DAYS))
    if WHOLE:
        print(f"\n{told}")  # noqa: T201 - for whoever asked for it


async def test_after_a_week_without_the_bot_nobody_gets_a_pile(sqlite_urls: NewUrl, store_at: StoreAt) -> None:
    living = organisation(store_at(sqlite_urls()), 1, *FEW)
    living.year.off = [(one, one + WEEK) for one in (BEGIN + 4 * WEEK, BEGIN + 9 * WEEK)]
    await live(living)


async def test_the_same_seed_gives_the_same_history(sqlite_urls: NewUrl, store_at: StoreAt) -> None:
    lived = [await organisation(store_at(sqlite_urls()), 3, *FEW).lives() for _ in range(2)]
    assert lived[0].fingerprint == lived[1].fingerprint
    assert len(lived[0].arrived) > 20
