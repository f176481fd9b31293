"""Who wants to write is let in one by one: in order, the urgent a little sooner, and nobody waits for ever."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import writers
from storage.writers import Urgency, WriterQueue

ARRIVALS = st.tuples(st.just("arrive"), st.sampled_from(Urgency))
LEAVING = st.tuples(st.just("leave"), st.none())
GIVING_UP = st.tuples(st.just("give up"), st.integers(0, 20))
PAUSES = st.tuples(st.just("pause"), st.floats(0, 2))


class Crowd:
    """Writers before a queue, and beside it a plain list that says who should be inside."""

    def __init__(self) -> None:
        self.now = 0.0
        self.queue = WriterQueue(lambda: self.now)
        self.tasks: list[asyncio.Task[None]] = []
        self.ready: list[asyncio.Event] = []
        self.inside: list[int] = []
        self.expected: list[int] = []
        self.waiting: list[tuple[float, int]] = []

    async def arrive(self, urgency: Urgency) -> None:
        number = len(self.tasks)
        self.ready.append(asyncio.Event())
        self.tasks.append(asyncio.create_task(self._write(number, urgency)))
        self.waiting.append((self.now + urgency.value, number))
        self._let_in()

    async def leave(self, _: None = None) -> None:
        if self.expected:
            self.ready[self.expected.pop()].set()
            self._let_in()

    async def give_up(self, number: int) -> None:
        if number < len(self.tasks) and not self.tasks[number].done():
            self.tasks[number].cancel()
            self.expected = [one for one in self.expected if one != number]
            self.waiting = [one for one in self.waiting if one[1] != number]
            self._let_in()

    async def pause(self, seconds: float) -> None:
        self.now += seconds

    def _let_in(self) -> None:
        if self.waiting and not self.expected:
            self.waiting.sort()
            self.expected.append(self.waiting.pop(0)[1])

    async def _write(self, number: int, urgency: Urgency) -> None:
        async with self.queue.place(urgency):
            self.inside.append(number)
            try:
                await self.ready[number].wait()
            finally:
                self.inside.remove(number)


@given(steps=st.lists(st.one_of(ARRIVALS, ARRIVALS, LEAVING, GIVING_UP, PAUSES), max_size=40))
def test_they_are_let_in_one_by_one_in_the_order_of_what_they_can_spare(steps):
    asyncio.run(_lived(steps))


async def _lived(steps):
    crowd = Crowd()
    for what, value in steps:
        await getattr(crowd, what.replace(" ", "_"))(value)
        await _settled()
        assert crowd.inside == crowd.expected
    while crowd.expected:
        await crowd.leave()
        await _settled()
        assert crowd.inside == crowd.expected
    assert all(task.done() for task in crowd.tasks)


async def test_what_can_be_done_afterwards_is_not_put_off_for_ever():
    crowd = Crowd()
    await crowd.arrive(Urgency.AWAITED)
    await crowd.arrive(Urgency.AFTERWARDS)
    for _ in range(20):  # somebody new comes all the time, and there is always somebody waiting
        await crowd.arrive(Urgency.AWAITED)
        await crowd.pause(0.1)
        await crowd.leave()
        await _settled()
        if crowd.inside == [1]:
            break
    assert crowd.inside == [1]
    assert crowd.now <= 1.5


@pytest.mark.parametrize("moment", range(6))
async def test_whoever_gives_up_when_called_passes_the_place_on(moment):
    crowd = Crowd()
    for _ in range(3):
        await crowd.arrive(Urgency.AWAITED)
    await _settled()
    crowd.ready[0].set()
    for _ in range(moment):
        await asyncio.sleep(0)
    crowd.tasks[1].cancel()
    await _settled()
    assert crowd.inside == [2]


async def test_whoever_only_looks_waits_for_those_who_came_before():
    crowd = Crowd()
    await crowd.queue.let_pass()
    await crowd.arrive(Urgency.AWAITED)
    await _settled()
    looking = asyncio.create_task(crowd.queue.let_pass())
    await _settled()
    assert not looking.done()
    await crowd.arrive(Urgency.AWAITED)
    await crowd.leave()
    await _settled()
    assert looking.done()
    assert crowd.inside == [1]


async def test_whoever_only_looks_does_not_wait_long(monkeypatch):
    monkeypatch.setattr(writers, "_LONGEST_COURTESY", 0.01)
    crowd = Crowd()
    await crowd.arrive(Urgency.AWAITED)
    await _settled()
    await crowd.queue.let_pass()
    await crowd.arrive(Urgency.AWAITED)
    await crowd.leave()
    await _settled()
    assert crowd.inside == [1]


async def _settled() -> None:
    for _ in range(6):
        await asyncio.sleep(0)
