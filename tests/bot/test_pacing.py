"""A documented limit is never exceeded, and whoever asked something never waits for it."""

import asyncio
from itertools import pairwise
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.platform import ChatLimit, DeliveryError, Verdict
from bot.pacing import Pace, Paces


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


async def test_an_answer_goes_at_once_but_counts():
    paces = Paces({"telegram": 20.0})
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(16):
        await paces.turn_of("telegram", waits=False)
    assert loop.time() - began < 0.04
    await paces.turn_of("telegram", waits=True)
    assert loop.time() - began >= 16 / 20 - 0.26


async def test_a_stall_is_made_up_for_but_no_second_holds_more_than_the_rate():
    paces, passed = Paces({"telegram": 50.0}), []
    loop = asyncio.get_running_loop()

    async def goes() -> None:
        await paces.turn_of("telegram", waits=True)
        passed.append(loop.time())

    waiting = [asyncio.create_task(goes()) for _ in range(75)]
    await asyncio.sleep(0.3)
    await paces.turn_of("telegram", waits=False)
    sleep(0.2)  # noqa: ASYNC251 - this is the stall
    await asyncio.gather(*waiting)
    assert min(later - earlier for earlier, later in zip(passed, passed[50:], strict=False)) >= 1.0
    assert passed[-1] - passed[0] <= 75 / 50 + 0.2


async def test_what_would_wait_too_long_goes_back_and_takes_no_turn():
    paces = Paces({"telegram": 20.0})
    paces.hold("telegram", 60)
    for _ in range(3):
        with pytest.raises(DeliveryError) as error:
            await paces.turn_of("telegram", waits=True)
        assert error.value.verdict is Verdict.LATER
        assert error.value.wait == pytest.approx(60, abs=0.5)
    await paces.turn_of("telegram", waits=False)


async def test_a_platform_without_a_pace_is_not_paced():
    paces = Paces({})
    paces.hold("slack", 60)
    await paces.turn_of("slack", waits=True)


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
