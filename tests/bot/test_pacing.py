"""A documented limit is never exceeded, and whoever asked something never waits for it."""

import asyncio
from itertools import pairwise
from random import Random
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.platform import ChatLimit, DeliveryError, Verdict
from bot.pacing import Limit, Pace, Paces


class Stopwatch:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


RATES = st.floats(min_value=0.5, max_value=50)
PAUSES = st.lists(st.floats(min_value=0, max_value=3), min_size=1, max_size=60)


@given(rate=RATES, burst=st.integers(1, 10), pauses=PAUSES, window=st.floats(min_value=0.1, max_value=5))
def test_never_more_than_the_rate_and_the_burst_in_any_window(rate, burst, pauses, window):
    watch = Stopwatch()
    pace = Pace(rate, burst, watch)
    gone = []
    for pause in pauses:
        watch.now += pause
        gone.append(watch.now + pace.take())
    for start in gone:
        inside = sum(start <= moment < start + window for moment in gone)
        assert inside <= rate * window + burst + 1e-6


@given(rate=RATES, pauses=PAUSES)
def test_without_a_burst_there_is_a_gap_between_any_two(rate, pauses):
    watch = Stopwatch()
    pace = Pace(rate, 1, watch)
    gone = []
    for pause in pauses:
        watch.now += pause
        gone.append(watch.now + pace.take())
    assert all(later - earlier >= 1 / rate - 1e-9 for earlier, later in pairwise(gone))


@given(rate=RATES, burst=st.integers(1, 10), held=st.floats(min_value=0.1, max_value=300), pauses=PAUSES)
def test_a_hold_lets_nothing_pass_and_no_longer_than_asked(rate, burst, held, pauses):
    watch = Stopwatch()
    pace = Pace(rate, burst, watch)
    watch.now += sum(pauses)
    until = watch.now + held
    pace.hold(held)
    assert watch.now + pace.take() == pytest.approx(until)
    assert watch.now + pace.take() >= until


def test_after_a_silence_a_burst_may_go_at_once():
    watch = Stopwatch()
    pace = Pace(10, 3, watch)
    watch.now += 60
    assert [pace.take() for _ in range(4)] == pytest.approx([0, 0, 0, 0.1])


async def goes(paces: Paces, *, waits: bool = True, takes: float = 0.0) -> float:
    """Send a message whose answer takes so long; returns when it left."""
    async with paces.turn("telegram", waits=waits):
        left = asyncio.get_running_loop().time()
        await asyncio.sleep(takes)
    return left


async def test_an_answer_goes_at_once_but_counts():
    paces = Paces({"telegram": Limit(20)})
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(16):
        await goes(paces, waits=False)
    assert loop.time() - began < 0.04
    assert await goes(paces) - began >= 16 / 20 - 0.26


@pytest.mark.parametrize("seed", range(3))
async def test_no_stretch_of_time_holds_more_than_the_platform_takes_whenever_each_arrives(seed):
    limit, random, arrived = Limit(30, span=0.5), Random(seed), []  # noqa: S311 - chance that can be repeated
    paces, loop = Paces({"telegram": limit}), asyncio.get_running_loop()

    async def arrives() -> None:
        async with paces.turn("telegram", waits=random.random() > 0.1):
            there, back = random.uniform(0, 0.06), random.uniform(0, 0.06)
            await asyncio.sleep(there)
            arrived.append(loop.time())
            await asyncio.sleep(back)

    began, waiting = loop.time(), [asyncio.create_task(arrives()) for _ in range(90)]
    await asyncio.sleep(0.4)
    sleep(0.2)  # noqa: ASYNC251 - a busy moment
    await asyncio.gather(*waiting)
    arrived.sort()
    assert all(later - earlier > limit.span for earlier, later in zip(arrived, arrived[limit.most :], strict=False))
    assert loop.time() - began < 90 / 60 * 1.6


async def test_while_our_own_messages_take_every_place_an_answer_gets_the_next_one():
    paces, loop = Paces({"telegram": Limit(20)}), asyncio.get_running_loop()
    own = [asyncio.create_task(goes(paces)) for _ in range(40)]
    await asyncio.sleep(1.2)
    began = loop.time()
    assert await goes(paces, waits=False) - began < 0.32
    for one in own:
        one.cancel()


async def test_what_would_wait_too_long_goes_back_and_takes_no_turn():
    paces = Paces({"telegram": Limit(20)})
    paces.hold("telegram", 60)
    for _ in range(3):
        with pytest.raises(DeliveryError) as error:
            await goes(paces)
        assert error.value.verdict is Verdict.LATER
        assert error.value.wait == pytest.approx(60, abs=0.5)
    await goes(paces, waits=False)


async def test_a_platform_without_a_pace_is_not_paced():
    paces = Paces({})
    paces.hold("telegram", 60)
    await goes(paces)


async def test_in_one_chat_a_burst_goes_at_once_and_the_next_waits_its_turn():
    paces = Paces({}, lambda _platform, _address: ChatLimit(rate=20.0, burst=3))
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(3):
        assert await paces.in_chat("slack", "noor") == 0
    assert loop.time() - began < 0.04
    assert await paces.in_chat("slack", "bas") == 0
    assert loop.time() - began < 0.04
    assert await paces.in_chat("slack", "noor") == 0
    assert loop.time() - began >= 1 / 20 - 0.01


async def test_a_chat_that_is_far_behind_says_for_how_long():
    paces = Paces({}, lambda _platform, _address: ChatLimit(rate=0.1, burst=1))
    assert await paces.in_chat("telegram", "group") == 0
    assert await paces.in_chat("telegram", "group") == pytest.approx(10, abs=0.1)
    assert await paces.in_chat("telegram", "group") == pytest.approx(10, abs=0.1)


async def test_what_is_not_limited_is_not_paced():
    paces = Paces({})
    assert [await paces.in_chat("slack", "noor") for _ in range(100)] == [0] * 100
