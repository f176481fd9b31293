"""What is due is done, all of it, and what fails stands in nobody's way."""

from datetime import datetime, timedelta
from random import Random

import pytest

from bot.ticking import Ticking
from flows.due import Due, at_no_time
from flows.everything import build_house
from flows.policy import Policy
from flows.post import Post
from storage.store import Store

from .support import NOW

HOUSE = build_house(Policy(), Random(0))  # noqa: S311 - nothing is drawn


@pytest.fixture
async def company(store: Store) -> Store:
    async with store.begin() as work:
        await work.organisations.ensure(key="a", name="A", language="nl", time_zone="Europe/Amsterdam", now=NOW)
    return store


async def test_what_is_much_is_done_in_parts_until_nothing_is_left(company: Store) -> None:
    left, parts = [46], []

    async def wishes(post: Post, at_most: int) -> int:
        assert post.organisation.name == "A"
        done = min(left[0], at_most)
        left[0] -= done
        parts.append(done)
        return done

    await Ticking(company, HOUSE, lambda: NOW, [Due("wishes", wishes, at_no_time)]).run()
    assert parts == [20, 20, 6]


async def test_what_fails_is_undone_and_the_rest_goes_on(company: Store) -> None:
    done = []

    async def breaks(post: Post, at_most: int) -> int:
        post.organisation.name = "B"
        raise RuntimeError("words of somebody")

    async def works(post: Post, at_most: int) -> int:
        done.append(post.organisation.name)
        return 1

    dues = [Due("breaks", breaks, at_no_time), Due("works", works, at_no_time)]
    await Ticking(company, HOUSE, lambda: NOW, dues).run()
    assert done == ["A"]


async def test_whoever_watches_is_told_what_was_done_and_when_more_is_to_be_done(company: Store) -> None:
    told = []

    async def wishes(post: Post, at_most: int) -> int:
        return 2

    async def later(post: Post) -> datetime:
        return post.now + timedelta(hours=1)

    ticking = Ticking(company, HOUSE, lambda: NOW, [Due("wishes", wishes, later), Due("rest", nothing, at_no_time)])
    ticking.told = lambda name, count: told.append((name, count))
    await ticking.run()
    assert told == [("wishes", 2)]
    assert await ticking.waiting() == {"wishes": NOW + timedelta(hours=1)}


async def nothing(post: Post, at_most: int) -> int:
    return 0
