"""What is said to many is looked after more often than once a minute, and alone; whoever delivers is woken for it."""

from datetime import timedelta
from random import Random

from bot.feeding import Feeding
from bot.ticking import Ticking
from flows.due import Due
from flows.everything import build_house
from flows.policy import Policy
from tests.bot.support import NOW, SetClock
from tests.storage.people import settle

HOUSE = build_house(Policy(), Random(1))  # noqa: S311 - nothing is drawn


async def test_only_announcements_are_looked_after_and_only_when_there_is_something_to_do(store):
    await settle(store, "Noor")
    clock, left, done, woken = SetClock(), [20, 20, 5], [], []

    async def go_on(_post, at_most):
        done.append(at_most)
        return left.pop(0) if left else 0

    async def next_step(_post):
        return NOW + timedelta(seconds=2) if left else None

    async def other(_post, _at_most):
        raise AssertionError("nobody asked for that")

    dues = [Due("nudges", other, next_step), Due("announcements", go_on, next_step)]
    feeding = Feeding(Ticking(store, HOUSE, clock, dues), lambda: woken.append(clock()))
    await feeding.run()
    assert done == []
    clock.move(timedelta(seconds=2))
    await feeding.run()
    await feeding.run()
    assert len(done) == 3
    assert len(woken) == 1
